import { ok, problem, type Result } from '../problem.ts';
import shift, { type Shift } from '../records/shift.ts';
import type { ShiftEvent } from '../records/shift-state.ts';
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

/** Begins a shift; refused as `closed` while another one goes on. `at` (epoch ms) may be earlier than now. */
export async function startShift(
  at: number,
  cause: 'hand' | 'hours' | 'silence' = 'hand',
): Promise<Result<Shift>> {
  if ((await openShift()) !== undefined) return problem('closed', 'a shift is open');
  const history = { [crypto.randomUUID()]: { kind: 'started' as const, at, cause } };
  return create(shift, { id: crypto.randomUUID(), history, state: 'running', startsAt: at });
}

/** Adds one event to a shift. */
export async function stepShift(id: string, event: ShiftEvent): Promise<Result<Shift>> {
  return update(shift, id, (row) =>
    ok({ ...row, history: { ...row.history, [crypto.randomUUID()]: event } }),
  );
}
