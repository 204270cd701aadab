import { browser } from 'wxt/browser';

/** The sidebar in a window of its own, for the page in `tab`: where the frame cannot work, and after a reminder. `first`: what has the caret. */
export async function openWindow(tab?: number, first?: 'capture'): Promise<void> {
  // By its path: the address that `getURL` gives changes with each start (use_dynamic_url), and Chromium opens it in frames only.
  const hash = tab === undefined ? '' : `#tab=${tab}${first === undefined ? '' : `&${first}=1`}`;
  const url = `/sidebar.html${hash}`;
  await browser.windows.create({ url, type: 'popup', width: 400, height: 820 });
}

/** The day by the hour and the search over all promises, in a window of their own. */
export async function openAgenda(): Promise<void> {
  await browser.windows.create({ url: '/agenda.html', type: 'popup', width: 760, height: 860 });
}

/** Where the passphrase is asked for: a window of our own, which no page can draw. */
export async function openUnlock(): Promise<void> {
  const address = browser.runtime.getURL('/unlock.html');
  const contexts = await browser.runtime.getContexts?.({ contextTypes: ['TAB'] });
  const open = contexts?.find(({ documentUrl, tabId }) => documentUrl?.startsWith(address) && tabId >= 0);
  if (open === undefined) {
    await browser.windows.create({ url: '/unlock.html', type: 'popup', width: 420, height: 560 });
    return;
  }
  // What is being typed there stays.
  const isElse = open.documentUrl !== address;
  await browser.tabs.update(open.tabId, { active: true, ...(isElse ? { url: address } : {}) });
  await browser.windows.update(open.windowId, { focused: true });
}

/** Opens one part of the reflection page in a tab; where it is open already, that tab comes to the front. */
export async function openReflection(part: string): Promise<void> {
  const address = browser.runtime.getURL('/reflection.html');
  const contexts = await browser.runtime.getContexts?.({ contextTypes: ['TAB'] });
  const open = contexts?.find(({ documentUrl, tabId }) => documentUrl?.startsWith(address) && tabId >= 0);
  if (open === undefined) await browser.tabs.create({ url: `/reflection.html#${part}` });
  else await browser.tabs.update(open.tabId, { active: true, url: `${address}#${part}` });
}
