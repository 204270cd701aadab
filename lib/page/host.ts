import { set } from './page-shell.ts';

/** The page may fight our element; we put it right this often within the window, then stop and say so. */
const repairs = 5;
const windowMs = 5000;

/**
 * One anonymous element under the root element (not under body, which modal dialogs switch off), with a closed shadow
 * root. Keeps itself in place against a page that removes, hides or restyles it, in bounded effort: after five repairs
 * in five seconds it gives up and calls `onGivenUp`. Gone without trace when `signal` aborts.
 */
export function addHost(page: Document, signal: AbortSignal, onGivenUp: () => void): ShadowRoot {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  dress(host);
  page.documentElement.append(host);

  let recent: number[] = [];
  const repaired = () => {
    const now = Date.now();
    recent = [...recent.filter((at) => now - at < windowMs), now];
    if (recent.length <= repairs) return true;
    watch.disconnect();
    presence.disconnect();
    host.remove();
    onGivenUp();
    return false;
  };
  const watch = new MutationObserver(() => {
    if (isDressed(host) || !repaired()) return;
    dress(host);
    watch.takeRecords();
  });
  watch.observe(host, { attributes: true });
  const presence = new MutationObserver(() => {
    if (host.parentNode === page.documentElement || !repaired()) return;
    page.documentElement.append(host);
    presence.takeRecords();
  });
  presence.observe(page.documentElement, { childList: true });

  // Keys pressed on the edge tab are ours; what listens on window in the capture phase still sees them (X2).
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  signal.addEventListener('abort', () => {
    watch.disconnect();
    presence.disconnect();
    host.remove();
  });
  return root;
}

/** Modal libraries set aria-hidden and inert on every other element; the sidebar is not part of that page. */
function dress(host: HTMLElement): void {
  for (const { name } of Array.from(host.attributes)) if (name !== 'style') host.removeAttribute(name);
  host.removeAttribute('style');
  set(host, dressing);
}

const dressing: Record<string, string> = {
  all: 'initial',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  zIndex: '2147483647',
  pointerEvents: 'auto',
  display: 'block',
  colorScheme: 'light dark',
};

let dressed: string | undefined;
function isDressed(host: HTMLElement): boolean {
  dressed ??= styleText(host.ownerDocument);
  return host.attributes.length === 1 && host.getAttribute('style') === dressed;
}

function styleText(page: Document): string {
  const sample = page.createElement('div');
  set(sample, dressing);
  return sample.getAttribute('style') ?? '';
}
