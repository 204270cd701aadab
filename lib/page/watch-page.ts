/** How long the page must have been quiet, and how long at most, before it is read again (ms). */
const quietMs = 120;
const patienceMs = 400;
/** A page that takes long to read is read less often: at most a twentieth of its time goes into reading. */
const costFactor = 20;
/** Where the browser has no navigation events (Firefox before 147), the address is looked at this often (ms). */
const pollMs = 500;

/**
 * Calls `onAddress` at once when the address changes without a new document, and `onChange` soon after the page's
 * content changed. One click may change the address several times and `hashchange` may stay silent, so the address itself
 * is compared.
 */
export function watchPage(
  page: Window,
  signal: AbortSignal,
  handlers: { onAddress: () => void; onChange: () => void },
): void {
  let address = page.location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the changes that wait to be read began, and the last of them. */
  let since = 0;
  let last = 0;
  let pause = quietMs;

  // Called for every change of a busy page: while one waits already, nothing is set or cleared.
  const changed = () => {
    if (page.location.href !== address) {
      address = page.location.href;
      handlers.onAddress();
    }
    last = Date.now();
    if (timer !== undefined) return;
    since = last;
    timer = setTimeout(due, pause);
  };
  const due = () => {
    const now = Date.now();
    const at = Math.min(last + pause, since + Math.max(patienceMs, pause));
    timer = now < at ? setTimeout(due, at - now) : undefined;
    if (timer !== undefined) return;
    handlers.onChange();
    pause = Math.max(quietMs, costFactor * (Date.now() - now));
  };

  const observer = new MutationObserver(changed);
  observer.observe(page.document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['data-state', 'aria-selected', 'hidden', 'aria-label'],
  });
  const navigation = (page as Window & { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('currententrychange', changed, { signal });
  page.addEventListener('popstate', changed, { signal });
  page.addEventListener('change', changed, { signal, passive: true, capture: true });
  const poll =
    navigation === undefined ? setInterval(() => page.location.href !== address && changed(), pollMs) : 0;
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(poll);
  });
}
