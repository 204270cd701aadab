/**
 * May we interrupt now? Not while any page says that the agent is busy, nor while the person said so. A page that
 * never says anything counts as free: there the switch "On a call" is the only signal.
 */
export function mayInterrupt(state: { onCall: boolean; busy: readonly (boolean | undefined)[] }): boolean {
  return !state.onCall && !state.busy.includes(true);
}
