import { browser } from 'wxt/browser';
import { adapters } from '@/lib/adapters/index.ts';
import type { Adapter, Facts, WatchedField } from '@/lib/adapters/define-adapter.ts';
import type { Broadcast, Command } from '@/lib/messages/contract.ts';
import { send } from '@/lib/messages/send.ts';
import type { Memory } from '@/lib/page/hold-back.ts';
import { isAlive, watchLiveness } from '@/lib/page/liveness.ts';
import { adapterFor, readFacts } from '@/lib/page/read-facts.ts';
import { watchPage } from '@/lib/page/watch-page.ts';
import { createSidebar } from './sidebar.ts';

/** A worker that died over our message heard nothing: that a call began must not be lost, so it is told again so often, so late (ms). */
const mostTries = 3;
const tryAgainMs = 1000;

/** Starts in this page and answers a function that says whether it still runs. */
export function startInPage(): () => boolean {
  const stop = new AbortController();
  const { signal } = stop;
  // The orphan's note outlives the rest, so what is drawn has a signal of its own.
  const drawn = new AbortController();
  const sidebar = createSidebar(drawn.signal);
  let told = '';
  /** How often in a row the background did not take what was told. */
  let unheard = 0;
  /** What reads this site instead of the built-in adapters. */
  let own: Adapter | null = null;
  let watch: readonly WatchedField[] = [];
  const memory: Memory = {};

  const tell = async (facts: Facts) => {
    const text = JSON.stringify(facts);
    if (text === told || signal.aborted) return;
    told = text;
    const answer = await send('pageChanged', facts);
    if (signal.aborted) return;
    if (!answer.ok) {
      unheard += 1;
      if (unheard <= mostTries) setTimeout(readAnew, tryAgainMs);
      return;
    }
    unheard = 0;
    const { look, attention, wasOpen, own: next, watch: nextWatch } = answer.value;
    const isWatchNew = JSON.stringify(nextWatch) !== JSON.stringify(watch);
    watch = nextWatch;
    if (next?.id !== own?.id || isWatchNew) {
      own = next;
      read();
    }
    sidebar.begin(look, attention, wasOpen);
  };
  const read = () => void tell(currentFacts(own, memory, watch));
  const readAnew = () => {
    told = '';
    read();
  };

  const onCommand = (raw: unknown, sender: { id?: string }, answer: (done: boolean) => void) => {
    // Only our background reaches this listener; a page cannot, and another extension has another id.
    if (sender.id !== browser.runtime.id) return;
    const message = raw as Command | Broadcast;
    if (!('command' in message)) return;
    if (message.command === 'stop') {
      stop.abort();
      drawn.abort();
    } else if (message.command === 'draw') {
      // The first comes before the page is drawn, the second after.
      requestAnimationFrame(() => requestAnimationFrame(() => answer(true)));
      return true; // the answer comes later
    } else if (message.command === 'readAnew') readAnew();
    else answer(sidebar.obey(message));
  };
  browser.runtime.onMessage.addListener(onCommand);
  signal.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(onCommand));

  watchPage(window, signal, { onAddress: read, onChange: read });
  watchLiveness(signal, () => {
    sidebar.orphaned();
    stop.abort();
  });
  // Back from the back/forward cache: the background may have forgotten this page.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) readAnew();
    },
    { signal },
  );
  read();
  return () => !signal.aborted && isAlive();
}

function currentFacts(own: Adapter | null, memory: Memory, watch: readonly WatchedField[]): Facts {
  const address = new URL(location.href);
  try {
    const adapter = own ?? adapterFor(adapters, document);
    if (adapter !== undefined) return readFacts(adapter, document, address, memory, watch);
  } catch {
    // A page may make reading throw; then we know its address and nothing else.
  }
  return { site: address.origin, url: address.href, adapter: 'unreadable' };
}
