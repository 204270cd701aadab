import { useLiveQuery } from 'dexie-react-hooks';
import { packVersionsOf } from '@/lib/db/pack-versions.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import { signedPackShape } from '@/lib/packs/shape/pack.ts';
import type { PackVersion } from '@/lib/records/pack-version.ts';

export type Published = { row: PackVersion; pack: Pack };

/** What was published of this pack here, the latest first; undefined while it is read. */
export function useVersions(packId: string): Published[] | undefined {
  return useLiveQuery(async () => (await packVersionsOf(packId)).map(publishedOf), [packId]);
}

/** It was checked and signed here, before it was kept. */
function publishedOf(row: PackVersion): Published {
  return { row, pack: signedPackShape.parse(JSON.parse(row.text)).pack as unknown as Pack };
}
