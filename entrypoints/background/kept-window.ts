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
