/** A promise goes from Ana to Ben through the internal notes of a ticket on a real Request Tracker; each has a browser. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { capture, rowOf } from '../support/kept-on-sandbox.ts';
import { startKeptOnRt, type KeptOnRt } from '../support/kept-on-rt.ts';

const profiles: string[] = [];
let ana: KeptOnRt;
let ben: KeptOnRt;
let ticket: number;

beforeAll(async () => {
  ana = await start('ana.agent');
  ben = await start('ben.agent');
  ticket = await newTicket();
}, 240_000);
afterAll(async () => {
  await Promise.all([ana?.close(), ben?.close()]);
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function start(agent: string): Promise<KeptOnRt> {
  const profile = mkdtempSync(join(tmpdir(), 'kept-rt-'));
  profiles.push(profile);
  return startKeptOnRt(profile, agent);
}

/** A ticket of its own, so that it can be done again on a desk that was not set up anew. */
async function newTicket(): Promise<number> {
  const { page } = ana;
  await ana.open('/Ticket/Create.html');
  await page.locator('input[name=Subject]').fill('Where is the blue lamp');
  await (await ana.editor()).fill('The customer rang and asks for her lamp.');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.waitForURL(/Ticket\/Display\.html\?.*id=\d+/);
  return Number(/id=(\d+)/.exec(page.url())?.[1]);
}

async function openTicket(kept: KeptOnRt): Promise<Frame> {
  await kept.openTicket(ticket);
  const frame = await kept.openSidebar();
  await frame.getByText(`#${ticket}`).first().waitFor();
  // A press counts when the sidebar has been in plain sight for half a second (components/shell/gate.ts).
  await kept.page.waitForTimeout(700);
  return frame;
}

/** What the clipboard holds goes into a comment, which customers do not see, as a person does it: by Ctrl+V. */
async function pasteAsComment(kept: KeptOnRt): Promise<void> {
  await kept.open(`/Ticket/Update.html?Action=Comment;id=${ticket}`);
  const editor = await kept.editor();
  await editor.click();
  await kept.page.keyboard.press('Control+V');
  await expect.poll(() => editor.innerText()).toContain('[kept:');
  await kept.page.locator('input[name=SubmitTicket]').last().click();
  await kept.page.waitForURL(/Ticket\/Display\.html/);
}

const copyLine = async (frame: Frame) => {
  await frame.getByRole('button', { name: 'Copy the line' }).click();
  await frame.getByText('Copied.').waitFor();
};

test('a promise is handed over through the ticket, accepted and let go; it is never on two lists for good, nor twice on one', async () => {
  let frame = await openTicket(ana);
  await capture(ana.page, frame, 'send the blue lamp tomorrow by 4pm');
  await rowOf(frame, 'send the blue lamp').focus();
  await ana.page.keyboard.press('h');
  await frame.getByLabel('To whom?').fill('Ben');
  await frame.getByLabel('Your name').fill('Ana');
  await ana.page.waitForTimeout(700);
  await frame.getByRole('textbox', { name: 'Your name' }).press('Enter');
  await frame.getByText('It stays yours until Ben accepts.', { exact: false }).waitFor();
  await copyLine(frame);
  expect(await rowOf(frame, 'send the blue lamp').innerText()).toContain('offered to Ben · not accepted yet');
  await pasteAsComment(ana);

  // Ana's own line offers her nothing.
  frame = await openTicket(ana);
  await rowOf(frame, 'send the blue lamp').waitFor();
  expect(await frame.getByRole('button', { name: 'Accept', exact: true }).count()).toBe(0);
  expect(await frame.getByRole('button', { name: 'Let it go' }).count()).toBe(0);

  // Ben sees it, accepts, and says so in the ticket.
  frame = await openTicket(ben);
  const offered = frame.getByRole('region', { name: 'Handed over on this case' });
  await offered.waitFor();
  expect(await offered.innerText()).toMatch(/send the blue lamp[\s\S]*from Ana to Ben · not accepted yet/);
  await offered.getByRole('button', { name: 'Accept', exact: true }).click();
  await rowOf(frame, 'send the blue lamp').waitFor();
  await offered.getByText('Ana cannot see it yet.', { exact: false }).waitFor();
  await copyLine(frame);
  expect(await rowOf(frame, 'send the blue lamp').innerText()).toMatch(/tomorrow 16:00/);
  await pasteAsComment(ben);

  // Until Ana lets it go it is hers; one press does.
  frame = await openTicket(ana);
  await frame.getByText('Ben has now accepted it.').waitFor();
  expect(await rowOf(frame, 'send the blue lamp').innerText()).toContain('not accepted yet');
  await frame.getByRole('button', { name: 'Let it go' }).click();
  await frame.getByText('Accepted by a colleague').waitFor();

  // Opened again and again, it is gone there and here once.
  for (let again = 0; again < 2; again += 1) {
    frame = await openTicket(ana);
    await frame.getByText('No open promises.', { exact: false }).waitFor();
    expect(await rowOf(frame, 'send the blue lamp').count()).toBe(0);
    frame = await openTicket(ben);
    await rowOf(frame, 'send the blue lamp').waitFor();
    expect(await rowOf(frame, 'send the blue lamp').count()).toBe(1);
    for (const kept of [ana, ben]) {
      const here = await kept.frameHere();
      expect(await here.getByText('Handed over on this case').count()).toBe(0);
    }
  }
}, 240_000);

test("the customer's side of the ticket offers nothing: what a reply holds is not read", async () => {
  const frame = await openTicket(ana);
  await capture(ana.page, frame, 'refund the lamp tomorrow by 5pm');
  await rowOf(frame, 'refund the lamp').focus();
  await ana.page.keyboard.press('h');
  await frame.getByLabel('To whom?').fill('Ben');
  await ana.page.waitForTimeout(700);
  await frame.getByLabel('To whom?').press('Enter');
  await copyLine(frame);
  await ana.open(`/Ticket/Update.html?Action=Respond;id=${ticket}`);
  const editor = await ana.editor();
  await editor.click();
  await ana.page.keyboard.press('Control+V');
  await expect.poll(() => editor.innerText()).toContain('[kept:');
  await ana.page.locator('input[name=SubmitTicket]').last().click();
  await ana.page.waitForURL(/Ticket\/Display\.html/);

  const there = await openTicket(ben);
  await rowOf(there, 'send the blue lamp').waitFor();
  expect(await ben.page.locator('.history').innerText()).toContain('refund the lamp');
  expect(await there.getByText('Handed over on this case').count()).toBe(0);
}, 240_000);
