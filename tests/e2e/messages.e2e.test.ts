import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packShape } from '../../lib/packs/shape/pack.ts';
import { aPack } from '../support/a-pack.ts';
import { contents } from '../support/contents.ts';
import { startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';
import { putPack } from '../support/put-pack.ts';

/** From a message's preview to the reply that was sent, on the desk itself; and one sentence that is said and timed at once. */
let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;

const pack = packShape.parse({
  ...aPack(),
  checklists: [],
  messages: [
    {
      id: 'started',
      name: 'Refund started',
      text: 'Hello {firstName|there}, your refund is on its way. You hear from us by {due}. <img src=x onerror=alert(1)>',
      audience: 'public',
    },
  ],
  cadences: [{ id: 'daily', name: 'Daily', every: '1d' }],
  shortcuts: [{ id: 'rs', opens: { part: 'messages', id: 'started' } }],
});
const preview = () => frame.locator('[data-preview]');
const editor = () => page.locator('[data-composer="public"] .editor');
const clock = async () => {
  const [row] = (await contents(frame))['update-clock'] ?? [];
  return row as { lastHeardAt?: number; pace: string; nextUpdateAt?: number } | undefined;
};

beforeAll(async () => {
  kept = await startKeptOnSandbox();
  await putPack(kept, pack);
  ({ page, frame } = await kept.begin());
  await frame.getByText('Ana Ruiz').first().waitFor();
});
afterAll(() => kept.stop());

async function send(audience: 'public' | 'internal', words?: string): Promise<void> {
  await page.locator(`[data-composer-tab="${audience}"]`).click();
  if (words !== undefined) await page.locator(`[data-composer="${audience}"] .editor`).fill(words);
  const before = await page.locator('.message-text').count();
  await page.locator('[data-send]').click();
  await expect.poll(() => page.locator('.message-text').count()).toBe(before + 1);
}

test('a message shows real values, and is not inserted while it has none for a variable', async () => {
  await frame.getByText('Daily, from Acme support').waitFor();
  await frame.getByRole('tab', { name: 'Updates' }).click();
  await frame.getByRole('searchbox', { name: 'Find a message' }).fill('rs');
  await page.keyboard.press('Enter');
  await expect.poll(() => preview().innerText()).toContain('Hello Ana, your refund');
  await frame.getByText('{due}: no promise with a time on this case').waitFor();
  const before = await editor().innerText();
  await frame.getByRole('button', { name: 'Insert in reply' }).click();
  await frame.getByText('Fill in first: {due}. Nothing was inserted.').waitFor();
  expect(await editor().innerText()).toBe(before);
});

test('what happens next is said in the reply and promised with the same press', async () => {
  await frame.getByRole('button', { name: 'What happens next' }).click();
  await frame.getByLabel('What will happen, and by when?').fill('we check the transfer tomorrow 3pm EST');
  await expect.poll(() => preview().first().innerText()).toContain('Eastern Time');
  const said = await preview().first().innerText();
  await frame.getByRole('button', { name: 'Insert in reply' }).first().click();
  await frame.getByText('Promise saved: we check the transfer.').waitFor();
  expect((await editor().innerText()).replaceAll('\u00a0', ' ')).toContain(
    said.split('\n')[1]?.replaceAll('\u00a0', ' '),
  );
  const { commitment = [] } = await contents(frame);
  expect(commitment).toHaveLength(1);
  // The case is ours now, so the pack's pace runs.
  await expect.poll(async () => (await clock())?.pace).toBe('1d');
  expect(await frame.getByRole('combobox', { name: /^Update/ }).inputValue()).toBe('1d');
});

test('the message can go now, as text; a note moves no clock, the public reply does', async () => {
  await expect.poll(() => preview().last().innerText()).toContain('Eastern Time');
  await frame.getByRole('button', { name: 'Insert in reply' }).last().click();
  await expect.poll(() => editor().innerText()).toContain('your refund is on its way');
  // Read back, too, before the agent goes on.
  await expect.poll(() => frame.getByText('It stands in the public reply of').count()).toBe(2);
  await send('internal', 'Accounts have it.');
  const before = await clock();
  await page.waitForTimeout(500);
  expect((await clock())?.lastHeardAt).toBe(before?.lastHeardAt);
  const startedAt = Date.now();
  await send('public');
  await expect.poll(async () => (await clock())?.lastHeardAt ?? 0).toBeGreaterThan(startedAt - 2000);
  const { messages } = (await (await fetch(`${kept.desk.url}/api/cases/48213`)).json()) as {
    messages: { text: string }[];
  };
  const sent = JSON.stringify(messages.at(-1));
  expect(sent.split('your refund is on its way')).toHaveLength(2);
  expect(sent).toContain('onerror=alert(1)');
  expect(await page.locator('.message-text img').count()).toBe(0);
});

test('one key tells what may be decided alone', async () => {
  await frame.getByRole('tab', { name: 'Updates' }).focus();
  await page.keyboard.press('a');
  await frame.getByRole('dialog').getByText('Refund up to 50 € without asking').waitFor();
});

test('going on to another case in the page leaves the caret there, whatever is open in the sidebar', async () => {
  await page.keyboard.press('Escape');
  await frame.getByRole('dialog').waitFor({ state: 'detached' });
  await frame.getByLabel('What will happen, and by when?').focus();
  await page.locator('a[href*="48230"]').first().click();
  await editor().click();
  await page.keyboard.type('Dear ');
  await frame.getByText('#48230').first().waitFor();
  await frame.getByText('public reply of #48230').first().waitFor();
  await page.keyboard.type('Henrik');
  expect(await editor().innerText()).toContain('Dear Henrik');
  expect(await frame.evaluate('document.hasFocus()')).toBe(false);
});
