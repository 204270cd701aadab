import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { deskPromises, seedCommitments } from '../support/seed-commitments.ts';
import { rowOf, startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';

/** Forty promises of three desks, found and worked on by keyboard alone, in the sidebar and in the agenda. */
let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
let agenda: Page;
/** Noon of today: no promise of the day lies in another one, whenever this runs. */
const noon = new Date().setHours(12, 0, 0, 0);

beforeAll(async () => {
  kept = await startKeptOnSandbox();
  await seedCommitments(kept, deskPromises(40, noon));
  ({ page, frame } = await kept.begin());
  agenda = await kept.context.newPage();
});
afterAll(() => kept?.stop());

const found = (view: Page | Frame) => view.locator('[data-find] [data-row]');
const search = (view: Page | Frame) => view.getByRole('textbox', { name: 'Find a promise' });

test('in the sidebar / searches all promises, forgives a slip, opens a row, and Escape gives the list back', async () => {
  await page.bringToFront();
  await rowOf(frame, 'today').first().focus();
  await page.keyboard.press('/');
  await search(frame).waitFor();
  await page.keyboard.type('waranty');
  await frame.getByText('Also showing warranty').waitFor();
  await expect.poll(() => found(frame).count()).toBe(2);
  expect((await found(frame).allTextContents()).some((row) => row.includes('kept'))).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await frame.getByText('What happened').waitFor();
  await page.keyboard.press('Escape');
  await frame.getByText('What happened').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await search(frame).waitFor({ state: 'detached' });
  await frame.getByRole('region', { name: 'Your open promises' }).waitFor();
});

test('the agenda of the menu is a window with the day: each promise in its hour', async () => {
  const [opened] = await Promise.all([
    kept.context.waitForEvent('page'),
    frame
      .getByRole('button', { name: 'More' })
      .click()
      .then(() => frame.getByRole('menuitem', { name: 'Agenda and search' }).click()),
  ]);
  expect(opened.url()).toContain('/agenda.html');
  await opened.close();
  await agenda.goto(`chrome-extension://${kept.extensionId}/agenda.html`);
  // Tomorrow has no past, whenever this runs.
  await agenda.getByRole('button', { name: 'The day after' }).press('Enter');
  const inHour = (clock: string) =>
    agenda.locator('ol > li').filter({ has: agenda.locator('time', { hasText: clock }) });
  await inHour('15:00').getByText('tomorrow at three').waitFor();
  expect(await inHour('15:00').getByText('1 due').count()).toBe(1);
  await inHour('14:00').getByRole('heading', { name: 'Tell them' }).waitFor();
});

test('by customer and by day; three are snoozed as one act and taken back as one, by keyboard alone', async () => {
  await agenda.keyboard.press('/');
  await search(agenda).waitFor();
  await agenda.keyboard.type('mbeki');
  await expect.poll(() => found(agenda).count()).toBe(10);
  await search(agenda).fill('yesterday');
  await agenda.getByText('Promised or due').waitFor();
  expect((await found(agenda).allTextContents()).join()).toContain('made the day before');
  await search(agenda).fill('snoozeable');
  await expect.poll(() => found(agenda).count()).toBe(4);
  await agenda.keyboard.press('ArrowDown');
  await agenda.keyboard.press('Space');
  await agenda.keyboard.press('ArrowDown');
  await agenda.keyboard.press('ArrowDown');
  await agenda.keyboard.press('Shift+Space');
  await agenda.getByText('3 chosen').waitFor();
  const before = await reminders();
  await agenda.getByRole('button', { name: 'Snooze the reminder' }).press('Enter');
  await agenda.getByRole('button', { name: 'Tomorrow 9:00' }).press('Enter');
  await agenda.getByText('Reminder snoozed: 3 of 3.').waitFor();
  const morning = new Date();
  morning.setHours(24 + 9, 0, 0, 0);
  expect((await reminders()).filter((at) => at === morning.getTime())).toHaveLength(3);
  await agenda.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect.poll(reminders).toEqual(before);
});

/** When each of the four is reminded of, epoch ms. */
async function reminders(): Promise<number[]> {
  return agenda.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('kept');
      opening.onsuccess = () => done(opening.result);
    });
    const rows = await new Promise<{ what: string; remindAt: number }[]>((done) => {
      const all = db.transaction('commitment').objectStore('commitment').getAll();
      all.onsuccess = () => done(all.result as { what: string; remindAt: number }[]);
    });
    db.close();
    return rows.filter(({ what }) => what.startsWith('snoozeable')).map(({ remindAt }) => remindAt);
  });
}
