import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';

/** `hand`: a press. `hours`, `silence`: proposed from these, and said yes to by the person; never taken for granted. */
export const shiftCauses = ['hand', 'hours', 'silence'] as const;
const cause = z._default(z.enum(shiftCauses), 'hand');

/** What happens to a shift; `at` is when it was so, which may be earlier than when it was said. */
export const shiftEvent = z.union([
  z.looseObject({ kind: z.literal('started'), at: moment, cause }),
  z.looseObject({ kind: z.literal('paused'), at: moment }),
  z.looseObject({ kind: z.literal('resumed'), at: moment }),
  z.looseObject({ kind: z.literal('ended'), at: moment, cause }),
  z.looseObject({ kind: z.literal('undone'), at: moment, event: z.string() }),
]);

export type ShiftEvent = z.infer<typeof shiftEvent>;
export type ShiftHistory = Readonly<Record<string, ShiftEvent>>;

export const shiftStates = ['running', 'paused', 'ended'] as const;
export type ShiftState = (typeof shiftStates)[number];

/** `pauses`: from, until (epoch ms); one that goes on has no end yet. */
export type ShiftStanding = {
  state: ShiftState;
  startsAt: number;
  endsAt: number | undefined;
  pauses: readonly { from: number; until: number | undefined }[];
};

/** A shift from its history alone: deterministic and total for any set of events. What no rule allows changes nothing. */
export function shiftOf(history: ShiftHistory): ShiftStanding {
  const undone = new Set(Object.values(history).flatMap((one) => (one.kind === 'undone' ? [one.event] : [])));
  const events = Object.entries(history)
    .filter(([id, { kind }]) => kind !== 'undone' && !undone.has(id))
    .toSorted(([idA, a], [idB, b]) => a.at - b.at || (idA < idB ? -1 : 1));
  let standing: ShiftStanding = { state: 'ended', startsAt: 0, endsAt: 0, pauses: [] };
  let isBegun = false;
  for (const [, { kind, at }] of events) {
    if (kind === 'started' && !isBegun) {
      isBegun = true;
      standing = { state: 'running', startsAt: at, endsAt: undefined, pauses: [] };
    } else if (!isBegun || standing.state === 'ended') continue;
    else if (kind === 'paused' && standing.state === 'running') {
      standing = {
        ...standing,
        state: 'paused',
        pauses: [...standing.pauses, { from: at, until: undefined }],
      };
    } else if (kind === 'resumed' && standing.state === 'paused') {
      standing = { ...standing, state: 'running', pauses: closed(standing.pauses, at) };
    } else if (kind === 'ended') {
      standing = { ...standing, state: 'ended', endsAt: at, pauses: closed(standing.pauses, at) };
    }
  }
  return standing;
}

function closed(pauses: ShiftStanding['pauses'], at: number): ShiftStanding['pauses'] {
  return pauses.map(({ from, until }) => ({ from, until: until ?? at }));
}
