import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type ChromiumWithKept } from '../support/browsers.ts';
import { built } from '../support/built.ts';

/** Goals and scenarios in the real browser: what only it can tell. */
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
let kept: ChromiumWithKept;
let page: Page;

const open = async (part: string) => {
  const next = await kept.context.newPage();
  await next.goto(`chrome-extension://${kept.extensionId}/reflection.html#${part}`);
  return next;
};
const broken = async () => {
  await page.evaluate(axe);
  return page.evaluate(`axe.run().then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes[0].target.join(' ')))`);
};

beforeAll(async () => {
  kept = await launchChromium({ extension: built('chrome-mv3') });
  kept.context.setDefaultTimeout(10_000);
});
afterAll(() => kept?.close());

test('a half-written goal is there again after its page died, and nothing is wrong by axe', async () => {
  page = await open('goals');
  await page.getByRole('button', { name: 'New goal' }).click();
  await page.getByRole('textbox', { name: 'Specific' }).fill('I tell them before a promise is late');
  await page.getByRole('button', { name: 'Save the goal' }).click();
  await page.getByText('Still missing: Measurable, Achievable, Relevant, Timed').waitFor();
  expect(await broken()).toEqual([]);
  await page.getByRole('textbox', { name: 'Achievable' }).fill('I look each morning');
  await page.waitForTimeout(600);
  // The page goes without a chance to say anything.
  const session = await kept.context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => undefined); // never answered: who would
  await crashed;
  page = await open('goals');
  await page.getByRole('button', { name: 'Go on with the goal you began' }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Achievable' }).inputValue())
    .toBe('I look each morning');
});

test('a scenario answers a choice; on a call it gives way to one sentence in every open page', async () => {
  page = await open('practice');
  await page.getByRole('button', { name: /Done, and still angry/ }).click();
  await page.getByRole('button', { name: /Let him finish, then/ }).click();
  await page.getByText('Now it is about the landlord').waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await broken()).toEqual([]);
  await page.evaluate('chrome.storage.local.set({ onCall: true })');
  await page.getByText('You are with a customer now.').waitFor();
  expect(await page.getByText('Now it is about the landlord').isVisible()).toBe(false);
  await page.evaluate('chrome.storage.local.set({ onCall: false })');
  await page.getByText('Now it is about the landlord').waitFor();
});
