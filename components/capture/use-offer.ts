import { useEffect, useRef, useState } from 'react';
import { usePage } from '@/components/shell/page.ts';
import type { Offer } from '@/lib/messages/contract.ts';

/**
 * Words that come from elsewhere (selected on a page, typed in the address bar) go into an empty line; beside a line that
 * holds something they wait until the person adds them. `isReady`: it is known whether a draft stands in the line.
 */
export function useOffer(
  isReady: boolean,
  text: string,
  fill: (words: string) => void,
): { waiting: Offer | null; wasCut: boolean; add: () => void; leave: () => void } {
  const offered = usePage((state) => state.offered);
  const [waiting, setWaiting] = useState<Offer | null>(null);
  const [wasCut, setCut] = useState(false);
  // What was cut is told as long as it stands in the line.
  if (wasCut && text === '') setCut(false);
  const latest = useRef({ text, fill });
  useEffect(() => {
    latest.current = { text, fill };
  });

  useEffect(() => {
    if (!isReady || offered === null) return;
    usePage.setState({ offered: null });
    if (latest.current.text !== '') return setWaiting(offered);
    latest.current.fill(offered.text);
    setCut(offered.wasCut);
  }, [isReady, offered]);

  return {
    waiting,
    wasCut,
    add: () => {
      if (waiting === null) return;
      fill(text === '' ? waiting.text : `${text} ${waiting.text}`);
      setCut(waiting.wasCut);
      setWaiting(null);
    },
    leave: () => setWaiting(null),
  };
}
