import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { draft, first, message, second, startEditorsPage } from '../support/editors-page.ts';

let at: Awaited<ReturnType<typeof startEditorsPage>>;
let page: Page;
beforeAll(async () => {
  at = await startEditorsPage();
  ({ page } = at);
});
afterAll(() => at.stop());

test.for([
  ['textarea', 'field: setValue'],
  ['reactTextarea', 'field: setValue'],
  ['contenteditable', 'unknown: command'],
  ['froalaLike', 'froala: command'],
  ['summernote', 'summernote: command'],
  ['ckeditor4', 'ckeditor4: command'],
  ['ckeditor5', 'ckeditor5: paste'],
  ['quill', 'quill: paste'],
  ['tiptap', 'prosemirror: paste'],
  ['slate', 'slate: paste'],
  ['lexical', 'lexical: paste'],
  ['draftJs', 'draft: paste'],
])('%s stores the message once, as text, beside the draft (%s)', async ([editor, strategy]) => {
  await at.openEditor(`editor=${editor}`);
  await at.caretAt(5);
  expect(await at.insert(message)).toEqual({ ok: true, value: { strategy, box: 'public' } });
  expect(await at.stored()).toEqual(['Dear', first, second, 'Ana,', 'the second line']);
  expect(await at.undo()).toEqual({ ok: true, value: null });
  expect(await at.stored()).toEqual(['Dear Ana,', 'the second line']);
  expect(await page.locator('img[src=x]').count()).toBe(0);
  expect(await page.title()).toBe('Case 1');
});

test.for(['forgetful'])('%s does not keep it: that is said, and the draft is what it was', async (editor) => {
  await at.openEditor(`editor=${editor}`);
  await at.caretAt(5);
  expect(await at.insert(message)).toMatchObject({ ok: false, reason: 'notKept' });
  expect(await at.stored()).toEqual(['Dear Ana,', 'the second line']);
});

test('a note takes no message to the customer, and a reply none to colleagues', async () => {
  await at.openEditor('note=contenteditable');
  await at.caretAt(5);
  expect(await at.insert(message)).toMatchObject({ ok: false, reason: 'boxIsInternal' });
  expect(await page.evaluate('globalThis.noteModel()')).toBe(draft);
  expect(await at.insert('For colleagues', { audience: 'internal' })).toMatchObject({ ok: true });

  await at.openEditor('editor=slate');
  expect(await at.insert('For colleagues', { audience: 'internal' })).toMatchObject({
    ok: false,
    reason: 'boxIsPublic',
  });
  expect(await at.stored()).toEqual(draft.split('\n'));
});

test('with both open the message goes where it is meant for, wherever the caret is', async () => {
  await at.openEditor('editor=quill&note=textarea');
  await page.locator('[data-composer="internal"] textarea').click();
  expect(await at.insert(message)).toMatchObject({ ok: true, value: { box: 'public' } });
  expect(await at.stored()).toEqual([...draft.split('\n'), first, second]);
  expect(await page.evaluate('globalThis.noteModel()')).toBe(draft);
});

test('a case that changed since the preview gets nothing, neither by its address nor by what it shows', async () => {
  await at.openEditor('editor=textarea');
  // The page is ahead of what we were told of it.
  await page.evaluate(`document.querySelector('article').dataset.caseId = '2'`);
  expect(await at.insert(message)).toMatchObject({ ok: false, reason: 'caseChanged' });
  await page.evaluate(`document.querySelector('article').dataset.caseId = '1'`);
  await page.evaluate(`history.pushState(null, '', '/cases/2')`);
  expect(await at.insert(message)).toMatchObject({ ok: false, reason: 'caseChanged' });
  expect(await at.stored()).toEqual(draft.split('\n'));
});

test('a place without its value, and a page without a box, get nothing', async () => {
  await at.openEditor('editor=textarea');
  expect(await at.insert('Dear {name}, sorry')).toMatchObject({ ok: false, reason: 'unfilled' });
  expect(await at.stored()).toEqual(draft.split('\n'));
  await at.openEditor('editor=none');
  expect(await at.insert(message)).toMatchObject({ ok: false, reason: 'noReplyBox' });
});

test('what was written on is not taken out, and what was inserted before a reload is not known any more', async () => {
  await at.openEditor('editor=lexical');
  await at.caretAt();
  expect(await at.insert(message)).toMatchObject({ ok: true });
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' and Ben');
  expect(await at.undo()).toMatchObject({ ok: true });
  expect(await at.stored()).toEqual(['Dear Ana, and Ben', 'the second line']);

  await at.caretAt();
  expect(await at.insert(message)).toMatchObject({ ok: true });
  await page.keyboard.press('Backspace');
  await expect.poll(at.stored).toContain('and it comes on Monday');
  expect(await at.undo()).toMatchObject({ ok: false, reason: 'textMoved' });
  expect(await at.stored()).toEqual([
    'Dear Ana, and Ben',
    'the second line',
    first,
    'and it comes on Monday',
  ]);
  await page.reload();
  expect(await at.undo()).toMatchObject({ ok: false, reason: 'textMoved' });
});

test('from the sidebar, which has the focus, the message goes to where the caret was, and the caret back', async () => {
  await at.openEditor('editor=textarea');
  await at.caretAt(5);
  const frame = await at.kept.openSidebar(page);
  expect(await at.insert(message, {}, frame)).toMatchObject({ ok: true });
  await page.keyboard.type('!');
  await expect.poll(at.stored).toEqual(['Dear', first, second, '!Ana,', 'the second line']);
  expect(await at.undo(message, frame)).toMatchObject({ ok: true });
  expect(await at.stored()).toEqual(['Dear !Ana,', 'the second line']);
});
