import type { UpdateClock } from '../records/update-clock.ts';
import { isIn, shareOf, type Share, type Span } from './outcomes.ts';

/** An update that was owed to the customer of a case; `at`: when they heard, or when it was due and they had not. */
export type OwedUpdate = { at: number; isOnTime: boolean };

/** Of the updates that were owed in the span by the paces of the cases: those that came by their time. */
export function updatesOnTime(clocks: readonly UpdateClock[], span: Span, now: number): Share {
  const owed = clocks.flatMap((clock) => owedUpdates(clock, now)).filter(({ at }) => isIn(span, at));
  return shareOf(owed.map(({ isOnTime }) => isOnTime));
}

/** The updates of one case, by the times that stood then: a pace that the person chose wins over a pack's, as in the record. */
export function owedUpdates({ history }: Pick<UpdateClock, 'history'>, now: number): OwedUpdate[] {
  const owed: OwedUpdate[] = [];
  let set: Paced | undefined;
  let last: Heard | undefined;
  let dueAt: number | undefined;
  for (const event of counted(history)) {
    const wasDue = dueAt;
    if (event.kind === 'heard') last = event;
    else if (event.by === undefined || set === undefined || set.by === 'pack') set = event;
    dueAt = nextOf(set, last);
    if (wasDue === undefined) continue;
    if (event.kind === 'heard' && event.at <= wasDue) owed.push({ at: event.at, isOnTime: true });
    else if (wasDue < event.at && (event.kind === 'heard' || dueAt !== wasDue))
      owed.push({ at: wasDue, isOnTime: false });
  }
  if (dueAt !== undefined && dueAt < now) owed.push({ at: dueAt, isOnTime: false });
  return owed;
}

/** When the next update is owed, as the record says it. */
function nextOf(set: Paced | undefined, last: Heard | undefined): number | undefined {
  if (set === undefined || set.pace === 'off') return undefined;
  const countsAnew = last !== undefined && (last.at > set.at || last.pace === set.pace);
  return countsAnew ? last.nextAt : set.nextAt;
}

type Heard = { kind: 'heard'; at: number; nextAt?: number; pace?: string };
type Paced = { kind: 'paced'; at: number; pace: string; nextAt?: number; by?: 'pack' };

/** What moves the clock, oldest first, without what was taken back. */
function counted(history: UpdateClock['history']): (Heard | Paced)[] {
  const undone = new Set(
    Object.values(history).map((event) => (event.kind === 'undone' ? event['event'] : undefined)),
  );
  return Object.entries(history)
    .filter(([id, { kind }]) => (kind === 'heard' || kind === 'paced') && !undone.has(id))
    .toSorted(([a, x], [b, y]) => x.at - y.at || (a < b ? -1 : 1))
    .map(([, event]) => event as Heard | Paced);
}
