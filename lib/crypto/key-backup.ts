import { z } from 'zod/mini';
import { ok, problem, type Result } from '../problem.ts';
import { openWithPassphrase, sealedShape, sealWithPassphrase } from './passphrase.ts';
import { importPrivate, isSignedBy, sign, type SigningKey } from './signing-key.ts';

const format = 1;
/** A backup has some 600 characters; a longer file is none. */
const longest = 20_000;

const backupShape = z.intersection(
  z.looseObject({
    kept: z.literal('pack-key'),
    format: z.literal(format),
    publicKey: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)),
  }),
  sealedShape,
);

/** The text of the one file from which the key can be brought back. Takes a key whose private half can be taken out. */
export async function makeKeyBackup(key: SigningKey, passphrase: string): Promise<string> {
  const { publicKey } = key;
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key.privateKey));
  const sealed = await sealWithPassphrase(pkcs8, passphrase, labelOf(publicKey));
  return `${JSON.stringify({ kept: 'pack-key', format, publicKey, ...sealed }, null, 2)}\n`;
}

/**
 * The key in a backup, in the form that signs and cannot be taken out again. Reasons: `notAKeyBackup`, `newer`,
 * `wrongPassphrase` (or the file was changed).
 */
export async function openKeyBackup(text: string, passphrase: string): Promise<Result<SigningKey>> {
  const value = text.length > longest ? undefined : parsed(text);
  const head = z.looseObject({ kept: z.literal('pack-key'), format: z.number() }).safeParse(value);
  if (!head.success) return problem('notAKeyBackup');
  if (head.data.format > format) return problem('newer', 'pack-key');
  const read = backupShape.safeParse(value);
  if (!read.success) return problem('notAKeyBackup');
  const { publicKey } = read.data;
  const opened = await openWithPassphrase(read.data, passphrase, labelOf(publicKey));
  if (!opened.ok) return opened;
  return keyIn(opened.value, publicKey);
}

/** The two halves must be one key: whoever wrote the file may have put another beside it. */
async function keyIn(pkcs8: Uint8Array<ArrayBuffer>, publicKey: string): Promise<Result<SigningKey>> {
  try {
    const privateKey = await importPrivate(pkcs8);
    const trial = crypto.getRandomValues(new Uint8Array(32));
    const isOne = await isSignedBy(trial, await sign(trial, privateKey), publicKey);
    return isOne ? ok({ privateKey, publicKey }) : problem('notAKeyBackup');
  } catch {
    return problem('notAKeyBackup'); // sealed well, and no Ed25519 key
  }
}

function labelOf(publicKey: string): string {
  return `kept-pack-key/${format} ${publicKey}`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no file of ours
  }
}
