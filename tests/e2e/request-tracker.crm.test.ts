import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capture, captureLine, rowOf } from '../support/kept-on-sandbox.ts';
import { markDocument, startKeptOnRt, strip, stripHistory, type KeptOnRt } from '../support/kept-on-rt.ts';

const longSubject =
  'A subject line that is much longer than any reader would like because the customer pasted the first' +
  ' paragraph of the letter into it and pressed enter.';

const tickets = {
  1: { customer: 'Lena Vogt', title: 'Refund for order 48213 has not arrived' },
  3: { customer: "Zoë O'Neill-Łukasz", title: 'Invoice 2024-0317 shows the wrong VAT number' },
  4: { customer: '田中 由紀', title: '領収書の再発行をお願いします' },
  5: { customer: 'عمر حداد', title: 'طلب تغيير موعد الرحلة' },
  8: { customer: '田中 由紀', title: longSubject },
} as const;
const ids = [1, 3, 4, 5, 8] as const;

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

test.for(ids)('ticket %i yields its id, subject, requestor and state', async (id) => {
  await kept.openTicket(id);
  const state = id === 4 || id === 5 ? 'new' : 'open';
  expect(await kept.facts()).toMatchObject({
    adapter: 'request-tracker',
    caseId: String(id),
    ...tickets[id],
    state,
    composer: 'none',
  });
});

test.for([
  '/Ticket/History.html?id=1',
  '/Ticket/Modify.html?id=1',
  '/Ticket/ModifyPeople.html?id=1',
  '/Ticket/ModifyAll.html?id=1',
  '/Ticket/Update.html?id=1',
])('%s is known as the same ticket, and keeps the requestor that its first page named', async (path) => {
  await kept.openTicket(1);
  await kept.facts();
  await kept.open(path);
  expect(await kept.facts()).toMatchObject({ caseId: '1', ...tickets[1] });
});

test('a reply page that was opened by itself names no requestor rather than a wrong one', async () => {
  await kept.openTicket(4);
  await kept.facts();
  await kept.open('/Ticket/Update.html?Action=Respond;id=1');
  const facts = await kept.facts();
  expect(facts).toMatchObject({ caseId: '1', title: tickets[1].title });
  expect(facts).not.toHaveProperty('customer');
});

test('a reply is public and a comment internal, also after the agent changes the kind', async () => {
  await kept.open('/Ticket/Update.html?Action=Respond;id=1');
  expect(await kept.facts()).toMatchObject({ composer: 'public' });
  await kept.open('/Ticket/Update.html?Action=Comment;id=1');
  expect(await kept.facts()).toMatchObject({ composer: 'internal' });
  await kept.page.locator('select[name=UpdateType]').selectOption('response', { force: true });
  await expect.poll(async () => (await kept.facts())['composer']).toBe('public');
});

test('replies to the customer are counted when the history has come; comments are not, and they alone carry lines', async () => {
  const repliesOf = async (id: number) => {
    await kept.openTicket(id);
    await kept.page.locator('.history .transaction').first().waitFor();
    await expect.poll(async () => (await kept.facts())['replies']).toBeDefined();
    return ((await kept.facts())['replies'] as { count: number }).count;
  };
  const write = async (action: 'Comment' | 'Respond', text: string) => {
    await kept.open(`/Ticket/Update.html?Action=${action};id=1`);
    await (await kept.editor()).fill(text);
    await kept.page.locator('input[name=SubmitTicket]').click();
    await kept.page.locator('.history .messagebody', { hasText: text }).waitFor();
  };
  const [token, foreign] = [`[kept:${crypto.randomUUID()}]`, `[kept:${crypto.randomUUID()}]`];
  expect(await repliesOf(3)).toBe(1);
  const before = await repliesOf(1);
  await write('Comment', `Kept: call her back ${token}`);
  await expect.poll(async () => (await kept.facts())['lines']).toContain(token);
  expect(await kept.facts()).toMatchObject({ caseId: '1', replies: { count: before } });
  await write('Respond', `We are looking into it. ${foreign}`);
  await expect.poll(async () => (await kept.facts())['replies']).toEqual({ count: before + 1 });
  expect((await kept.facts())['lines']).not.toContain(foreign);
});

test('the mobile page of a ticket is known as the same ticket', async () => {
  await kept.open('/m/ticket/show?id=3');
  expect(await kept.facts()).toMatchObject({ caseId: '3', title: tickets[3].title, state: 'open' });
});

test.for([
  '/',
  '/Search/Results.html?Query=id%20%3E%200',
  '/Search/Simple.html?q=refund',
  '/User/Summary.html?id=38',
  '/NoAuth/Login.html',
])('%s is no ticket, and none is invented', async (path) => {
  await kept.open(path);
  const facts = await kept.facts();
  expect(facts).toMatchObject({ adapter: 'request-tracker' });
  for (const name of ['caseId', 'title', 'customer']) expect(facts).not.toHaveProperty(name);
});

test('the sidebar opens beside the page and covers nothing of the reply form', async () => {
  const { page } = kept;
  await kept.open('/Ticket/Update.html?Action=Respond;id=1');
  const frame = await kept.openSidebar();
  const sidebarFrom = 1440 - (await frame.evaluate<number>('innerWidth'));
  expect(sidebarFrom).toBe(1080);
  const parts = page.locator('form[name=TicketUpdate]').locator('input, select, button, iframe');
  const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()));
  const rightmost = Math.max(...boxes.map((box) => (box === null ? 0 : box.x + box.width)));
  expect(rightmost).toBeGreaterThan(500);
  expect(rightmost).toBeLessThanOrEqual(sidebarFrom);
});

