/** The review of that shift, by the keyboard and nothing else, and what it took; then the next start, and the pack for a talk. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { own, pressFor, promised, startShift, tabTo, workTheShift, type Desk } from './a-day.ts';
import { contents } from './contents.ts';
import { mayNotLeave } from './network/guard.ts';

const written = {
  well: 'Pomegranate: I asked before I looked',
  hard: 'Zanzibar: I look it up while they wait',
  try: 'Wolfram: say the time first',
  thanksTo: 'Xavier',
  thanks: 'Tamarind tea',
} as const;

/**
 * Keys that were pressed (a chord counts each of its keys), how many of them were letters of what was written, how often the person
 * had to make up their mind (each text, and each press that is not Tab), and from the first press to "done", ms.
 */
type Effort = { presses: number; letters: number; decisions: number; ms: number };

/** The whole story, on a page of a case with an open sidebar that knows the customer. Prints what the review took. */
export async function liveADay(desk: Desk): Promise<void> {
  mayNotLeave([...Object.values(own), ...Object.values(written)]);
  await workTheShift(desk);
  const { review, effort } = await reviewByKeyboard(desk);
  console.log(effortText(effort));
  await beginTheNext(desk);
  await review.bringToFront();
  await packForATalk(review);
}

/** Ends the shift in the sidebar, and reviews it to the end. */
async function reviewByKeyboard({ kept, page, frame }: Desk): Promise<{ review: Page; effort: Effort }> {
  const effort: Effort = { presses: 0, letters: 0, decisions: 0, ms: 0 };
  let where = page;
  const press = async (key: string) => {
    effort.presses += key.split('+').length;
    if (!key.endsWith('Tab')) effort.decisions += 1;
    await where.keyboard.press(key);
  };
  const type = async (words: string) => {
    effort.presses += words.length;
    effort.letters += words.length;
    effort.decisions += 1;
    await where.keyboard.type(words);
  };
  const heading = (name: string) => where.getByRole('heading', { level: 2, name, exact: true });
  const goTo = (name: string) => tabTo(where, name, press);
  const next = async (name: string) => {
    await press('Control+Enter');
    await heading(name).waitFor();
  };

  await frame.getByRole('button', { name: 'End', exact: true }).focus();
  const startedAt = performance.now();
  await press('Enter');
  // What comes next has the focus by itself.
  await frame.waitForFunction(() => document.activeElement?.textContent === 'Review this shift');
  const opening = kept.context.waitForEvent('page');
  await press('Enter');
  where = await opening;

  await heading('Facts').waitFor();
  await where
    .getByText('5 promises: 1 kept, 1 renegotiated, 1 missed, 2 carried over.', { exact: true })
    .waitFor();
  await where.getByText('5 of them were made in this shift.').waitFor();
  await where.getByText('2 are still owed, and their time has passed.').waitFor();
  await where.getByText('Customers heard from you in time: 1 of 1 updates.').waitFor();

  await next('Close the loop');
  await where.getByText('2 are not decided yet.').waitFor();
  await goTo('Stays mine');
  expect(await where.evaluate('document.activeElement.labels[0].textContent')).toContain(promised.mine);
  await press('Space');
  await where.getByText('1 is not decided yet.').waitFor();
  // It had been done in time, and was never closed.
  await goTo(promised.forgotten);
  await press('k');
  await where.getByLabel('It was done in time').waitFor();
  await press('Shift+Tab');
  await press('Space');
  await press('Tab');
  await press('Enter');
  await where.getByText('Each of them is decided.').waitFor();

  await next('Reflect');
  await goTo('What went well?');
  await type(written.well);
  await press('Tab');
  await type(written.hard);
  await goTo('One thing to try');
  await type(written.try);

  await next('Thanks');
  await goTo('To whom');
  await type(written.thanksTo);
  await press('Tab');
  await type(written.thanks);

  await next('Done');
  await where.getByText('The review is done, and 4 entries are in your log.').waitFor();
  effort.ms = performance.now() - startedAt;
  await where.getByText('Nothing is ticked').waitFor();
  expect(await states(where)).toEqual({
    [promised.kept]: 'kept',
    [promised.moved]: 'renegotiated',
    [promised.missed]: 'missed',
    [promised.mine]: 'open',
    [promised.forgotten]: 'kept',
  });
  return { review: where, effort };
}

