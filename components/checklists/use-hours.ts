import { useEffect, useState } from 'react';
import type { Hours } from '@/lib/hours/hours-schema.ts';
import { myHours, storedHours } from '@/lib/settings.ts';

/** The hours that the agent works, live; undefined while they are read. */
export function useHours(): Hours | undefined {
  const [hours, setHours] = useState<Hours>();
  useEffect(() => {
    const read = () => void myHours().then((mine) => setHours(mine.hours));
    read();
    return storedHours.watch(read);
  }, []);
  return hours;
}
