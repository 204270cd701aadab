import { useEffect, useState } from 'react';
import { send } from '@/lib/messages/send.ts';
import { shortcuts } from './shortcuts.ts';

type Keys = { toggle: string; capture: string; log: string };

/** Until the browser has answered: what the manifest suggests. */
const suggested = (name: keyof Keys) => shortcuts.find((one) => one.name === name)?.keys ?? '';

/** The shortcuts that belong to the browser, as they are set now; read again when the person comes back to the page. */
export function useCurrentKeys(): Keys {
  const [keys, setKeys] = useState<Keys>(() => ({
    toggle: suggested('toggle'),
    capture: suggested('capture'),
    log: suggested('log'),
  }));
  useEffect(() => {
    // A framed page in Firefox cannot ask the browser itself.
    const read = () =>
      void send('currentKeys', {}).then((answer) => {
        if (answer.ok) setKeys(answer.value);
      });
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return keys;
}
