/** How often the wall clock is compared with the time that went by, and from which difference on it was set (ms). */
const everyMs = 20_000;
const jumpMs = 60_000;

/**
 * Calls when the wall clock was set, or the machine slept. Alarms of the browser count the time that goes by, so after a
 * clock was set forward they would come late; who is told can look at once. Answers a function that stops watching.
 */
export function watchClock(onJump: () => void): () => void {
  const difference = () => Date.now() - performance.now();
  let known = difference();
  const timer = setInterval(() => {
    const next = difference();
    const isSet = Math.abs(next - known) > jumpMs;
    known = next;
    if (isSet) onJump();
  }, everyMs);
  return () => clearInterval(timer);
}
