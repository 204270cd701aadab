import { ok, problem, type Result } from '../problem.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import shift, { type Shift } from '../records/shift.ts';
import type { ShiftCause } from '../records/shift-events.ts';
import type { ShiftStep } from '../records/shift-steps.ts';
import { from } from './database.ts';
import { create, update } from './write.ts';

/** The shift that has begun and not ended, if there is one; of several the latest. */
export async function openShift(): Promise<Shift | undefined> {
  const rows = await from(shift).where('state').anyOf('running', 'paused').toArray();
  return rows.toSorted((a, b) => b.startsAt - a.startsAt)[0];
}

/** The newest shifts, the latest first; one whose start was taken back is none. */
export async function lastShifts(most: number): Promise<Shift[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a collection of Dexie, not an array
  return from(shift).where('startsAt').above(0).reverse().limit(most).toArray();
}

/** Begins a shift; refused as `closed` while another one goes on. `now`: epoch ms. */
export async function startShift(now: number, cause: ShiftCause = 'hand'): Promise<Result<Shift>> {
  if ((await openShift()) !== undefined) return problem('closed', 'a shift is open');
  const history = { [crypto.randomUUID()]: { kind: 'started' as const, at: now, cause } };
  return create(shift, { id: crypto.randomUUID(), history, state: 'running', startsAt: now });
}

/** Takes one step of lib/records/shift-steps.ts; refused as the step refuses it, `notFound` without the shift. */
export async function stepShift(id: string, step: ShiftStep, now: number): Promise<Result<Shift>> {
  return update(shift, id, (row) => {
    const history = step(row.history, crypto.randomUUID(), now);
    return history.ok ? ok({ ...row, history: history.value }) : history;
  });
}

/** Promises kept in time to which something last happened from `since` until before `until` (epoch ms), the latest first. */
export async function keptBetween(since: number, until: number, most: number): Promise<Commitment[]> {
  return (
    from(commitment)
      .where('lastAt')
      .between(since, until)
      // oxlint-disable-next-line unicorn/no-array-reverse -- a collection of Dexie, not an array
      .reverse()
      .filter(({ state }) => state === 'kept')
      .limit(most)
      .toArray()
  );
}
