import type { Frame, Page } from 'playwright-core';
import type { InsertWish } from '../../lib/messages/inserting.ts';
import { startEditorsDesk } from './editors-desk.ts';
import { caseIsKnown, insertInto, undoIn } from './insertion.ts';
import { startKeptOnSandbox } from './kept-on-sandbox.ts';

export const draft = 'Dear Ana,\nthe second line';
export const message = 'We found it <img src=x onerror="document.title=1">\nand it comes on Monday.';
export const [first = '', second = ''] = message.split('\n');

/** One browser with Kept on a desk of editors, and a window of ours beside it that says what the insert buttons say. */
export async function startEditorsPage() {
  const desk = await startEditorsDesk();
  const kept = await startKeptOnSandbox({ desk });
  const page: Page = await kept.openDesk('/cases/1?editor=textarea');
  await kept.useSite(page);
  const ours = await kept.context.newPage();
  await ours.goto(`chrome-extension://${kept.extensionId}/agenda.html`);
  await page.bringToFront();

  async function openEditor(query: string): Promise<void> {
    await page.goto(`${desk.url}/cases/1?${query}&draft=${encodeURIComponent(draft)}`);
    await page.locator('html[data-ready]').waitFor({ state: 'attached' });
    await caseIsKnown(kept, page, '1');
  }

  /** The person presses into the box, and goes so many letters into its first line; without a number, to the end of all. */
  async function caretAt(letters?: number): Promise<void> {
    const frame = page.frames().find((one) => one.parentFrame() !== null && one.url() === 'about:blank');
    const box =
      frame?.locator('body') ??
      page
        .locator('[data-composer]')
        .locator('textarea, [contenteditable="true"]')
        .filter({ visible: true })
        .first();
    await box.click();
    await page.keyboard.press(letters === undefined ? 'Control+End' : 'Control+Home');
    // Slate looks at the caret ten times a second, and puts it back to where it saw it last.
    const looks = (await page.locator('[data-slate-editor]').count()) > 0;
    if (looks) await page.waitForTimeout(150);
    for (let left = letters ?? 0; left > 0; left -= 1) await page.keyboard.press('ArrowRight');
    if (looks) await page.waitForTimeout(150);
  }

  const insert = (text: string, more: Partial<InsertWish> = {}, from: Page | Frame = ours) =>
    insertInto(kept, page, from, { caseKey: `${desk.url}|1`, text, audience: 'public', ...more });
  const undo = (text = message, from: Page | Frame = ours) => undoIn(kept, page, from, text);

  /** What the editor's own store says, line by line, without blank ones. */
  async function stored(): Promise<string[]> {
    const text = (await page.evaluate('globalThis.model()')) as string;
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  return {
    kept,
    page,
    openEditor,
    caretAt,
    insert,
    undo,
    stored,
    stop: async () => {
      await kept.stop();
      await desk.close();
    },
  };
}
