import type { Facts } from '@/lib/adapters/define-adapter.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';

/**
 * What the preview shows: packs in the language of the agent, the case, and light or dark. `scenario`: the id of one that is
 * being written, which agents see on a page of its own.
 */
export type Shown = { packs: Pack[]; facts: Facts; scheme: 'light' | 'dark'; scenario?: string };

type Said = { said: 'ready' } | { said: 'show'; shown: Shown };

/** The channel of one admin page, by the name in its frame's address. Only pages of Kept can open it. */
function channelOf(name: string): BroadcastChannel {
  return new BroadcastChannel(`kept-preview-${name}`);
}

/** The admin page's end: `show` what there is now, as often as it changes. The frame may come later, or again. */
export function tellPreview(name: string): { show: (shown: Shown) => void; close: () => void } {
  const channel = channelOf(name);
  let last: Shown | undefined;
  const tell = () => {
    if (last !== undefined) channel.postMessage({ said: 'show', shown: last } satisfies Said);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.said === 'ready') tell();
  });
  return {
    show: (shown) => {
      last = shown;
      tell();
    },
    close: () => channel.close(),
  };
}

/** The frame's end. Answers what stops it. */
export function hearPreview(name: string, hear: (shown: Shown) => void): () => void {
  const channel = channelOf(name);
  channel.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data.said === 'show') hear(data.shown);
  });
  channel.postMessage({ said: 'ready' } satisfies Said);
  return () => channel.close();
}
