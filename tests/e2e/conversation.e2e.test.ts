import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';

/** What the background hears of a conversation while the agent writes in the page. */
type Heard = { caseId?: string; replies?: { count: number; lastAt?: number }; lines?: string[] };

let kept: KeptOnSandbox;
let page: Page;

beforeAll(async () => {
  kept = await startKeptOnSandbox();
  page = await kept.openDesk('/cases/48213');
  await kept.useSite(page);
});
afterAll(() => kept.stop());

async function heard(): Promise<Heard> {
  const key = `facts:${await kept.tabId(page)}`;
  const worker = await kept.serviceWorker();
  const known = (await worker.evaluate(`chrome.storage.session.get('${key}')`)) as Record<string, Heard>;
  return known[key] ?? {};
}

async function write(audience: 'public' | 'internal', text: string): Promise<void> {
  await page.locator(`[data-composer-tab="${audience}"]`).click();
  await page.locator(`[data-composer="${audience}"] .editor`).fill(text);
  await page.locator('[data-send]').click();
  await page.locator('.message-text', { hasText: text }).waitFor();
}

test('a reply that was sent counts at once, a note never does, and only a note carries lines', async () => {
  await expect.poll(async () => (await heard()).replies?.count).toBeGreaterThan(0);
  const before = (await heard()).replies?.count ?? 0;

  await write('internal', 'Kept: call Ana back [kept:AbCd-1234_xyz]');
  await expect.poll(async () => (await heard()).lines).toEqual(['[kept:AbCd-1234_xyz]']);
  expect((await heard()).replies?.count).toBe(before);

  const startedAt = Date.now();
  await write('public', 'I will call you back. [kept:not-from-here]');
  await expect.poll(async () => (await heard()).replies?.count).toBe(before + 1);
  const { replies, lines } = await heard();
  expect(replies?.lastAt).toBeGreaterThanOrEqual(startedAt - 1000);
  expect(lines).toEqual(['[kept:AbCd-1234_xyz]']);

  await page.goto(new URL('/cases/48214', page.url()).href);
  await expect.poll(async () => (await heard()).caseId).toBe('48214');
  expect((await heard()).lines).toBeUndefined();
});
