/** The page may fight our element; we put it right this often within the window, then stop and say so. */
const repairs = 5;
const windowMs = 5000;

/** What the host's owner hears: its frame was loaded anew and needs a new ticket; or the page won. */
export type HostNews = { putBack: () => void; givenUp: () => void };

/**
 * One anonymous element under the root element (not under body, which modal dialogs switch off), with a closed shadow
 * root. Keeps itself in place against a page that removes, hides or restyles it, in bounded effort: after five repairs
 * in five seconds it gives up and says so. Gone without trace when `signal` aborts.
 */
export function addHost(page: Document, signal: AbortSignal, news: HostNews): ShadowRoot {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(host);

  let recent: number[] = [];
  const leave = () => {
    watch.disconnect();
    presence.disconnect();
    host.remove();
  };
  const mayRepair = () => {
    const now = Date.now();
    recent = [...recent.filter((at) => now - at < windowMs), now];
    if (recent.length <= repairs) return true;
    leave();
    news.givenUp();
    return false;
  };
  const watch = new MutationObserver(() => {
    if (isDressed(host) || !mayRepair()) return;
    dress(host);
    watch.takeRecords();
  });
  // The document too: a page may put another root element in the place of the one we are in.
  const place = () => {
    page.documentElement.append(host);
    presence.observe(page.documentElement, { childList: true });
    presence.takeRecords();
  };
  const presence = new MutationObserver((records) => {
    // Taken out and put back by the page itself is no better: a frame that was out of the page starts from the beginning.
    const wasOut = records.some(({ removedNodes }) => Array.from(removedNodes).includes(host));
    const isIn = host.isConnected && host.parentNode === page.documentElement;
    if ((isIn && !wasOut) || page.childElementCount === 0 || !mayRepair()) return;
    if (!isIn) place();
    news.putBack();
  });
  place();
  watch.observe(host, { attributes: true });
  presence.observe(page, { childList: true });

  // Keys pressed on the edge tab are ours; what listens on window in the capture phase still sees them (X2).
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  signal.addEventListener('abort', leave);
  return root;
}

/** Modal libraries set aria-hidden and inert on every other element; the sidebar is not part of that page. */
function dress(host: HTMLElement): void {
  for (const { name } of Array.from(host.attributes)) if (name !== 'style') host.removeAttribute(name);
  host.style.cssText = dressing;
}

/** Important, so that no rule of the page reaches us, or what is in us by inheritance. */
const dressing =
  'all:initial;position:fixed;inset:0 auto auto 0;width:0;height:0;z-index:2147483647;pointer-events:auto;display:block;color-scheme:light dark;'.replaceAll(
    ';',
    '!important;',
  );

let dressed: string | undefined;
function isDressed(host: HTMLElement): boolean {
  dressed ??= styleText(host.ownerDocument);
  return host.attributes.length === 1 && host.getAttribute('style') === dressed;
}

function styleText(page: Document): string {
  const sample = page.createElement('div');
  sample.style.cssText = dressing;
  return sample.getAttribute('style') ?? '';
}