test('the open sidebar opens again in the next document, and the focus stays with the page', async () => {
  const { page } = kept;
  await kept.openTicket(1);
  await kept.openSidebar();
  await page.bringToFront();
  await page.locator('#header h1').click();
  await kept.openTicket(4);
  const frame = await kept.frameHere();
  await expect.poll(() => strip(frame)).toEqual(['田中 由紀 · #4', tickets[4].title]);
  expect(await frame.evaluate('document.hasFocus()')).toBe(false);
  await kept.command('toggle-sidebar', page);
  await kept.openTicket(1);
  await kept.facts();
  await expect(kept.sidebarFrame(page, 1500)).rejects.toThrow('not shown');
});

test('no document shows another ticket under the name of one before it', async () => {
  await kept.openTicket(1);
  await kept.openSidebar();
  for (const id of [4, 8, 3, 8, 5, 1] as const) {
    await kept.openTicket(id);
    const frame = await kept.frameHere();
    const { customer, title } = tickets[id];
    await expect.poll(() => strip(frame)).toEqual([`${customer} · #${id}`, title]);
    const allowed = [`${customer} · #${id}${title}`, 'No case on this page'];
    for (const shown of await stripHistory(frame)) expect(allowed).toContain(shown);
  }
});

test('letters typed in the sidebar do nothing in the page that listens for them', async () => {
  const { page } = kept;
  await kept.openTicket(1);
  const frame = await kept.openSidebar();
  await capture(page, frame, 'send the papers tomorrow by 4pm');
  const isSame = await markDocument(page);
  const address = page.url();
  await page.keyboard.type('r / ? j k c');
  expect(await captureLine(frame).inputValue()).toBe('r / ? j k c');
  await page.keyboard.press('Enter');
  await captureLine(frame).fill('');
  await rowOf(frame, 'send the papers').first().focus();
  for (const key of ['j', 'c', '/', 'r', 'Escape']) await page.keyboard.press(key);
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  expect(await isSame()).toBe(true);
  expect(await page.evaluate('document.querySelector(".modal.show") === null')).toBe(true);

  // The page does listen: the same key outside the sidebar leaves the document.
  await page.locator('#header h1').click();
  await page.keyboard.press('r');
  await page.waitForURL(/Update\.html/);
});

test('letters typed in the reply editor do nothing in the sidebar', async () => {
  const { page } = kept;
  await kept.open('/Ticket/Update.html?Action=Respond;id=1');
  const frame = await kept.openSidebar();
  await rowOf(frame, 'send the papers').first().waitFor();
  // What is offered for this case is counted after the list is drawn.
  await frame.getByRole('tab', { name: /Updates.*1/ }).waitFor();
  const before = await frame.locator('main').innerText();
  const editor = await kept.editor();
  await editor.click();
  await page.keyboard.type('k r ? t x');
  await page.keyboard.press('Enter');
  expect(await editor.innerText()).toContain('k r ? t x');
  expect(await captureLine(frame).inputValue()).toBe('');
  expect(await frame.locator('main').innerText()).toBe(before);
  expect(await frame.getByRole('dialog').count()).toBe(0);
});

test.for(['shortcut', 'pointer'])(
  'Escape gives the caret back into the reply editor where it stood, after opening by %s',
  async (way) => {
    const { page } = kept;
    await kept.open('/Ticket/Update.html?Action=Respond;id=1');
    const frame = await kept.openSidebar();
    const editor = await kept.editor();
    await editor.click();
    await page.keyboard.type('Hello world');
    expect((await editor.innerText()).trim()).toBe('Hello world');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft');
    if (way === 'shortcut') await kept.openSidebar();
    else {
      await page.waitForTimeout(400); // nobody writes for less than the third of a second that lib/page/caret.ts looks away
      await captureLine(frame).click();
    }
    await expect.poll(() => frame.evaluate('document.hasFocus()')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => editor.evaluate((body) => body.ownerDocument.hasFocus())).toBe(true);
    await page.waitForTimeout(200); // the browser hears of the new focus a moment after the page
    await page.keyboard.type('dear ');
    expect((await editor.innerText()).trim()).toBe('Hello dear world');
  },
);

test('a promise written by keyboard alone is there after the browser was killed, and can be kept', async () => {
  await kept.openTicket(1);
  const frame = await kept.openSidebar();
  await kept.page.keyboard.type('call her back tomorrow by 3pm');
  await frame.getByRole('button', { name: /tomorrow 15:00/ }).waitFor();
  await kept.page.keyboard.press('Enter');
  await frame.getByText('Promise saved.', { exact: true }).waitFor();
  await kept.kill();

  kept = await startKeptOnRt(profile);
  const { page } = kept;
  await kept.openTicket(1);
  const again = await kept.openSidebar();
  await rowOf(again, 'call her back').waitFor();
  expect(await rowOf(again, 'call her back').innerText()).toMatch(/tomorrow 15:00[\s\S]*Lena Vogt · #1/);

  for (let tab = 0; tab < 20; tab += 1) {
    await page.keyboard.press('Tab');
    if (await again.evaluate(`document.activeElement.textContent.startsWith('call her back')`)) break;
  }
  await page.waitForTimeout(600); // the frame must have been in plain sight for half a second (gate.ts)
  await page.keyboard.press('k');
  await expect.poll(() => again.evaluate('document.activeElement.textContent')).toContain('In writing');
  await page.keyboard.press('Enter');
  await again.getByRole('button', { name: 'Undo' }).waitFor();

  await kept.openTicket(1);
  const after = await kept.frameHere();
  await rowOf(after, 'send the papers').first().waitFor();
  expect(await rowOf(after, 'call her back').count()).toBe(0);
});