/**
 * How long that takes a person is estimated by the keystroke-level model (Card, Moran, Newell 1980): 0.28 s for each key of an average
 * typist, and 1.35 s to make up one's mind each time. Reading, and thinking of what to write, come besides.
 */
function effortText({ presses, letters, decisions, ms }: Effort): string {
  const seconds = Math.round(presses * 0.28 + decisions * 1.35);
  return (
    `shift review by keyboard: ${presses} presses, ${letters} of them letters that were written; driven in ` +
    `${(ms / 1000).toFixed(1)} s; with ${decisions} decisions about ${seconds} s at the pace of an average typist`
  );
}

/** What became of each promise, as the record has it. */
async function states(ours: Page): Promise<Record<string, unknown>> {
  const rows = (await contents(ours))['commitment'] ?? [];
  return Object.fromEntries(rows.map(({ what, state }) => [what, state]));
}

/** The next shift begins with what was to be tried; what is answered is kept, once. */
async function beginTheNext({ page, frame }: Desk): Promise<void> {
  await page.bringToFront();
  await startShift({ frame });
  const card = frame.getByRole('region', { name: 'At the start of your shift' });
  await card.getByText(written.try).waitFor();
  expect(await tries(frame)).toEqual([expect.not.objectContaining({ answer: expect.anything() })]);
  await pressFor(
    card.getByRole('button', { name: 'Yes' }),
    card.getByRole('button', { name: 'Yes', pressed: true }),
  );
  expect(await tries(frame)).toEqual([expect.objectContaining({ text: written.try, answer: 'yes' })]);
}

async function tries(ours: Frame): Promise<unknown[]> {
  const rows = (await contents(ours))['reflection'] ?? [];
  return rows.filter(({ kind }) => kind === 'try').map(({ body }) => body);
}

/** The very text of the two things that `packForATalk` ticks: with its time only as a pattern, from the first letter to the last. */
const theTwo = new RegExp(
  `^# For a 1:1\n\n## Promises and what became of them\n\n- ${promised.moved}, for a customer: renegotiated, ` +
    `promised for \\w{3}, \\w{3} \\d{1,2}, \\d\\d:\\d\\d\n\n## From my log\n\n- \\w{3} \\d{1,2}, \\d{4}, Went well: ${own.well}\n$`,
);

/**
 * Nothing is ticked for the person. They tick one promise and one line of the log; what leaves by clipboard and by file is the text
 * that stands there, and that is these two.
 */
async function packForATalk(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'For a 1:1' }).click();
  await page.getByText(/^Nothing yet/).waitFor();
  for (const group of ['Promises', 'From my log', 'Things I tried']) {
    await page.getByRole('button', { name: new RegExp(`^${group}`), expanded: false }).press('Enter');
  }
  await page.getByRole('checkbox', { name: own.well }).waitFor();
  const offered = page.getByRole('listitem').getByRole('checkbox');
  expect(await offered.count()).toBe(13);
  expect(await offered.and(page.locator(':checked')).count()).toBe(0);
  expect(await page.locator('[data-exact]').count()).toBe(0);
  await page.getByRole('checkbox', { name: promised.moved }).press('Space');
  await page.getByRole('checkbox', { name: own.well }).press('Space');
  for (const words of [promised.moved, own.well]) {
    await page.locator('[data-exact]', { hasText: words }).waitFor();
  }
  const exact = (await page.locator('[data-exact]').textContent()) ?? '';
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  await page.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).press('Enter'),
  ]);
  expect(exact).toMatch(theTwo);
  expect(copied).toBe(exact);
  expect(readFileSync(await file.path()).equals(Buffer.from(exact))).toBe(true);
}
