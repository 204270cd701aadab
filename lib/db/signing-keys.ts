import { ok, type Result } from '../problem.ts';
import signingKey, { type KeptKey } from '../records/signing-key.ts';
import { from } from './database.ts';
import { put, remove, update } from './write.ts';

/** The keys of this computer; the first one signs. */
export async function signingKeys(): Promise<KeptKey[]> {
  const rows = await from(signingKey).toArray();
  return rows.toSorted((a, b) => b.chosenAt - a.chosenAt || b.madeAt - a.madeAt);
}

/** A key that was made here or brought back; it does not sign before it is chosen, unless it is the only one. */
export async function keepSigningKey(
  key: { publicKey: string; privateKey: CryptoKey; backup: string; isSaved: boolean },
  now: number,
): Promise<Result<KeptKey>> {
  const keys = await signingKeys();
  const known = keys.find(({ id }) => id === key.publicKey);
  const whole: KeptKey = {
    id: key.publicKey,
    privateKey: key.privateKey,
    backup: key.backup,
    madeAt: known?.madeAt ?? now,
    chosenAt: known?.chosenAt ?? (keys.length === 0 ? now : 0),
    ...(key.isSaved ? { savedAt: now } : {}),
  };
  return put(signingKey, whole);
}

export async function chooseSigningKey(id: string, now: number): Promise<Result<KeptKey>> {
  return update(signingKey, id, (row) => ok({ ...row, chosenAt: now }));
}

/** Its backup file was handed to the person. */
export async function noteKeySaved(id: string, now: number): Promise<Result<KeptKey>> {
  return update(signingKey, id, (row) => ok({ ...row, savedAt: now }));
}

/** Gone from this computer; the backup file brings it back. */
export async function forgetSigningKey(id: string): Promise<Result<null>> {
  return remove(signingKey, id);
}
