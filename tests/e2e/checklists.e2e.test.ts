import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packShape, type Pack } from '../../lib/packs/shape/pack.ts';
import { aPack } from '../support/a-pack.ts';
import { startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';
import { putPack } from '../support/put-pack.ts';

/** A checklist from its suggestion to the close of its case, on the desk itself and by keyboard where a person would. */
let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;

const first = (items: object[], version = 1): Pack =>
  packShape.parse({
    ...aPack({ version }),
    checklists: [
      { id: 'refund', name: 'Refund', when: [{ fact: 'tag', is: ['refund'] }], items },
      { id: 'trade', name: 'Trade customer', when: [{ fact: 'queue', is: ['Trade*'] }], items: [] },
    ],
  });
const items = [
  { id: 'check', text: 'Check the order', why: 'The wrong one costs two letters', required: true },
  { id: 'card', text: 'Ask about the old card' },
  { id: 'answer', text: 'Say what happens next', required: true, signal: { kind: 'reply' } },
  { id: 'bank', text: 'Note the bank', required: true, dueAfterMin: 60 },
];
const item = (name: string) => frame.getByRole('checkbox', { name });
const line = (name: string) => frame.locator('[data-item]').filter({ hasText: name });
const suggested = () => frame.getByRole('button', { name: /^Refund 4 items/ });

beforeAll(async () => {
  kept = await startKeptOnSandbox();
  await putPack(kept, first(items));
  ({ page, frame } = await kept.begin());
  await frame.getByText('Ana Ruiz').first().waitFor();
});
afterAll(() => kept.stop());

/** Writes on the page as the agent does. */
async function send(audience: 'public' | 'internal', words: string): Promise<void> {
  await page.locator(`[data-composer-tab="${audience}"]`).click();
  const editor = page.locator('.editor:visible');
  await editor.click();
  await page.keyboard.type(words);
  await page.locator('[data-send]:visible').click();
  await page.locator('.message-text').filter({ hasText: words }).last().waitFor();
}

/** What the page shows when somebody sets the state of the case. */
async function setState(state: 'open' | 'solved'): Promise<void> {
  await page.evaluate((next) => {
    const chip = document.querySelector('article [data-state]');
    chip?.setAttribute('data-state', next);
    if (chip?.lastChild) chip.lastChild.textContent = next;
  }, state);
}

test('the tab is not loaded before it is wanted; the case suggests the same each time, and one press attaches it', async () => {
  await frame.getByRole('tab', { name: 'Updates 1' }).waitFor();
  expect(await frame.getByText('Suggested for this case').count()).toBe(0);
  await frame.getByRole('tab', { name: /Updates/ }).click();
  await suggested().waitFor();
  for (const number of ['48227', '48213']) {
    await page.locator(`a[href*="${number}"]`).first().click();
    await frame.getByText(`#${number}`).first().waitFor();
  }
  await suggested().waitFor();
  expect(await frame.getByRole('button', { name: /Trade customer/ }).count()).toBe(0);
  await suggested().click();
  await item('Check the order').waitFor();
  await frame.waitForFunction(() => document.activeElement?.textContent === 'Check the order');
});

test('by keyboard: Space ticks, an arrow goes on, n asks for a reason', async () => {
  await page.keyboard.press('Space');
  await line('Check the order').getByText('done').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('n');
  await frame.getByLabel('Why does it not concern this case?').waitFor();
  await page.keyboard.type('paid by invoice');
  await page.keyboard.press('Enter');
  await line('Ask about the old card').getByText('not applicable: paid by invoice').waitFor();
  await frame.getByRole('tab', { name: 'Updates 2' }).waitFor();
});

test('a note to colleagues ticks nothing; a public reply does, says why, and can be taken back', async () => {
  await send('internal', 'asked the warehouse');
  // The next thing the page tells is the reply; had the note counted, the line would say so by then.
  await page.waitForTimeout(800);
  expect(await item('Say what happens next').getAttribute('aria-checked')).toBe('false');
  await send('public', 'Your refund is on its way.');
  await line('Say what happens next')
    .getByText(/ticked because: reply sent \d\d:\d\d/)
    .waitFor();
  await line('Say what happens next').getByRole('button', { name: 'Undo' }).click();
  await line('Say what happens next').getByText('required').waitFor();
});

test('a newer version changes nothing under the agent; what changed is shown, and moving there keeps every tick', async () => {
  const newer = items
    .filter(({ id }) => id !== 'card')
    .map((one) => (one.id === 'check' ? { ...one, text: 'Check the order and its date' } : one));
  await putPack(kept, first(newer, 2));
  await page.bringToFront();
  // What is put into the database behind Kept's back is seen by the next sidebar.
  await page.reload();
  frame = await kept.openSidebar(page);
  await frame.getByRole('tab', { name: /Updates/ }).click();
  await frame.getByText('2 lines have changed in a newer version').waitFor();
  await item('Ask about the old card').waitFor();
  await frame.getByRole('button', { name: 'What changed' }).click();
  await frame.locator('ins', { hasText: 'Check the order and its date' }).waitFor();
  await frame.getByRole('button', { name: 'Move to the new version' }).click();
  await frame.getByText('No longer in the checklist').waitFor();
  expect(await item('Check the order and its date').getAttribute('aria-checked')).toBe('true');
  await frame.getByText('not applicable: paid by invoice').waitFor();
});

test('closing the case with required items open is said once, and going back leads to the first', async () => {
  await frame.getByRole('tab', { name: /Promises/ }).click();
  await setState('solved');
  await frame.getByText('2 required items are open').waitFor();
  await frame.getByRole('button', { name: 'Go back' }).click();
  await frame.waitForFunction(() => document.activeElement?.textContent === 'Say what happens next');
  expect(await frame.getByText('2 required items are open').count()).toBe(0);
  await setState('open');
  await page.waitForTimeout(300);
  await setState('solved');
  await frame.getByText('2 required items are open').waitFor();
  await frame.getByLabel('Why, if it helps').fill('they hung up');
  await frame.getByRole('button', { name: 'Continue' }).click();
  await frame.getByText('2 required items are open').waitFor({ state: 'detached' });
  // Another page of the same closed case asks nothing again.
  await page.reload();
  const again = await kept.openSidebar(page);
  await again.getByRole('tab', { name: 'Updates 2' }).waitFor();
  expect(await again.getByText('required items are open').count()).toBe(0);
});
