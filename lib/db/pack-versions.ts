import type { Result } from '../problem.ts';
import packVersion, { type PackVersion } from '../records/pack-version.ts';
import { from } from './database.ts';
import { create } from './write.ts';

/** What was published of this pack on this computer, the latest first. */
export async function packVersionsOf(packId: string): Promise<PackVersion[]> {
  const rows = await from(packVersion).where('packId').equals(packId).toArray();
  return rows.toSorted((a, b) => b.version - a.version);
}

/** Refused as `invalid` when the version was published before: another window was quicker. */
export async function keepPackVersion(row: PackVersion): Promise<Result<PackVersion>> {
  return create(packVersion, row);
}
