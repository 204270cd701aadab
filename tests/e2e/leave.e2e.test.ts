import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/server.ts';
import {
  capture,
  pressOn,
  rowOf,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';

/** Leaving with everything, and coming back to another browser. */
let desk: Awaited<ReturnType<typeof startSandbox>>;
let kept: KeptOnSandbox | undefined;
let page: Page;
let options: Page;
let frame: Frame;
const folder = mkdtempSync(join(tmpdir(), 'kept-leave-'));
const backup = join(folder, 'backup.json');

beforeAll(async () => {
  // One desk for both browsers: the promises of a site belong to that site.
  desk = await startSandbox({ port: 0 });
});
afterAll(async () => {
  await kept?.stop();
  await desk?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser that never had Kept. */
async function begin() {
  await kept?.stop();
  kept = await startKeptOnSandbox({ desk });
  ({ page, frame } = await kept.begin('/cases/48213'));
  options = await kept.context.newPage();
  await options.goto(`chrome-extension://${kept.extensionId}/options.html`);
}

/** The row of the list, as a person reads it, without what goes by the clock. */
const listed = async () =>
  (await frame.locator('[data-row]').allInnerTexts())
    .map((text) => text.replace(/\bin \d+ \w+\b/g, '').replace(/\s+/g, ' '))
    .toSorted();

async function download(button: string, to: string) {
  await options.bringToFront();
  const coming = options.waitForEvent('download');
  await options.getByRole('button', { name: button, exact: true }).first().click();
  await (await coming).saveAs(to);
}

async function open(path: string) {
  await options.bringToFront();
  await options.locator('input[type=file][aria-label="Open a backup file"]').setInputFiles(path);
}

test('everything leaves in one file, and comes back in another browser after a look at what would change', async () => {
  await begin();
  for (const line of [
    'call Ana back tomorrow by 3pm',
    'refund 4111 1111 1111 1111 tomorrow 4pm',
    'write to Ana tomorrow 5pm',
  ])
    await capture(page, frame, line);
  await pressOn(page, frame, 'write to Ana', 's');
  await frame.getByRole('button', { name: 'In 1 hour' }).click();
  await rowOf(frame, 'refund •••• 1111').waitFor();
  const before = await listed();
  expect(before).toHaveLength(3);

  await download('Save a backup file', backup);
  await download('Save a table (CSV)', join(folder, 'promises.csv'));
  await download('Save a calendar (ICS)', join(folder, 'promises.ics'));
  await begin();

  await open(backup);
  const preview = options.getByRole('region', { name: 'What would change' });
  await preview.getByText('3 come back that are not here now').waitFor();
  expect(await listed()).toEqual([]);
  await preview.getByRole('button', { name: 'Restore' }).click();
  await options.getByText('3 things were added or completed.').waitFor();
  await rowOf(frame, 'write to Ana').waitFor();
  await expect.poll(listed).toEqual(before);

  await open(backup);
  await options.getByText(/There is nothing to do/).waitFor();
});

test('other programs read the table and the calendar', () => {
  const [headings = [], ...table]: string[][] = parse(readFileSync(join(folder, 'promises.csv')), {
    bom: true,
  });
  expect(headings).toContain('Promised for');
  expect(table.map(([what = '']) => what).toSorted()).toEqual([
    'call Ana back',
    'refund •••• 1111',
    'write to Ana',
  ]);
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, 'promises.ics'), 'utf8')));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(3);
});

test('a broken, a newer and a huge file change nothing and say why', async () => {
  const before = await listed();
  const text = readFileSync(backup, 'utf8');
  const broken = join(folder, 'broken.json');
  const why = async (content: string, words: RegExp) => {
    writeFileSync(broken, content);
    await open(broken);
    await options.getByText(words).waitFor();
  };
  await why(text.slice(0, text.length / 2), /not a whole Kept backup/);
  await why(text.replace('"version":2', '"version":3'), /written by a newer Kept/);
  await why(`${'['.repeat(2_000_000)}${']'.repeat(2_000_000)}`, /not a whole Kept backup/);
  // Without a byte on the disk.
  truncateSync(broken, 201 * 1024 * 1024);
  await open(broken);
  await options.getByText(/larger than 200 MB/).waitFor();
  expect(await options.getByRole('button', { name: 'Restore' }).count()).toBe(0);
  expect(await listed()).toEqual(before);
});
