import { create } from 'zustand';
import { usePage } from '@/components/shell/page.ts';
import { onCall, pauseOfferedAt, promptsOff } from '@/lib/settings.ts';

const pauseMs = 2 * 60_000;
/** After one offer no other for so long (ms): a hard morning must not become a row of offers. */
const quietMs = 60 * 60_000;
/** An offer that nobody answered goes away by then (ms). */
const offerMs = 10 * 60_000;

/** `offered`: a pause may be taken. `until` (epoch ms): it is being taken, or was. */
type Pause = { offered: boolean; until: number | null };

export const usePause = create<Pause>(() => ({ offered: false, until: null }));

/** Offers two minutes, once, as an answer to what the person wrote; not on a call, not when a page is busy, not when it is off. */
export async function offerPause(): Promise<void> {
  const now = Date.now();
  const [off, isOnCall, last] = await Promise.all([
    promptsOff.getValue(),
    onCall.getValue(),
    pauseOfferedAt.getValue(),
  ]);
  const isBusy = isOnCall || usePage.getState().facts?.busy === true;
  // A clock that was set back must not keep offers away for ever.
  const isQuiet = last <= now && now - last < quietMs;
  if (isBusy || isQuiet || off.includes('pause') || usePause.getState().until !== null) return;
  await pauseOfferedAt.setValue(now);
  usePause.setState({ offered: true });
  setTimeout(() => usePause.setState({ offered: false }), offerMs);
}

export function beginPause(now: number): void {
  usePause.setState({ offered: false, until: now + pauseMs });
}

export function leavePause(): void {
  usePause.setState({ offered: false, until: null });
}
