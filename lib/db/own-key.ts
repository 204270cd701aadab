import type { ContentKey } from '../crypto/content-key.ts';

/** The key of the person who is at this browser now, in this context; undefined while nobody uses a passphrase. */
let open: ContentKey | undefined;

/** From now on what only the person reads is sealed with this key, and opened with it. Undefined: it stays plain. */
export function setOwnKey(key: ContentKey | undefined): void {
  open = key;
}

export function ownKey(): ContentKey | undefined {
  return open;
}
