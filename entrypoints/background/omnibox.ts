import { browser, type Browser } from 'wxt/browser';
import { makeCommitment } from '@/lib/db/commitments.ts';
import { openChecked } from '@/lib/db/health.ts';
import { t } from '@/lib/i18n.ts';
import { report } from '@/lib/report.ts';
import { openWindow } from './kept-window.ts';
import { offer } from './offers.ts';
import { openPromisesWith } from './open-promises.ts';
import { replan } from './reminders.ts';
import { suggestionText } from './suggestion-text.ts';
import { command } from './tabs.ts';
import { timeText, understandLine } from './understand-line.ts';

type Suggestion = Browser.omnibox.SuggestResult;

/** What stands before the words of a suggested promise, so that choosing one is told from typing the same words. */
const chosen = '→ ';
const mostSuggested = 5;
/** How long the toolbar says that the promise was saved (ms). */
const confirmMs = 3000;

const describe = (words: string) => suggestionText(words, !import.meta.env.FIREFOX);

/** "kept call Ana tomorrow 3pm" in the address bar: what was understood first, then Enter saves it. */
export function listenForOmnibox(): void {
  browser.omnibox.onInputStarted.addListener(() => {
    void browser.omnibox.setDefaultSuggestion({ description: describe(t('omnibox.hint')) });
  });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void show(text, suggest).catch(report('background omnibox'));
  });
  browser.omnibox.onInputEntered.addListener((text) => {
    void enter(text).catch(report('background omnibox'));
  });
}

let newest = 0;
async function show(text: string, suggest: (suggestions: Suggestion[]) => void): Promise<void> {
  const turn = ++newest;
  const now = Date.now();
  const { sentence } = await understandLine(text, now);
  const rows = await openPromisesWith(text, mostSuggested, now);
  // A later letter was read meanwhile: what it says must not be overwritten.
  if (turn !== newest) return;
  await browser.omnibox.setDefaultSuggestion({ description: describe(sentence) });
  suggest(
    rows.map((row) => ({
      content: `${chosen}${row.what}`,
      description: describe(t('omnibox.open', [row.what, timeText(row.dueAt)])),
    })),
  );
}

/** Saves what is clear, quietly; what is not is finished in the capture line, with the words in it. */
async function enter(text: string): Promise<void> {
  const { making, tab } = await understandLine(text, Date.now());
  if (text.startsWith(chosen) || text.trim() === '') {
    if (tab === undefined || !(await command(tab, { command: 'open' }))) await openWindow(tab);
    return;
  }
  const isSaved =
    making !== undefined && (await openChecked()).ok && (await makeCommitment(making, Date.now())).ok;
  if (isSaved) {
    await replan();
    await confirm();
  } else if (tab === undefined) await openWindow();
  else await offer(tab, text);
}

/** A mark on the icon for a moment: nothing opens, nothing takes the focus. */
async function confirm(): Promise<void> {
  await browser.action.setBadgeText({ text: '✓' });
  await browser.action.setBadgeBackgroundColor({ color: '#2f6f5e' });
  setTimeout(() => void replan(), confirmMs);
}
