import { useEffect, useState } from 'react';
import { usePage } from '@/components/shell/page.ts';
import { send } from '@/lib/messages/send.ts';
import type { HelperAnswer } from '@/lib/messages/teaching.ts';
import type { Result } from '@/lib/problem.ts';
import type { Pick, What } from '@/lib/site-helper/lesson.ts';
import type { HelperOrder } from '@/lib/messages/teaching.ts';

/** How the pointing at one thing stands: not asked for, waiting for the person, done, or nothing of the kind was there. */
export type Pointing = { state: 'idle' | 'waiting' | 'nothing' | 'lost' } | { state: 'picked'; pick: Pick };

export async function order(order: HelperOrder): Promise<Result<HelperAnswer>> {
  const { tab } = usePage.getState();
  return tab === null ? { ok: false, reason: 'pageUnknown' } : send('toHelper', { tab, order });
}

export async function stopPointing(): Promise<void> {
  await order({ order: 'stop' });
}

/** The pointing at `what`: `ask` shows the line on the page, what was pointed at comes back as the state. */
export function usePointing(what: What, values: readonly string[]) {
  const [pointing, setPointing] = useState<Pointing>({ state: 'idle' });
  const isWaiting = pointing.state === 'waiting';
  useEffect(() => {
    if (!isWaiting) return;
    return usePage.subscribe(({ picked }, before) => {
      if (picked === before.picked || picked === null) return;
      if (picked.what === null) setPointing({ state: 'idle' });
      else if (picked.what === what)
        setPointing(picked.pick === null ? { state: 'nothing' } : { state: 'picked', pick: picked.pick });
    });
  }, [isWaiting, what]);
  const ask = async () => {
    setPointing({ state: 'waiting' });
    const done = await order({ order: 'pick', what, values: [...values] });
    if (!done.ok) setPointing({ state: 'lost' });
  };
  const stop = () => {
    setPointing({ state: 'idle' });
    void stopPointing();
  };
  return { pointing, setPointing, ask, stop };
}
