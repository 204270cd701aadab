/** One alarm that fired: its name, when it was due and when it came (epoch ms). No word, no id of a promise. */
export type Firing = { name: string; dueAt: number; firedAt: number };

/** So many are remembered. */
export const mostFirings = 20;

/** Sooner than this is on time (ms): the browser gathers alarms a little. */
const onTimeMs = 2000;
/** Later than this, nothing of ours was running: the computer slept or the browser was closed (ms). */
const asleepMs = 60_000;

/** A clock that was set back makes an alarm come before its time; that is on time, too. */
export function lateness({ dueAt, firedAt }: Firing): { lateMs: number; kind: 'onTime' | 'late' | 'asleep' } {
  const lateMs = Math.max(0, firedAt - dueAt);
  return { lateMs, kind: lateMs <= onTimeMs ? 'onTime' : lateMs <= asleepMs ? 'late' : 'asleep' };
}

/** The newest last, as many as are remembered. */
export function withFiring(before: readonly Firing[], one: Firing): Firing[] {
  return [...before, one].slice(-mostFirings);
}

/** One late alarm is a night's sleep; three in a row while the computer is in use are a browser that holds alarms back. */
export function isHabituallyLate(firings: readonly Firing[]): boolean {
  const last = firings.slice(-3);
  return last.length === 3 && last.every((one) => lateness(one).kind === 'asleep');
}
