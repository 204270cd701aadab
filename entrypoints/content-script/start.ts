import { browser } from 'wxt/browser';
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
  let adapters: readonly Adapter[] = [];
  let watched: readonly WatchedField[] = [];
  const memory: Memory = {};
  let told = '';
  /** How often in a row the background did not take what was told. */
  let unheard = 0;
  /** The start asked for last. */
  let newest = 0;

  /** Asks what reads this page, and reads it. */
  const start = async () => {
    const mine = (newest += 1);
    const answer = await send('pageStarted', { site: new URL(location.href).origin });
    if (signal.aborted || mine !== newest) return;
    watch();
    if (!answer.ok) return again(start, tryAgainMs);
    ({ adapters } = answer.value);
    sidebar.begin(answer.value);
    readAnew();
  };
  const again = (what: () => unknown, afterMs: number) => {
    unheard += 1;
    if (unheard <= mostTries) setTimeout(() => signal.aborted || what(), afterMs);
  };

  const tell = async (facts: Facts) => {
    const text = JSON.stringify(facts);
    if (text === told) return;
    told = text;
    const answer = await send('pageChanged', facts);
    if (signal.aborted) return;
    if (!answer.ok) return again(readAnew, tryAgainMs);
    const { attention, isReadOtherwise, watch: fields } = answer.value;
    if (isReadOtherwise) return again(start, 0);
    unheard = 0;
    sidebar.attend(attention);
    if (JSON.stringify(fields) === JSON.stringify(watched)) return;
    watched = fields;
    read();
  };
  const read = () => {
    if (!signal.aborted && adapters.length > 0) void tell(factsBy(adapters, memory, watched));
  };
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
    } else if (message.command === 'readAnew') void start();
    else if (message.command === 'here') answer(true);
    else answer(sidebar.obey(message));
  };
  browser.runtime.onMessage.addListener(onCommand);
  signal.addEventListener('abort', () => isAlive() && browser.runtime.onMessage.removeListener(onCommand));

  let isWatching = false;
  const watch = () => {
    if (isWatching) return;
    isWatching = true;
    // A background that was not there at the start is asked again at the next address.
    const onAddress = () => (adapters.length === 0 ? void start() : read());
    watchPage(window, signal, { onAddress, onChange: read });
  };
  watchLiveness(signal, () => {
    sidebar.orphaned();
    stop.abort();
  });
  // Back from the back/forward cache: the background may have forgotten this page.
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) void start();
    },
    { signal },
  );
  void start();
  return () => !signal.aborted && isAlive();
}

function factsBy(adapters: readonly Adapter[], memory: Memory, watched: readonly WatchedField[]): Facts {
  const address = new URL(location.href);
  try {
    const adapter = adapterFor(adapters, document);
    if (adapter !== undefined) return readFacts(adapter, document, address, memory, watched);
  } catch {
    // A page may make reading throw; then we know its address and nothing else.
  }
  return { site: address.origin, url: address.href, adapter: 'unreadable' };
}
