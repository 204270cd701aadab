import { problem, ok, type Result } from '../problem.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Sealed lengths are multiples of this (bytes), so that a length says little. */
const block = 128;

/** What stands in place of the person's own words: AES-256-GCM under their key. `key` names it, and says no more. */
export type SealedWords = { kept: 'sealed'; key: string; nonce: string; sealed: string };

/** The key of one person, open: 256 random bits that never lie on the disk unsealed. */
export type ContentKey = { id: string; key: CryptoKey };

/** 32 random bytes. */
export function makeContentKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(32));
}

/** The key in the form that seals and opens and cannot be taken out again. */
export async function importContentKey(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<ContentKey> {
  return { id, key: await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']) };
}

/** Seals a JSON value. `label` says where it belongs (type and id of its row): moved elsewhere it does not open. */
export async function sealWords(own: ContentKey, value: unknown, label: string): Promise<SealedWords> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const bytes = padded(new TextEncoder().encode(JSON.stringify(value)));
  const sealed = await crypto.subtle.encrypt(gcm(nonce, label), own.key, bytes);
  return {
    kept: 'sealed',
    key: own.id,
    nonce: toBase64(nonce),
    sealed: toBase64(new Uint8Array(sealed)),
  };
}

/** `locked` where it was sealed with another key; `damaged` where it was changed or moved. */
export async function openWords(
  own: ContentKey,
  { key, nonce, sealed }: SealedWords,
  label: string,
): Promise<Result<unknown>> {
  if (key !== own.id) return problem('locked');
  const [nonceBytes, bytes] = [fromBase64(nonce), fromBase64(sealed)];
  if (nonceBytes === undefined || bytes === undefined) return problem('damaged');
  try {
    const opened = await crypto.subtle.decrypt(gcm(nonceBytes, label), own.key, bytes);
    return ok(JSON.parse(new TextDecoder().decode(opened)));
  } catch {
    return problem('damaged'); // WebCrypto says no more on purpose
  }
}

/** Spaces behind JSON change nothing. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const filled = new Uint8Array(Math.max(block, Math.ceil(bytes.length / block) * block)).fill(32);
  filled.set(bytes);
  return filled;
}

function gcm(iv: Uint8Array<ArrayBuffer>, label: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`kept-words/1 ${label}`) };
}
