import { browser } from 'wxt/browser';

/** The sidebar in a window of its own, for the page in `tab`: where the frame cannot work, and after a reminder. */
export async function openWindow(tab?: number): Promise<void> {
  // By its path: the address that `getURL` gives changes with each start (use_dynamic_url), and Chromium opens it in frames only.
  const url = tab === undefined ? '/sidebar.html' : `/sidebar.html#tab=${tab}`;
  await browser.windows.create({ url, type: 'popup', width: 400, height: 820 });
}
