import { browser } from 'wxt/browser';
import { patternOf } from '@/lib/site-pattern.ts';
import { report } from '@/lib/report.ts';
import { command, setFacts, tabsWithFacts } from './tabs.ts';

const scriptId = 'kept';
const script = '/content-script.js';

/** Origins as match patterns (`https://my.crm/*`) that the person gave, without those a browser may add itself. */
export async function permittedPatterns(): Promise<string[]> {
  return ((await browser.permissions.getAll()).origins ?? []).filter((origin) => /^https?:/.test(origin));
}

/**
 * Registers the content script for exactly the sites that are permitted now. Done at every start: an unpacked
 * extension forgets registrations, and `persistAcrossSessions` must be said every time.
 */
export function registerScripts(): Promise<void> {
  // One at a time: the permission's own event and the popup's message come together, and an id is registered once.
  return navigator.locks.request('kept-scripts', register);
}

async function register(): Promise<void> {
  const matches = await permittedPatterns();
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const wanted = {
    id: scriptId,
    js: [script],
    matches,
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (known.length > 0) await browser.scripting.updateContentScripts([wanted]);
  else await browser.scripting.registerContentScripts([wanted]);
}

/** Puts the content script into the tabs of these sites that are open already. It starts once however often it is put in. */
export async function injectIntoOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [inject(tab.id)])));
}

async function inject(tab: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: [script] });
  } catch (error) {
    // An error page or a discarded tab takes no script; its next load will.
    report('background inject')(error);
  }
}

/** Takes Kept out of the open tabs of sites that are no longer permitted; the content script leaves nothing behind. */
async function leaveUnpermitted(): Promise<void> {
  const patterns = await permittedPatterns();
  for (const { tab, facts } of await tabsWithFacts()) {
    if (patterns.some((pattern) => pattern === '*://*/*' || pattern === patternOf(facts.site))) continue;
    await command(tab, { command: 'stop' });
    await setFacts(tab, null);
  }
}

export function listenForSites(): void {
  browser.permissions.onAdded.addListener((added) => {
    void registerScripts().then(() => injectIntoOpenTabs(added.origins ?? []));
  });
  browser.permissions.onRemoved.addListener(() => {
    void registerScripts().then(leaveUnpermitted);
  });
}
