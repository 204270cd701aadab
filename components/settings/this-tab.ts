import { browser } from 'wxt/browser';

/** The page the popup was opened on: its tab and origin. */
export type ThisTab = { tab: number; site: string | undefined };

/** `?tab=` names the tab where the popup is opened as a page of its own. Without a permission the address is ours for this click only. */
export async function readThisTab(): Promise<ThisTab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const tab =
    named > 0
      ? await browser.tabs.get(named)
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  if (tab?.id === undefined) return undefined;
  return { tab: tab.id, site: siteOf(tab.url) ?? siteOf(new URLSearchParams(location.search).get('site')) };
}

function siteOf(url: string | null | undefined): string | undefined {
  if (url === null || url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
