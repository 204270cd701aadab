import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Broadcast } from '@/lib/messages/contract.ts';
import { send } from '@/lib/messages/send.ts';
import { mayInterrupt } from '@/lib/reminders/quiet.ts';
import { useOnCall } from './use-on-call.ts';

/**
 * Whether the person is with a customer: they said so, or a page of theirs says so; undefined while it is asked. A page that
 * does not say counts as free, as with reminders.
 */
export function useLive(): boolean | undefined {
  const [onCall] = useOnCall();
  const [busy, setBusy] = useState<readonly (boolean | undefined)[]>();
  useEffect(() => {
    let isGone = false;
    const ask = async () => {
      const answer = await send('openPages', {});
      // Without an answer nothing is known of any page.
      if (!isGone) setBusy(answer.ok ? answer.value.map((facts) => facts.busy) : []);
    };
    const hear = (raw: unknown, sender: { id?: string }) => {
      if (sender.id === browser.runtime.id && (raw as Broadcast).broadcast === 'factsChanged') void ask();
    };
    void ask();
    browser.runtime.onMessage.addListener(hear);
    return () => {
      isGone = true;
      browser.runtime.onMessage.removeListener(hear);
    };
  }, []);
  return busy === undefined ? undefined : !mayInterrupt({ onCall, busy });
}
