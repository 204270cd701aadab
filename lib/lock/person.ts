import { makeContentKey } from '../crypto/content-key.ts';
import { openWithPassphrase, sealWithPassphrase } from '../crypto/passphrase.ts';
import { ok, problem, type Result } from '../problem.ts';
import type { Person } from '../settings.ts';
import { codeOf, readCode } from './recovery-code.ts';

/** Whoever has the disk tries passphrases on a machine of their own, as fast as they like: it has to be long. */
export const shortestPassphrase = 12;

type Key = Uint8Array<ArrayBuffer>;

/**
 * A person with a new key, sealed once under the passphrase and once under a recovery code. The code is shown once and kept
 * nowhere. `place`: where their things are; '' for the first person.
 */
export async function makePerson(
  { id, name, place }: Pick<Person, 'id' | 'name' | 'place'>,
  passphrase: string,
  now: number,
): Promise<{ person: Person; key: Key; code: string }> {
  const key = makeContentKey();
  const [byPassphrase, { byRecovery, code }] = await Promise.all([
    sealWithPassphrase(key, passphrase, labelOf(id, 'passphrase')),
    sealWithNewCode(id, key),
  ]);
  return { person: { id, name, place, byPassphrase, byRecovery, madeAt: now }, key, code };
}

/** The key, by the passphrase. Refused as `wrongOpener`. */
export async function openByPassphrase({ id, byPassphrase }: Person, typed: string): Promise<Result<Key>> {
  const opened = await openWithPassphrase(byPassphrase, typed, labelOf(id, 'passphrase'));
  return opened.ok ? opened : problem('wrongOpener');
}

/** The key, by the recovery code, however it is typed. Reasons: `notACode` (a sign is wrong), `wrongOpener`. */
export async function openByCode({ id, byRecovery }: Person, typed: string): Promise<Result<Key>> {
  const code = readCode(typed);
  if (code === undefined) return problem('notACode');
  const opened = await openWithPassphrase(byRecovery, code, labelOf(id, 'recovery'));
  return opened.ok ? ok(opened.value) : problem('wrongOpener');
}

/** The person with another passphrase; key and recovery code stay. */
export async function withPassphrase(person: Person, key: Key, passphrase: string): Promise<Person> {
  return {
    ...person,
    byPassphrase: await sealWithPassphrase(key, passphrase, labelOf(person.id, 'passphrase')),
  };
}

/** The person with another recovery code; the one before opens nothing any more. */
export async function withNewCode(person: Person, key: Key): Promise<{ person: Person; code: string }> {
  const { byRecovery, code } = await sealWithNewCode(person.id, key);
  return { person: { ...person, byRecovery }, code };
}

async function sealWithNewCode(id: string, key: Key) {
  const code = codeOf(crypto.getRandomValues(new Uint8Array(16)));
  return { code, byRecovery: await sealWithPassphrase(key, code, labelOf(id, 'recovery')) };
}

function labelOf(id: string, opener: 'passphrase' | 'recovery'): string {
  return `kept-person/1 ${id} ${opener}`;
}
