import { must } from '../../lib/problem.ts';
import type { Commitment } from '../../lib/records/commitment.ts';
import type { CommitmentEvent } from '../../lib/records/commitment-events.ts';
import shift, { type Shift } from '../../lib/records/shift.ts';
import { aCommitment, hour, minute } from './a-commitment.ts';

/** A shift from `startsAt` until `endsAt` (epoch ms); without an end it goes on. */
export function aShift(id: string, startsAt: number, endsAt?: number): Shift {
  const history: Shift['history'] = {
    a: { kind: 'started', at: startsAt, cause: 'hand' },
    ...(endsAt === undefined
      ? {}
      : { b: { kind: 'ended' as const, at: endsAt, saidAt: endsAt, cause: 'hand' as const } }),
  };
  return must(shift.derive, 'shifts derive their state')({ id, history, state: 'running', startsAt });
}

/** Eight hours that end at `end` (epoch ms), and what was promised in them: one of each kind, two of them due before the next. */
export function aDaysWork(end: number): { shift: Shift[]; commitment: Commitment[] } {
  const start = end - 8 * hour;
  const promise = (id: string, what: string, madeAt: number, due: number, ...events: CommitmentEvent[]) =>
    aCommitment({
      id,
      what,
      madeAt,
      due,
      history: {
        made: { kind: 'made', at: madeAt, dueAt: due, zone: 'UTC' },
        ...Object.fromEntries(events.map((event, n) => [`e${n}`, event])),
      },
    });
  const kept = (at: number): CommitmentEvent => ({ kind: 'kept', at, doneAt: at, how: 'byPhone' });
  return {
    shift: [aShift('shift-1', start, end)],
    commitment: [
      promise(
        'p1',
        'call Ana back about the refund',
        start - 20 * hour,
        start + 2 * hour,
        kept(start + hour),
      ),
      promise('p2', 'send the label', start + 30 * minute, start + 90 * minute, kept(start + 3 * hour)),
      promise(
        'p3',
        'confirm the new delivery date with the warehouse in Rotterdam',
        start + hour,
        end - hour,
        {
          kind: 'renegotiated',
          at: start + 4 * hour,
          toldAt: start + 4 * hour,
          dueAt: end + 30 * hour,
          zone: 'UTC',
          how: 'byPhone',
        },
      ),
      promise('p4', 'write to Grace', start + 2 * hour, start + 5 * hour, {
        kind: 'missed',
        at: start + 6 * hour,
      }),
      promise('p5', 'look up the warranty', start + 3 * hour, end + 2 * hour),
      promise('p6', 'ring the shop', start + 5 * hour, end - 30 * minute),
    ],
  };
}
