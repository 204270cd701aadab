import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { contents } from '../support/contents.ts';
import { startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  page = await kept.openDesk('/cases/48213');
  await kept.useSite(page);
});
afterAll(() => kept?.stop());

const editor = () => page.locator('[data-composer="public"] .editor');

/** Alt+L over the page; resolves when one of the six words has the focus. */
async function callLog(): Promise<void> {
  await kept.command('write-log', page);
  frame = await kept.sidebarFrame(page);
  await frame.getByRole('radio', { name: 'Hard' }).waitFor();
  await frame.waitForFunction(
    () => document.hasFocus() && document.activeElement?.getAttribute('role') === 'radio',
  );
}

test('from the reply to the log and back: a word, a line, Enter, and the caret is where it was', async () => {
  await editor().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('Dear Ana, thank you');
  await page.keyboard.press('Control+ArrowLeft');
  await callLog();
  await page.keyboard.press('h');
  await page.keyboard.type('Xanthippe shouted at me');
  await page.keyboard.press('Enter');
  await frame.getByText('Saved.', { exact: false }).waitFor();
  await expect.poll(() => frame.evaluate('document.hasFocus()')).toBe(false);
  await page.keyboard.type('many ');
  expect(await editor().innerText()).toMatch(/^Dear Ana, thank many you/);
  await frame.getByText('Two minutes for yourself?').waitFor();
  const [row] = (await contents(frame))['reflection'] ?? [];
  expect(row).toMatchObject({
    kind: 'log',
    body: { tag: 'hard', text: 'Xanthippe shouted at me', caseKey: '' },
  });
  expect((await contents(frame))['own-draft']).toEqual([]);
});

test('what was being written stands there again after the page went away under it', async () => {
  await callLog();
  await page.keyboard.press('i');
  await page.keyboard.type('ask for the order number');
  await expect
    .poll(async () => JSON.stringify((await contents(frame))['own-draft']))
    .toContain('order number');
  await page.reload();
  await callLog();
  const line = frame.getByPlaceholder('For your eyes only');
  await expect.poll(() => line.inputValue()).toBe('ask for the order number');
  expect(await frame.getByRole('radio', { name: 'Idea' }).getAttribute('aria-checked')).toBe('true');
});

test('a deleted entry leaves no word behind: not in the tables, not in the files of the second copy', async () => {
  expect(await wordsIn(frame)).not.toEqual([]);
  const entry = frame.getByRole('listitem').filter({ hasText: 'Xanthippe' });
  // A press counts only when the sidebar was in plain sight for half a second, as it is for every person.
  await expect
    .poll(async () => {
      await entry.getByRole('button', { name: 'Delete' }).click();
      await page.waitForTimeout(800);
      return frame.getByText('Deleted.', { exact: false }).isVisible();
    })
    .toBe(true);
  await expect.poll(() => wordsIn(frame)).toEqual([]);
});

/** The tables and files of this browser that hold the word. */
async function wordsIn(ours: Frame): Promise<string[]> {
  const tables = Object.entries(await contents(ours)).filter(([, rows]) =>
    JSON.stringify(rows).includes('Xanthippe'),
  );
  const files = await ours.evaluate(async () => {
    const found: string[] = [];
    const look = async (folder: FileSystemDirectoryHandle) => {
      for await (const entry of folder.values()) {
        if (entry.kind === 'directory') await look(entry);
        else if ((await (await entry.getFile()).text()).includes('Xanthippe')) found.push(entry.name);
      }
    };
    await look(await navigator.storage.getDirectory());
    return found;
  });
  return [...tables.map(([name]) => name), ...files];
}
