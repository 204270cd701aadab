import { absoluteTime } from '@/components/ui/due-text.ts';

/** "Tue 10 Mar 09:12", on the person's own clock. */
export function momentText(at: number): string {
  return absoluteTime(at, Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}
