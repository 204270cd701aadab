/** As much as this work takes before others get their turn, ms: far from what is felt, also on a slow machine. */
const turnMs = 8;

/**
 * Answers a function that lets the browser do other things whenever this work has had the thread for a while. Work that
 * is over sooner never waits.
 */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMs) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    since = performance.now();
  };
}
