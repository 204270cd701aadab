import { z } from 'zod/mini';
import { ok, problem, type Result } from '../problem.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** OWASP Password Storage Cheat Sheet for PBKDF2-HMAC-SHA256, as of 2023 and still so in 2026. */
const iterations = 600_000;
/** A file that asks for more is made to keep this computer busy. */
const mostIterations = 10_000_000;

const base64 = (longest: number) => z.string().check(z.maxLength(longest), z.regex(/^[A-Za-z0-9+/]+=*$/));

/** Bytes under a passphrase: PBKDF2-HMAC-SHA256 and AES-256-GCM, salt and nonce fresh each time. */
export const sealedShape = z.looseObject({
  kdf: z.literal('PBKDF2-SHA256'),
  iterations: z.int().check(z.minimum(1), z.maximum(mostIterations)),
  salt: base64(100),
  cipher: z.literal('AES-256-GCM'),
  nonce: base64(50),
  sealed: base64(10_000),
});

export type Sealed = z.infer<typeof sealedShape>;

/** `label` is bound to what is sealed: with another one it does not open. */
export async function sealWithPassphrase(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
  label: string,
): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await keyOf(passphrase, salt, iterations);
  const sealed = await crypto.subtle.encrypt(gcm(nonce, label), key, bytes);
  return {
    kdf: 'PBKDF2-SHA256',
    iterations,
    salt: toBase64(salt),
    cipher: 'AES-256-GCM',
    nonce: toBase64(nonce),
    sealed: toBase64(new Uint8Array(sealed)),
  };
}

/** Refused as `wrongPassphrase` also where what is sealed was changed: nobody can tell the two apart. */
export async function openWithPassphrase(
  { iterations: rounds, salt, nonce, sealed }: Sealed,
  passphrase: string,
  label: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const [saltBytes, nonceBytes, bytes] = [fromBase64(salt), fromBase64(nonce), fromBase64(sealed)];
  if (saltBytes === undefined || nonceBytes === undefined || bytes === undefined)
    return problem('wrongPassphrase');
  const key = await keyOf(passphrase, saltBytes, rounds);
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(gcm(nonceBytes, label), key, bytes)));
  } catch {
    return problem('wrongPassphrase'); // WebCrypto says no more on purpose
  }
}

function gcm(iv: Uint8Array<ArrayBuffer>, label: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(label) };
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  // Two keyboards may write one letter in two ways.
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const from = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, from, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
