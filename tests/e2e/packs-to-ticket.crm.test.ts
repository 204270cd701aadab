/**
 * The whole way of a pack: an admin writes, signs and publishes it; an agent's browser takes it by policy; on a real ticket its
 * checklist is offered and worked on, its message is sent, and the update clock hears of the reply and not of the note.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, launchChromium, type ChromiumWithKept } from '../support/browsers.ts';
import { built } from '../support/built.ts';
import { capture } from '../support/kept-on-sandbox.ts';
import { startKeptOnRt, type KeptOnRt } from '../support/kept-on-rt.ts';
import { startPackServer, type PackServer } from '../support/pack-server.ts';
import { buildWithOwnKey, setChromiumPolicy, whyNoPolicy } from '../support/policy-file.ts';

const reason = whyNoPolicy('chromium');
/** Of this run only: the desk may keep the tickets of others. */
const lamp = `lamp ${crypto.randomUUID().slice(0, 8)}`;

describe.skipIf(reason !== undefined)(
  `from the admin's desk to the ticket${reason === undefined ? '' : ` (not run: ${reason})`}`,
  () => {
    const folders: string[] = [];
    const folder = () => {
      const made = mkdtempSync(join(tmpdir(), 'kept-way-'));
      folders.push(made);
      return made;
    };
    let server: PackServer;
    let admin: ChromiumWithKept;
    let agent: KeptOnRt;
    let build: string;
    let publicKey: string;
    let ticket: number;
    let takeAway = () => {};

    beforeAll(async () => {
      server = await startPackServer();
      admin = await launchChromium({ extension: built('chrome-mv3'), profile: folder() });
      admin.context.setDefaultTimeout(15_000);
      build = buildWithOwnKey(built('chrome-mv3'));
    }, 120_000);
    afterAll(async () => {
      takeAway();
      await Promise.all([admin?.close(), agent?.close(), server?.close()]);
      for (const made of [...folders, build]) rmSync(made, { recursive: true, force: true, maxRetries: 5 });
    });

    test('an admin writes a checklist and its message, makes a key, signs, and puts the file on a server', async () => {
      const page = await admin.context.newPage();
      await page.goto(`chrome-extension://${admin.extensionId}/admin.html`);
      await page.getByLabel('Name of the pack').fill('Lamps');
      await page.getByLabel('Begin with').selectOption({ label: 'nothing' });
      await page.getByRole('button', { name: 'Begin', exact: true }).click();

      await page.getByRole('button', { name: 'Add a message' }).first().click();
      await page.getByLabel('Name', { exact: true }).fill('Lamp is on its way');
      await page
        .getByLabel('Text', { exact: true })
        .fill('Hello {firstName|there},\nyour lamp comes by {due}. <img src=x onerror="document.title=1">');

      await page.getByRole('button', { name: 'Add a checklist' }).first().click();
      await page.getByLabel('Name', { exact: true }).fill('Lost lamp');
      await page.getByRole('button', { name: 'Add a rule' }).click();
      await page.keyboard.press('Tab');
      await page.keyboard.type('*lamp*');
      await page.getByRole('button', { name: 'Add an item' }).click();
      await page.getByLabel('What to do, item 1').fill('Say what you understood');
      await page.getByLabel('Why, item 1').fill('They know that they were heard');
      await page.getByLabel('What to do, item 1').press('Enter');
      await page.getByLabel('What to do, item 2').fill('Tell them the day');
      await page.getByLabel('Why, item 2').fill('They can plan');
      await page.getByRole('button', { name: 'More', exact: true }).last().click();
      await page.getByLabel('Message', { exact: true }).selectOption({ label: 'Lamp is on its way' });
      await page.getByLabel('Ticks itself').selectOption({ label: 'when a public reply was sent' });
      await page.getByText(/^Draft saved/).waitFor();

      await page.getByRole('tab', { name: 'Publish' }).click();
      await page.getByRole('button', { name: 'Make the key' }).click();
      await page.getByLabel('Passphrase', { exact: true }).fill('four words and a lamp');
      await page.getByLabel('The same again').fill('four words and a lamp');
      await page.getByRole('button', { name: 'Make the key' }).click();
      const backup = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Save the backup file' }).click();
      const sealed = readFileSync(await (await backup).path(), 'utf8');
      expect(sealed).not.toContain('four words');

      await page.getByLabel('Why it changes').fill('Lamps get lost in spring');
      const signed = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Sign and save the file' }).click();
      const file = readFileSync(await (await signed).path(), 'utf8');
      publicKey = (JSON.parse(file) as { key: string }).key;
      server.put('/lamps.json', file);
      await page.close();
    });

    test("an agent's browser takes it by the policy of the organisation, without a press", async () => {
      const policy = { packs: [{ url: `${server.url}/lamps.json`, keys: [publicKey] }] };
      takeAway = setChromiumPolicy(idOf(build), policy);
      agent = await startKeptOnRt(folder(), 'ana.agent', build);
      agent.context.setDefaultTimeout(15_000);
      const options = await agent.context.newPage();
      await options.goto(`chrome-extension://${idOf(build)}/options.html`);
      await options.getByRole('heading', { name: 'Lamps version 1' }).waitFor();
      await options.close();
    });

    test('the ticket is offered the checklist; what is ticked stays, and its message is sent once and as text', async () => {
      ticket = await newTicket();
      let frame = await openTicket();
      await capture(agent.page, frame, `bring the ${lamp} tomorrow by 4pm`);
      await press(frame, frame.getByRole('tab', { name: /Updates/ }));
      await press(frame, frame.getByRole('button', { name: /Lost lamp/ }).first());
      await press(frame, frame.getByText('Say what you understood').first());
      await frame
        .getByText(/1 of 2/)
        .first()
        .waitFor();

      await agent.open(`/Ticket/Update.html?Action=Respond;id=${ticket}`);
      const editor = await agent.editor();
      await editor.click();
      await agent.page.keyboard.type('As agreed on the phone:');
      frame = await openSidebarHere();
      await press(frame, frame.getByRole('tab', { name: /Updates/ }));
      await frame
        .getByText(/1 of 2/)
        .first()
        .waitFor();
      await press(frame, frame.getByRole('button', { name: /Message/ }).first());
      await press(frame, frame.getByRole('button', { name: 'Insert in reply' }));
      await expect.poll(() => editor.innerText()).toMatch(/your lamp comes by .* at 4:00\sPM/);
      expect(await editor.innerText()).toContain('As agreed on the phone:');

      await agent.page.locator('input[name=SubmitTicket]').last().click();
      await agent.page.waitForURL(/Ticket\/Display\.html/);
      const sent = agent.page.locator('.history .transaction').filter({ hasText: 'As agreed on the phone:' });
      await sent.first().waitFor();
      expect(await sent.count()).toBe(1);
      const words = await sent.locator('.messagebody').innerText();
      expect(words.split('your lamp comes by').length - 1).toBe(1);
      expect(words).toContain('<img src=x');
      expect(await sent.locator('img[src="x"]').count()).toBe(0);
    });

    test('the reply started the update clock anew and ticked its item; an internal note does neither', async () => {
      const frame = await agent.frameHere();
      await frame.getByText(/Last heard from us/).waitFor();
      const afterReply = await clock();
      expect(Date.now() - afterReply).toBeLessThan(60_000);
      await press(frame, frame.getByRole('tab', { name: /Updates/ }));
      await frame
        .getByText(/reply sent/)
        .first()
        .waitFor();

      await agent.open(`/Ticket/Update.html?Action=Comment;id=${ticket}`);
      const editor = await agent.editor();
      await editor.click();
      await agent.page.keyboard.type('Found under the table');
      await agent.page.locator('input[name=SubmitTicket]').last().click();
      await agent.page.waitForURL(/Ticket\/Display\.html/);
      await agent.page.locator('.history .transaction').filter({ hasText: 'Found under' }).first().waitFor();
      await agent.facts();
      await agent.page.waitForTimeout(1500);
      expect(await clock()).toBe(afterReply);
    });

    /** A press counts when the sidebar has been in plain sight for half a second (components/shell/gate.ts). */
    async function press(frame: Frame, what: ReturnType<Frame['locator']>): Promise<void> {
      await what.waitFor();
      await frame.page().waitForTimeout(700);
      await what.click();
    }

    async function newTicket(): Promise<number> {
      const { page } = agent;
      await agent.open('/Ticket/Create.html');
      await page.locator('input[name=Subject]').fill(`Where is the ${lamp}`);
      await (await agent.editor()).fill('The customer rang and asks for her lamp.');
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page.waitForURL(/Ticket\/Display\.html\?.*id=\d+/);
      return Number(/id=(\d+)/.exec(page.url())?.[1]);
    }

    async function openTicket(): Promise<Frame> {
      await agent.openTicket(ticket);
      return openSidebarHere();
    }

    async function openSidebarHere(): Promise<Frame> {
      const frame = await agent.openSidebar();
      await frame.getByText(`#${ticket}`).first().waitFor();
      return frame;
    }

    /** When the customer of the ticket last heard from us, as the database has it; 0 where it does not. */
    async function clock(): Promise<number> {
      const worker = await agent.serviceWorker();
      return worker.evaluate(async (id) => {
        const db = await new Promise<IDBDatabase>((done) => {
          const opening = indexedDB.open('kept');
          opening.onsuccess = () => done(opening.result);
        });
        const asked = db.transaction('update-clock').objectStore('update-clock').getAll();
        const rows = await new Promise<{ caseId: string; lastHeardAt?: number }[]>((done) => {
          asked.onsuccess = () => done(asked.result as never);
        });
        db.close();
        return rows.find((row) => row.caseId === id)?.lastHeardAt ?? 0;
      }, String(ticket));
    }
  },
);
