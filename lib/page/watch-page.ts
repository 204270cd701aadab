/** How long the page must have been quiet, and how long at most, before it is read again (ms). */
const quietMs = 120;
const patienceMs = 400;
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
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const changed = () => {
    if (page.location.href !== address) {
      address = page.location.href;
      handlers.onAddress();
    }
    const now = Date.now();
    if (quiet === undefined) since = now;
    else if (now - since + quietMs > patienceMs) return; // due already: do not push it back for ever
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      quiet = undefined;
      if (!signal.aborted) handlers.onChange();
    }, quietMs);
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
    clearTimeout(quiet);
    clearInterval(poll);
  });
}
