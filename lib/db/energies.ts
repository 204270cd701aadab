import { Dexie } from 'dexie';
import type { Result } from '../problem.ts';
import energy, { type Energy, type EnergyBody, type OwnEnergy } from '../records/energy.ts';
import { from } from './database.ts';
import { closed, opened } from './own-words.ts';
import { put, remove } from './write.ts';

/** A second tap within this time (ms) corrects the first. */
const sameTapMs = 10 * 60_000;

/** Keeps how much energy is left (`now`: epoch ms); a tap a few minutes ago is corrected. It stays on this device (R11). */
export async function noteEnergy(
  level: EnergyBody['level'],
  now: number,
  shiftId: string,
): Promise<Result<Energy>> {
  const recent = await from(energy)
    .where('at')
    .between(now - sameTapMs, now, false, true)
    .toArray();
  const last = (await opened(energy, recent)).rows.at(-1);
  const row: OwnEnergy = { id: crypto.randomUUID(), at: now, shiftId, ...last, body: { level } };
  const sealed = await closed(energy, row);
  return sealed.ok ? put(energy, sealed.value) : sealed;
}

export async function forgetEnergy(id: string): Promise<Result<null>> {
  return remove(energy, id);
}

/** What was noted in a span (epoch ms, its end not in it), the oldest first. */
export async function energiesBetween(since: number, until: number): Promise<OwnEnergy[]> {
  const rows = await from(energy)
    .where('at')
    .between(since, until === Infinity ? Dexie.maxKey : until)
    .toArray();
  return (await opened(energy, rows)).rows;
}
