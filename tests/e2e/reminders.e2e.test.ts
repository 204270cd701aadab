import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Frame, Page, Worker } from 'playwright-core';
import { edgeTab } from '../support/closed-root.ts';
import {
  capture,
  captureEarlier,
  earlier,
  pressOn,
  rowOf,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';

const minute = 60_000;
const hour = 60 * minute;

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
/** A page of ours that only looks: it can ask the browser what is shown without waking the worker. */
let options: Page;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  ({ page, frame } = await kept.begin());
  options = await kept.context.newPage();
  await options.goto(`chrome-extension://${kept.extensionId}/options.html`);
  await options.getByLabel('Show names and promises in notifications').check();
  await page.bringToFront();
});
afterAll(() => kept?.stop());
/** Each test begins with nothing due and nothing shown. */
afterEach(async () => {
  await page.bringToFront();
  const worker = await kept.serviceWorker();
  await worker.evaluate('globalThis.shown = []');
  const open = frame.locator('li[data-commitment][data-done="false"]');
  const ids = await open.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-commitment') ?? ''));
  for (const id of ids) {
    const row = frame.locator(`li[data-commitment="${id}"]`);
    await row.locator('[data-row]').focus();
    await page.keyboard.press('k');
    await row.getByRole('button', { name: 'In writing' }).press('Enter');
    await frame.locator(`li[data-commitment="${id}"][data-done="true"] [data-row]:focus`).waitFor();
  }
  await options.evaluate('chrome.notifications.clear("kept-reminder")');
});

type Shown = { title: string; message: string };

const isShown = () => options.evaluate('chrome.notifications.getAll().then((all) => Object.keys(all))');
const badge = () => options.evaluate('chrome.action.getBadgeText({})');

/** Writes down each notification that the worker shows, and shows it. */
async function watchNotifications(): Promise<{ worker: Worker; shown: () => Promise<Shown[]> }> {
  const worker = await kept.serviceWorker();
  await worker.evaluate(`(() => {
    globalThis.shown = [];
    globalThis.reallyShow ??= chrome.notifications.create.bind(chrome.notifications);
    chrome.notifications.create = (id, options) => {
      shown.push({ title: options.title, message: options.message });
      return reallyShow(id, options);
    };
  })()`);
  return { worker, shown: () => worker.evaluate('shown') };
}

/** The worker wakes and looks, as at an alarm; answers when it has looked. */
async function wake(worker: Worker): Promise<void> {
  await worker.evaluate(`(async () => {
    chrome.alarms.onAlarm.dispatch({ name: 'reminder', scheduledTime: Date.now() });
    // The looking itself takes this lock; a second holder comes after it.
    await new Promise((later) => setTimeout(later, 50));
    await navigator.locks.request('kept-reminders', () => undefined);
  })()`);
}

test('an alarm that falls due wakes a stopped worker: notification and badge are there', async () => {
  await capture(page, frame, 'ring Ana in 30 minutes');
  // "In 15 min", pressed when all but six seconds of them had gone by.
  await earlier(frame, 15 * minute - 6000, async () => {
    await pressOn(page, frame, 'ring Ana', 's');
    await frame.getByRole('button', { name: 'In 15 min' }).press('Enter');
    await frame.getByText('Reminder snoozed').waitFor();
  });
  const alarmIn = () =>
    options.evaluate('chrome.alarms.get("reminder").then((alarm) => alarm.scheduledTime - Date.now())');
  await expect.poll(alarmIn).toBeLessThan(6000);
  const session = await kept.context.newCDPSession(options);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  const browser = await kept.context.browser()?.newBrowserCDPSession();
  const workers = async () =>
    (await browser?.send('Target.getTargets'))?.targetInfos.filter(({ type }) => type === 'service_worker')
      .length;
  await expect.poll(workers).toBe(0);
  expect(await isShown()).toEqual([]);

  await expect.poll(isShown, { timeout: 20_000 }).toEqual(['kept-reminder']);
  await expect.poll(badge).toBe('1');
  await session.detach();
});

test('three promises due during a two-hour sleep make one digest in due order, once across five tabs', async () => {
  await capture(page, frame, 'post the red parcel in 100 minutes');
  await capture(page, frame, 'post the blue parcel in 20 minutes');
  await capture(page, frame, 'post the green parcel in 70 minutes');
  const others: Page[] = [];
  for (const id of ['48227', '48236', '48230', '48219']) {
    const other = await kept.openDesk(`/cases/${id}`);
    await kept.openSidebar(other);
    others.push(other);
  }
  const { worker, shown } = await watchNotifications();
  await worker.evaluate(`globalThis.realNow = Date.now; Date.now = () => realNow() + ${2 * hour}`);
  for (let look = 0; look < 5; look += 1) await wake(worker);
  for (const other of others) {
    await other.reload();
    await other.close();
  }
  await wake(worker);
  const all = await shown();
  await worker.evaluate('Date.now = realNow');

  const inOrder = all.map(({ message }) => message.match(/(?<=post the )\w+/g));
  expect(inOrder).toEqual([['blue', 'green', 'red']]);
  expect(all[0]?.title).toBe('3 promises are due');
});

