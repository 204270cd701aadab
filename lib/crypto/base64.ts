/** Standard base64 with padding; `Uint8Array.toBase64` is not in every browser that Kept runs in (Chromium has it since 140). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In portions: a call has room for some ten thousand arguments only.
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** Undefined where the text is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined; // atob says no more than that
  }
}
