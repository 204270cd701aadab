import { must } from '../problem.ts';
import { fromBase64, toBase64 } from './base64.ts';

const algorithm = { name: 'Ed25519' };

/** Public keys travel as 32 raw bytes in base64, as in a signed pack and in the policy. */
export type SigningKey = { privateKey: CryptoKey; publicKey: string };

/**
 * A new Ed25519 key (RFC 8032). Its private half can still be taken out, which the backup needs: it is for the memory of
 * the page that makes it. What is kept is `keptForm` of it.
 */
export async function makeSigningKey(): Promise<SigningKey> {
  // By this name the answer is a pair, which the types of the DOM do not say.
  const pair = (await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as CryptoKeyPair;
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { privateKey: pair.privateKey, publicKey: toBase64(raw) };
}

/** The same private key, which from then on signs and can be taken out by nobody, not even by Kept. */
export async function keptForm(privateKey: CryptoKey): Promise<CryptoKey> {
  return importPrivate(new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)));
}

/** Rejects where the bytes are no Ed25519 key. */
export async function importPrivate(pkcs8: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
}

export async function sign(bytes: Uint8Array<ArrayBuffer>, privateKey: CryptoKey): Promise<string> {
  return toBase64(new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, bytes)));
}

/** False for whatever is not a signature of these bytes by this key, also where key or signature are no such thing. */
export async function isSignedBy(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
  publicKey: string,
): Promise<boolean> {
  const [raw, signed] = [fromBase64(publicKey), fromBase64(signature)];
  if (raw?.length !== 32 || signed?.length !== 64) return false;
  try {
    const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['verify']);
    return await crypto.subtle.verify(algorithm, key, signed, bytes);
  } catch {
    return false; // thirty-two bytes that are no point of the curve
  }
}

/**
 * What two people compare to know that they mean the same key: the first 64 bits of SHA-256 over the raw public key, as
 * `3f9a 01bc 77d2 e610`. Two keys made to look alike would take some 2^64 tries.
 */
export async function fingerprint(publicKey: string): Promise<string> {
  const raw = must(fromBase64(publicKey), 'a public key is base64');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', raw)).subarray(0, 8);
  const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}