test('while the page is busy or "On a call" is on nothing is shown, and one digest comes afterwards', async () => {
  const { worker, shown } = await watchNotifications();
  await page.getByRole('button', { name: 'Start call' }).click();
  await expect
    .poll(() => worker.evaluate('chrome.storage.session.get().then((all) => JSON.stringify(all))'))
    .toContain('"busy":true');
  await captureEarlier(page, frame, 2 * hour, 'tell Ana the first part in 1 hour');
  await captureEarlier(page, frame, 2 * hour, 'tell Ana the second part in 90 minutes');
  await wake(worker);
  expect(await shown()).toEqual([]);
  // The number on the icon is no interruption, and tells the truth meanwhile.
  await expect.poll(badge).toBe('2');

  await frame.getByRole('button', { name: 'On a call' }).click();
  await page.getByRole('button', { name: 'Hang up' }).click();
  await expect
    .poll(() => worker.evaluate('chrome.storage.session.get().then((all) => JSON.stringify(all))'))
    .not.toContain('"busy":true');
  await wake(worker);
  expect(await shown()).toEqual([]);

  await frame.getByRole('button', { name: 'On a call' }).click();
  await expect.poll(shown).toHaveLength(1);
  await wake(worker);
  expect((await shown()).map(({ title }) => title)).toEqual(['2 promises are due']);
});

test('what falls due on a call changes the edge tab and nothing else: no pop-up, sound, motion or lost caret', async () => {
  const { shown } = await watchNotifications();
  await page.getByRole('button', { name: 'Start call' }).click();
  await expect
    .poll(() => options.evaluate('chrome.storage.session.get().then((all) => JSON.stringify(all))'))
    .toContain('"busy":true');
  await captureEarlier(page, frame, 55_000, 'send the first papers in 1 minute');
  await captureEarlier(page, frame, 2 * hour, 'send the second papers in 4 hours');
  await kept.command('toggle-sidebar', page);
  const editor = page.locator('[data-composer="public"] .editor');
  await editor.click();
  await page.keyboard.type('Hello');
  const noises = `globalThis.noises = 0;
    HTMLMediaElement.prototype.play = () => { noises += 1; };
    for (const name of ['AudioContext', 'Notification']) globalThis[name] = class { constructor() { noises += 1; } };`;
  for (const place of [page, frame]) await place.evaluate(noises);
  expect(await edgeTab(page)).toEqual({ name: 'Open Kept (1)', isDiamond: false });

  await expect
    .poll(() => edgeTab(page), { timeout: 15_000 })
    .toEqual({
      name: 'Open Kept (1!)',
      isDiamond: true,
    });
  expect(await shown()).toEqual([]);
  for (const place of [page, frame])
    expect(await place.evaluate('[noises, document.getAnimations().length]')).toEqual([0, 0]);
  expect(await editor.evaluate((box) => box === document.activeElement)).toBe(true);
  await page.keyboard.type(' there');
  expect(await editor.textContent()).toContain('Hello there');

  await page.getByRole('button', { name: 'Hang up' }).click();
  await expect.poll(shown).toHaveLength(1);
  expect((await shown())[0]?.message).toContain('send the first papers');
  await kept.command('toggle-sidebar', page);
  // A step counts once the sidebar was in plain sight for half a second.
  await page.waitForTimeout(900);
});

test('"In 15 min" on the notification moves the reminder and not the promise', async () => {
  const { worker, shown } = await watchNotifications();
  await captureEarlier(page, frame, 2 * hour, 'post the lamp in 1 hour');
  await expect.poll(shown).toHaveLength(1);
  const before = await rowOf(frame, 'post the lamp').innerText();
  await worker.evaluate('chrome.notifications.onButtonClicked.dispatch("kept-reminder", 1)');
  await expect.poll(isShown).toEqual([]);
  expect(await rowOf(frame, 'post the lamp').innerText()).toBe(before);
  await rowOf(frame, 'post the lamp').click();
  await frame.getByText('Reminder snoozed').waitFor();
  await rowOf(frame, 'post the lamp').click();

  await wake(worker);
  expect(await shown()).toHaveLength(1);
  await worker.evaluate(`globalThis.realNow = Date.now; Date.now = () => realNow() + ${16 * minute}`);
  await wake(worker);
  await worker.evaluate('Date.now = realNow');
  expect(await shown()).toHaveLength(2);
});

test('"Kept" on the notification closes the promise, and how the customer knows is left open', async () => {
  const { worker, shown } = await watchNotifications();
  await captureEarlier(page, frame, 2 * hour, 'mail the form in 1 hour');
  await expect.poll(shown).toHaveLength(1);
  await worker.evaluate('chrome.notifications.onButtonClicked.dispatch("kept-reminder", 0)');
  await rowOf(frame, 'mail the form').waitFor({ state: 'detached' });
  const last = await options.evaluate(async () => {
    const opening = indexedDB.open('kept');
    await new Promise((done) => (opening.onsuccess = done));
    const all = opening.result.transaction('commitment').objectStore('commitment').getAll();
    await new Promise((done) => (all.onsuccess = done));
    opening.result.close();
    const row = all.result.find(({ what }: { what: string }) => what === 'mail the form');
    return Object.values(row.history as Record<string, { kind: string; how?: string }>).at(-1);
  });
  expect(last).toMatchObject({ kind: 'kept', how: 'unsaid' });
});
