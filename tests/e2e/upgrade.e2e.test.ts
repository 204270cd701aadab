import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/server.ts';
import { capture, captureLine, rowOf, startKeptOnSandbox } from '../support/kept-on-sandbox.ts';
import { contents, contentsOfCopy } from '../support/contents.ts';
import { firstDesk, firstProfile, keepForEver, written } from '../support/first-build/profile.ts';

/** A profile that the first released build wrote, used with the present one: see tests/support/first-build/README.md. */
let desk: Awaited<ReturnType<typeof startSandbox>>;
let kept: Awaited<ReturnType<typeof start>>;
let page: Page;
let frame: Frame;
const profile = firstProfile();

beforeAll(async () => {
  desk = await startSandbox({ port: 0 });
  await keepForEver(profile);
  kept = await start();
  ({ page, frame } = await kept.begin('/cases/48213'));
});
afterAll(async () => {
  await kept?.close();
  await desk?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

function start() {
  return startKeptOnSandbox({
    desk: { ...desk, url: firstDesk },
    profile,
    grants: [`${firstDesk}/*`],
    args: [`--host-resolver-rules=MAP desk.example 127.0.0.1:${new URL(desk.url).port}`],
  });
}

const histories = (rows: readonly { id: string; history?: object }[]) =>
  Object.fromEntries(rows.map(({ id, history }) => [id, history]));

test('what was typed in the first build and not saved stands in the line', async () => {
  await expect.poll(() => captureLine(frame).inputValue()).toBe('ring the warehouse about the lamp');
});

test('every promise that the first build had open is in the list', async () => {
  const open = written.promises.filter(({ lane }) => lane !== 'closed').map(({ what }) => what);
  expect(open.length).toBe(20);
  const drawers = frame.locator('h2 button[aria-expanded="false"]');
  const shown = async () => {
    while ((await drawers.count()) > 0) await drawers.first().click();
    return frame.locator('[data-row]').allInnerTexts();
  };
  const absent = async () => {
    const rows = await shown();
    return open.filter((what) => !rows.some((row) => row.includes(what)));
  };
  await expect.poll(absent, { timeout: 5000 }).toEqual([]);
});

test('every promise and every event of its history is there as it was written, and the settings are', async () => {
  const { commitment = [] } = await contents(frame);
  expect(histories(commitment)).toEqual(histories(written.promises));
  const derived = commitment.map(({ id, lane, state, dueAt }) => ({ id, lane, state, dueAt }));
  expect(derived).toEqual(written.promises.map(({ id, lane, state, dueAt }) => ({ id, lane, state, dueAt })));
  expect(await frame.evaluate('chrome.storage.local.get(null)')).toMatchObject(written.settings);
});

test('search finds a promise of the first build, closed ones too', async () => {
  await frame.getByRole('button', { name: 'Find a promise' }).click();
  const field = frame.getByRole('textbox', { name: 'Find a promise' });
  await field.fill('explain inv');
  await rowOf(frame, 'explain the invoice to Ana').waitFor();
  expect(await frame.locator('[data-row]').count()).toBe(1);
  await field.fill('prufe');
  await rowOf(frame, 'prüfe die Größe für Ana').waitFor();
  await frame.getByRole('button', { name: 'Close the search' }).click();
});

test('a new promise is saved beside them, and the second copy holds the same', async () => {
  await captureLine(frame).fill('');
  await capture(page, frame, 'thank Ana for her patience tomorrow 15:00');
  await rowOf(frame, 'thank Ana for her patience').waitFor();
  const { commitment = [], 'update-clock': clocks = [], meta = [] } = await contents(frame);
  expect(commitment.length).toBe(written.promises.length + 1);
  const tally = meta.find(({ key }) => key === 'tally')?.['tally'] as { n: number; count: number };
  // The page shows when Ana last heard from us, and there is something of ours on her case now.
  expect(tally.count).toBe(commitment.length + clocks.length);
  expect(tally.n).toBeGreaterThan(written.tally.n);
  await expect.poll(async () => histories(await contentsOfCopy(frame))).toEqual(histories(commitment));
});

test('a database that only a newer Kept may write is refused in a sentence, and nothing in it changes', async () => {
  await frame.evaluate(`new Promise((done) => {
    indexedDB.open('kept').onsuccess = ({ target: { result } }) => {
      const act = result.transaction('meta', 'readwrite');
      act.objectStore('meta').put({ key: 'minSafe', minSafe: 1000 });
      act.oncomplete = () => done(result.close());
    };
  })`);
  const before = await contents(frame);
  await kept.close();
  kept = await start();
  page = await kept.openDesk('/cases/48213');
  await page.waitForFunction(() => document.documentElement.childElementCount > 2);
  await kept.command('toggle-sidebar', page);
  frame = await kept.sidebarFrame(page);
  await frame
    .getByText('This was written by a newer Kept. Update Kept first; nothing was changed.')
    .waitFor();
  expect(await frame.locator('[data-row]').count()).toBe(0);
  expect(await captureLine(frame).count()).toBe(0);
  expect(await contents(frame)).toEqual(before);
});
