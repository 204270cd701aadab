import type { Result } from '../problem.ts';
import packInForce, { type PackInForce } from '../records/pack-in-force.ts';
import { from } from './database.ts';
import { put, remove, update } from './write.ts';
import { ok } from '../problem.ts';

/** Every pack this browser took, by id. */
export async function packsInForce(): Promise<PackInForce[]> {
  return from(packInForce).toArray();
}

export async function packInForceOf(id: string): Promise<PackInForce | undefined> {
  return from(packInForce).get(id);
}

/** Takes a pack, or what was learnt about it; the one before goes with it. */
export async function putPack(row: PackInForce): Promise<Result<PackInForce>> {
  return put(packInForce, row);
}

/** The person has read what changed. */
export async function seePack(id: string, version: number): Promise<Result<PackInForce>> {
  return update(packInForce, id, (row) => ok({ ...row, seenVersion: version }));
}

export async function dropPack(id: string): Promise<Result<null>> {
  return remove(packInForce, id);
}
