import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { startEditorsDesk } from '../support/editors-desk.ts';

/**
 * Which way into which editor is stored: the table in docs/decisions/0018-insert-in-reply.md, measured anew. Where a newer
 * library answers otherwise, lib/page/insert/editor-kinds.ts has to be looked at.
 */
let desk: Awaited<ReturnType<typeof startEditorsDesk>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  desk = await startEditorsDesk();
  browser = await chromium.launch({
    executablePath: (await findBrowser('chromium')) ?? '',
    chromiumSandbox: false,
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await desk.close();
});

const ways = ['setValue', 'command', 'paste', 'beforeInput'] as const;
const [stored, shown, ignored, torn] = ['stored', 'shown, not stored', 'ignored', 'torn'];

test.for([
  ['textarea', stored, stored, ignored, ignored],
  ['reactTextarea', stored, stored, ignored, ignored],
  ['contenteditable', ignored, stored, ignored, ignored],
  ['froalaLike', ignored, stored, ignored, ignored],
  ['summernote', ignored, stored, ignored, ignored],
  ['ckeditor4', ignored, stored, stored, ignored],
  ['ckeditor5', ignored, ignored, stored, torn],
  ['quill', ignored, stored, stored, ignored],
  ['tiptap', ignored, stored, stored, ignored],
  ['slate', ignored, shown, stored, stored],
  ['lexical', ignored, torn, stored, stored],
  ['draftJs', ignored, torn, stored, ignored],
])(
  '%s: setting the value %s, the command %s, pasting %s, announcing input %s',
  async ([editor, ...expected]) => {
    const seen: string[] = [];
    for (const way of ways) {
      await page.goto(
        `${desk.url}/cases/1?editor=${editor}&draft=${encodeURIComponent('Dear Ana,\nsecond line')}`,
      );
      await page.locator('html[data-ready]').waitFor({ state: 'attached' });
      await page.addScriptTag({ url: '/ways.js', type: 'module' });
      const inside = page.frames().find((one) => one.parentFrame() !== null);
      const field = page.locator('[data-composer]').locator('textarea, [contenteditable="true"]');
      await (inside?.locator('body') ?? field.filter({ visible: true }).first()).click();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('End');
      await page.waitForTimeout(200);
      seen.push(await page.evaluate(`tryWay('${way}', ${JSON.stringify('\nOne <b>x</b>\n\ntwo')})`));
    }
    expect(seen).toEqual(expected);
  },
);
