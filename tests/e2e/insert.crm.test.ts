import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Frame } from 'playwright-core';
import { insertInto, undoIn } from '../support/insertion.ts';
import { startKeptOnRt, tracker, type KeptOnRt } from '../support/kept-on-rt.ts';

let profile: string;
let kept: KeptOnRt;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'kept-rt-'));
  kept = await startKeptOnRt(profile);
});
afterAll(async () => {
  await kept.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Of this run only: the desk may keep those of others. */
let found: string;
let message: string;
beforeEach(() => {
  found = `We found lamp ${crypto.randomUUID()}`;
  message = `${found} <img src=x onerror="document.title=1">\nand it comes on Monday.`;
});
const site = new URL(tracker).origin;

/** Opens the reply or comment page of a ticket, and our sidebar in it. */
async function write(action: 'Respond' | 'Comment', ticket: number): Promise<Frame> {
  await kept.open(`/Ticket/Update.html?Action=${action};id=${ticket}`);
  await kept.editor();
  const facts = await kept.facts();
  expect(facts).toMatchObject({ caseId: String(ticket) });
  return kept.openSidebar();
}
const wish = (ticket: number, audience: 'public' | 'internal' = 'public') => ({
  caseKey: `${site}|${ticket}`,
  text: message,
  audience,
});
const boxText = async () => (await (await kept.editor()).innerText()).replaceAll('\u00a0', ' ');
const count = (text: string, part: string) => text.split(part).length - 1;

test('a message goes into the reply beside what stands there, and the sent ticket holds it once, as text', async () => {
  const frame = await write('Respond', 7);
  const editor = await kept.editor();
  await editor.click();
  await kept.page.keyboard.type('Dear customer, thank you');
  for (let left = ' thank you'.length; left > 0; left -= 1) await kept.page.keyboard.press('ArrowLeft');
  await kept.command('capture-promise', kept.page);
  await frame.waitForFunction(() => document.hasFocus());

  expect(await insertInto(kept, kept.page, frame, wish(7))).toEqual({
    ok: true,
    value: { strategy: 'ckeditor4: command', box: 'public' },
  });
  expect(count(await boxText(), `${found} <img`)).toBe(1);
  // Out and in again: the person changed their mind twice.
  expect(await undoIn(kept, kept.page, frame, wish(7).text)).toMatchObject({ ok: true });
  expect((await boxText()).trim()).toBe('Dear customer, thank you');
  expect(await insertInto(kept, kept.page, frame, wish(7))).toMatchObject({ ok: true });

  await kept.page.click('input[name="SubmitTicket"]');
  await kept.page.waitForURL(/Display\.html/);
  const sent = kept.page.locator('.history .transaction').filter({ hasText: found });
  await sent.first().waitFor();
  expect(await sent.count()).toBe(1);
  const text = await sent.locator('.messagebody').innerText();
  for (const part of ['Dear customer,', `${found} <img src=x`, 'and it comes on Monday.', 'thank you'])
    expect(count(text, part), part).toBe(1);
  expect(text).toMatch(/document\.title=1">\s*\n\s*and it comes/);
  expect(await sent.locator('img[src="x"]').count()).toBe(0);
  expect(await kept.page.title()).not.toBe('1');
});

test('the comment box takes no message to the customer, and the reply none to colleagues', async () => {
  let frame = await write('Comment', 8);
  const before = await boxText();
  expect(await insertInto(kept, kept.page, frame, wish(8))).toMatchObject({
    ok: false,
    reason: 'boxIsInternal',
  });
  expect(await boxText()).toBe(before);
  expect(await insertInto(kept, kept.page, frame, wish(8, 'internal'))).toMatchObject({ ok: true });

  frame = await write('Respond', 8);
  expect(await insertInto(kept, kept.page, frame, wish(8, 'internal'))).toMatchObject({
    ok: false,
    reason: 'boxIsPublic',
  });
  // The list in the page decides, at the moment of writing.
  await kept.page.locator('select[name=UpdateType]').selectOption('private', { force: true });
  expect(await insertInto(kept, kept.page, frame, wish(8))).toMatchObject({
    ok: false,
    reason: 'boxIsInternal',
  });
  expect(await boxText()).not.toContain(found);
});

test('another ticket than the one that was previewed gets nothing, and neither does a page without an editor', async () => {
  let frame = await write('Respond', 9);
  expect(await insertInto(kept, kept.page, frame, wish(7))).toMatchObject({
    ok: false,
    reason: 'caseChanged',
  });
  expect(await boxText()).not.toContain(found);
  await kept.openTicket(9);
  await kept.facts();
  frame = await kept.frameHere();
  expect(await insertInto(kept, kept.page, frame, wish(9))).toMatchObject({
    ok: false,
    reason: 'noReplyBox',
  });
});
