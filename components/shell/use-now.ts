import { useEffect, useState } from 'react';

/** How often times on screen are told anew (ms). */
const tickMs = 20_000;

/** The wall clock, epoch ms, for showing; steps every 20 s and whenever the page is shown again. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => setNow(Date.now());
    const timer = setInterval(tick, tickMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return now;
}
