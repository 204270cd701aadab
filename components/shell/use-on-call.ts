import { useEffect, useState } from 'react';
import { onCall } from '@/lib/settings.ts';

/** The switch "On a call", the same in every window. */
export function useOnCall(): [boolean, (next: boolean) => void] {
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    void onCall.getValue().then(setOn);
    return onCall.watch(setOn);
  }, []);
  return [
    isOn,
    (next) => {
      setOn(next);
      void onCall.setValue(next);
    },
  ];
}
