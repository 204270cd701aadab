import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';
import { agree, isShielded, panel, pointAt, switchBuiltInOff, taughtFacts } from '../support/teach.ts';

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  page = await kept.openDesk('/cases/48213');
  await kept.useSite(page);
  await switchBuiltInOff(kept, page);
  frame = await kept.openSidebar(page);
});
afterAll(() => kept.stop());

const children = () => page.evaluate('document.documentElement.childElementCount');

test('without its built-in adapter the desk is any page, until the person points at three things and opens a second case', async () => {
  const before = await children();
  await frame.getByRole('button', { name: 'Teach Kept this site…' }).click();
  await agree(frame, '48213');

  // What lies under the pointer is a link of the page: it is pointed at, and not followed.
  await pointAt(page, frame, '.row[href*="48227"] .row-customer');
  await panel(frame).getByText('佐藤 美咲').waitFor();
  expect(new URL(page.url()).pathname).toBe('/cases/48213');
  expect(await children()).toBe(before);
  await panel(frame).getByRole('button', { name: 'Pick again' }).click();
  await pointAt(page, frame, '[data-customer]');
  await agree(frame, 'Ana Ruiz');
  await pointAt(page, frame, '[data-composer="public"] .editor');
  await panel(frame).getByRole('button', { name: 'The customer' }).click();
  expect(await children()).toBe(before);

  await page.locator('.row[href*="48227"]').click();
  await panel(frame).getByText('48227', { exact: true }).waitFor();
  await panel(frame).getByText('佐藤 美咲', { exact: true }).waitFor();
  await page.waitForTimeout(700); // in plain sight for half a second, as every press that writes must be (gate.ts)
  await panel(frame).getByRole('button', { name: 'That is right, use it' }).click();
  await panel(frame)
    .getByText(/Kept reads this site now/)
    .waitFor();

  expect(await taughtFacts(kept, page)).toMatchObject({
    caseId: '48227',
    customer: '佐藤 美咲',
    composer: 'public',
  });
  await page.locator('.row[href*="48213"]').click();
  expect(await taughtFacts(kept, page)).toMatchObject({ caseId: '48213', customer: 'Ana Ruiz' });
});

test('a slow desk never lends the case before to the next one, and a hidden box is none', async () => {
  await page.goto(`${kept.desk.url}/cases/48213?latency=800`);
  await page.waitForFunction(() => document.documentElement.childElementCount > 2);
  expect(await taughtFacts(kept, page)).toMatchObject({ caseId: '48213', customer: 'Ana Ruiz' });
  const worker = await kept.serviceWorker();
  const key = `facts:${await kept.tabId(page)}`;
  const seen = new Set<string>();
  await page.locator('.row[href*="48227"]').click();
  for (let look = 0; look < 30; look += 1) {
    const known = (await worker.evaluate(`chrome.storage.session.get('${key}')`)) as Record<
      string,
      { caseId?: string; customer?: string }
    >;
    seen.add(`${known[key]?.caseId} ${known[key]?.customer}`);
    await page.waitForTimeout(50);
  }
  expect([...seen].toSorted()).not.toContain('48227 Ana Ruiz');
  expect(seen).toContain('48227 佐藤 美咲');
  await page.getByRole('button', { name: 'Internal note' }).click();
  await expect.poll(async () => (await taughtFacts(kept, page))['composer']).toBe('none');
});

test('Escape leaves nothing of the pointing in the page; keys walk and take, and the page hears none of them', async () => {
  frame = await kept.sidebarFrame(page);
  const before = await children();
  await frame.getByRole('button', { name: 'More' }).click();
  await frame.getByRole('menuitem', { name: 'Teach Kept this site…' }).click();
  await panel(frame).getByRole('button', { name: 'Pick again' }).click();
  await page.waitForFunction(isShielded);
  expect(await children()).toBe(Number(before) + 1);
  const fired = await page.evaluate('document.documentElement.dataset.shortcuts ?? "0"');
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await panel(frame).getByRole('button', { name: 'Click it on the page' }).waitFor();
  expect(await children()).toBe(before);
  expect(await page.evaluate('document.documentElement.dataset.shortcuts ?? "0"')).toBe(fired);

  await panel(frame).getByRole('button', { name: 'Click it on the page' }).click();
  await page.waitForFunction(isShielded);
  const line = panel(frame).getByRole('application').getByRole('status');
  for (let step = 0; step < 60 && (await line.innerText()) !== '#48227'; step += 1) {
    const last = await line.innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => line.innerText()).not.toBe(last);
  }
  await page.keyboard.press('Enter');
  await panel(frame).getByText('from the address').waitFor();
  await panel(frame).getByText('48227', { exact: true }).waitFor();
  expect(await children()).toBe(before);
  expect(await page.evaluate('document.documentElement.dataset.shortcuts ?? "0"')).toBe(fired);
});

test('what was taught holds no number or name of a case, goes out as a file, is forgotten, and comes back from the file', async () => {
  const options = await kept.context.newPage();
  await options.goto(`chrome-extension://${kept.extensionId}/options.html`);
  const site = options.locator('#taught li').filter({ hasText: new URL(page.url()).host });
  await site.getByText('Reads the case number, the customer, the reply box.', { exact: false }).waitFor();
  await site.getByRole('button', { name: 'Try on the open page' }).click();
  await site.getByText('Case 48227, customer 佐藤 美咲').waitFor();

  const downloading = options.waitForEvent('download');
  await site.getByRole('button', { name: 'Export' }).click();
  const file = await (await downloading).path();
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({ format: 'kept-adapters', version: 1 });
  expect(text).not.toMatch(/48213|48227|Ana|Ruiz|佐藤|美咲/);

  await site.getByRole('button', { name: 'Forget' }).click();
  await site.getByText('Nothing was taught here.').waitFor();
  const chooser = options.locator('#taught input[type=file]');
  await chooser.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await options.getByText(/does not hold sites/).waitFor();
  await chooser.setInputFiles({ name: 'y.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await options.getByText('1 site was added or replaced.').waitFor();
  await options.close();
  await page.bringToFront();
  expect(await taughtFacts(kept, page)).toMatchObject({ caseId: '48227', customer: '佐藤 美咲' });
});
