import { browser } from 'wxt/browser';
import type { HelperAnswer, HelperOrder } from '@/lib/messages/teaching.ts';
import { send } from '@/lib/messages/send.ts';
import { isAlive, watchLiveness } from '@/lib/page/liveness.ts';
import { pickFromAddress } from '@/lib/site-helper/find-id-in-page.ts';
import type { Pick, What } from '@/lib/site-helper/lesson.ts';
import { pickPlace } from '@/lib/site-helper/pick-place.ts';
import { readPlaces } from '@/lib/site-helper/read-places.ts';
import { startPicking } from './picking.ts';

/** Starts in this page and answers a function that says whether it still runs. Shows nothing until it is asked to. */
export function startHelper(): () => boolean {
  const life = new AbortController();
  let picking: AbortController | undefined;
  let press: ((key: string) => string | undefined) | undefined;
  const stopPicking = () => {
    picking?.abort();
    press = undefined;
  };

  const pick = ({ what, values }: Extract<HelperOrder, { order: 'pick' }>) => {
    stopPicking();
    picking = new AbortController();
    life.signal.addEventListener('abort', stopPicking, { once: true });
    ({ press } = startPicking(picking, {
      picked: (element) => {
        stopPicking();
        void send('picked', { what, pick: pickHere(what, element, values) });
      },
      stopped: () => {
        stopPicking();
        void send('picked', { what: null, pick: null });
      },
    }));
  };

  const obey = (order: HelperOrder): HelperAnswer => {
    if (order.order === 'address') {
      return { pick: pickFromAddress(document, new URL(location.href)) ?? null };
    }
    if (order.order === 'read')
      return { answers: readPlaces(order.places, document, new URL(location.href)) };
    if (order.order === 'key') return { shown: press?.(order.key) ?? '' };
    if (order.order === 'pick') pick(order);
    else stopPicking();
    return {};
  };

  const onOrder = (raw: unknown, sender: { id?: string }, answer: (value: HelperAnswer | null) => void) => {
    // Only our background reaches this listener; what else it says is for the content script.
    if (sender.id !== browser.runtime.id) return;
    const message = raw as { helper?: HelperOrder };
    if (message.helper === undefined) return;
    try {
      answer(obey(message.helper));
    } catch {
      answer(null); // a page may make reading throw; then nothing can be said of it
    }
  };
  browser.runtime.onMessage.addListener(onOrder);
  watchLiveness(life.signal, () => life.abort());
  return () => !life.signal.aborted && isAlive();
}

function pickHere(what: What, element: Element, values: readonly string[]): Pick | null {
  try {
    return pickPlace(what, element, new URL(location.href), values) ?? null;
  } catch {
    return null; // a page may make reading throw; then there is nothing to point at
  }
}
