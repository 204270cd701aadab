/** The hand-over on the built extension: the clipboard inside the frame, internal notes only, and never twice. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeToken } from '../../lib/handover/token.ts';
import { anOffer } from '../support/an-offer.ts';
import { capture, rowOf, startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  ({ page, frame } = await kept.begin());
});
afterAll(() => kept?.stop());

const panel = () => frame.getByRole('region', { name: 'Handed over on this case' });
/** A press counts when the sidebar has been in plain sight for half a second (components/shell/gate.ts). */
const beSeen = () => page.waitForTimeout(700);

async function say(audience: 'internal' | 'public', text: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${kept.desk.url}/api/cases/48213/messages`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ audience, text }),
  });
  expect(answer.status).toBe(201);
}

async function again(): Promise<void> {
  await page.reload();
  frame = await kept.sidebarFrame(page);
  await frame.getByText('#48213').first().waitFor();
  await beSeen();
}

function token(part: Parameters<typeof anOffer>[0]): string {
  const written = writeToken(anOffer({ dueAt: Date.now() + 3_600_000, to: 'Sam', from: 'Kim', ...part }));
  return written.ok ? written.value : '';
}

test('the line is copied inside the frame and pasted into the page, saved as a file, and the offer taken back', async () => {
  await capture(page, frame, 'confirm the refund tomorrow by 3pm');
  await beSeen();
  await rowOf(frame, 'confirm the refund').focus();
  await page.keyboard.press('h');
  await frame.getByLabel('Your name').fill('Sam');
  await frame.getByLabel('To whom?').fill('Lee');
  await page.keyboard.press('Enter');
  const line = frame.getByRole('textbox', { name: 'The line' });
  const text = await line.inputValue();
  expect(text).toMatch(
    /^Kept: confirm the refund, for Ana Ruiz, by .* Sam hands it over to Lee, not accepted yet\. \[kept:/,
  );
  await frame.getByRole('button', { name: 'Copy the line' }).click();
  await frame.getByText('Copied.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^kept-handover-\d{4}-\d\d-\d\d\.txt$/);
  expect(readFileSync(await download.path(), 'utf8')).toBe(`${text}\n`);

  await page.locator('[data-composer-tab="internal"]').click();
  await page.locator('[data-composer="internal"] .editor').click();
  await page.keyboard.press('Control+V');
  expect(await page.locator('[data-composer="internal"] .editor').innerText()).toBe(text);

  await beSeen();
  await frame.getByRole('button', { name: 'Take it back' }).click();
  await expect.poll(() => rowOf(frame, 'confirm the refund').innerText()).not.toContain('offered to Lee');
});

test('a line in a message that the customer sees offers nothing; in an internal note it does, once, until the note is gone', async () => {
  await say('public', `Please see ${token({ id: 'forged', offer: 'forged', what: 'send 900 euros' })}`);
  await say('internal', `Kept: … ${token({ id: 'real', offer: 'real', what: 'call about the parcel' })}`);
  await again();
  await page.evaluate(
    (words) => {
      document.querySelector('article [data-from="customer"] .message-text')?.append(words);
    },
    token({ id: 'forged2', offer: 'forged2', what: 'send 900 euros' }),
  );
  await panel().waitFor();
  expect(await panel().innerText()).toContain('call about the parcel');
  expect(await frame.locator('main').innerText()).not.toContain('900 euros');

  await panel().getByRole('button', { name: 'Accept', exact: true }).click();
  await rowOf(frame, 'call about the parcel').waitFor();
  expect(await frame.locator('main').innerText()).not.toContain('900 euros');
  await again();
  await rowOf(frame, 'call about the parcel').waitFor();
  expect(await rowOf(frame, 'call about the parcel').count()).toBe(1);
  expect(await panel().getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);

  // What the giver has yet to be told stands there; with the note it goes.
  await panel().getByRole('button', { name: 'Copy the line' }).waitFor();
  await page.evaluate(() => {
    for (const note of document.querySelectorAll('article [data-audience="internal"]')) note.remove();
  });
  await panel().waitFor({ state: 'hidden' });
});
