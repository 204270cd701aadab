/** The pack for a talk on the built extension: what was ticked leaves by clipboard, file and print, and not a byte more. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCommitment, hour } from '../support/a-commitment.ts';
import { launchChromium, type ChromiumWithKept } from '../support/browsers.ts';
import { built } from '../support/built.ts';
import { seedRows } from '../support/seed-rows.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const now = Date.now();
const log = (id: string, text: string) => ({
  id,
  at: now - hour,
  shiftId: '',
  kind: 'log',
  body: { is: 'log', tag: 'hard', text, caseKey: '', caseTitle: '', caseUrl: '' },
});

let kept: ChromiumWithKept;
let page: Page;
beforeAll(async () => {
  kept = await launchChromium({ extension: built('chrome-mv3') });
  kept.context.setDefaultTimeout(15_000);
  await seedRows(kept, {
    commitment: [aCommitment({ id: 'one', madeAt: now - 26 * hour, due: now - hour })],
    reflection: [log('ticked', 'Ana Ruiz asked twice'), log('other', 'A line for nobody')],
  });
  page = await kept.context.newPage();
  await page.goto(`chrome-extension://${kept.extensionId}/reflection.html#oneToOne`);
});
afterAll(() => kept?.close());

async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const lines: string[] = await page.evaluate(`axe.run().then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`);
    found.push(...lines.map((line) => `${colorScheme} ${line}`));
  }
  return found;
}

test('what was ticked leaves by clipboard, file and print, and not a byte more', async () => {
  await page.getByText(/^Nothing yet/).waitFor();
  expect(await page.locator('[data-exact]').count()).toBe(0);
  await page.getByRole('button', { name: /^From my log/ }).click();
  await page.getByRole('checkbox', { name: /asked twice/ }).click();
  const text = (await page.locator('[data-exact]').textContent()) ?? '';
  expect(text).toMatch(/^# For a 1:1\n\n## From my log\n\n- [^\n]*, Hard: a customer asked twice\n$/);

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);
  expect(download.suggestedFilename()).toMatch(/^kept-1-1-\d{4}-\d\d-\d\d\.md$/);

  expect(await violations()).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect((await page.locator('body').innerText()).trim()).toBe(text.trim());
  await page.emulateMedia({ media: 'screen' });
});

test('it is there again after the page was closed; the own view breaks no rule of axe', async () => {
  await page.reload();
  await page.locator('[data-exact]', { hasText: 'asked twice' }).waitFor();
  await page.getByRole('tab', { name: 'How I see my work' }).click();
  const patience = page.getByRole('group', { name: 'Patience' });
  await patience.getByRole('button', { name: 'I want help' }).click();
  await patience.getByRole('button', { name: 'Ask for coaching' }).click();
  // The request is on the disk before the caret is in it.
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type('Sit beside me');
  await page.locator('[data-exact]', { hasText: 'Sit beside me' }).waitFor();
  await page.getByRole('button', { name: 'Rate myself in my own words' }).click();
  await page.getByLabel('A behaviour, in my own words').fill('I say when');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: 'often' }).click();
  expect(await violations()).toEqual([]);
});
