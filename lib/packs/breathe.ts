/** As much as one task may take before others get their turn, ms: half of what people call a long task. */
const turnMs = 20;

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
