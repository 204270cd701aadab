import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startEditorsDesk } from '../support/editors-desk.ts';
import { caseIsKnown, insertInto, undoIn } from '../support/insertion.ts';
import { startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';

let desk: Awaited<ReturnType<typeof startEditorsDesk>>;
let kept: KeptOnSandbox;
let page: Page;
/** A window of ours beside the desk: it says what the insert buttons say. */
let ours: Page;
beforeAll(async () => {
  desk = await startEditorsDesk();
  kept = await startKeptOnSandbox({ desk });
  page = await kept.openDesk('/cases/1?editor=textarea');
  await kept.useSite(page);
  ours = await kept.context.newPage();
  await ours.goto(`chrome-extension://${kept.extensionId}/agenda.html`);
  await page.bringToFront();
});
afterAll(async () => {
  await kept.stop();
  await desk.close();
});

const draft = 'Dear Ana,\nthe second line';
const message = 'We found it <img src=x onerror="document.title=1">\nand it comes on Monday.';
const [first, second] = message.split('\n');

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
  await page.waitForTimeout(150);
  for (let left = letters ?? 0; left > 0; left -= 1) await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(150);
}

const insert = (text: string, more: object = {}) =>
  insertInto(kept, page, ours, { caseKey: `${desk.url}|1`, text, audience: 'public', ...more });

/** What the editor's own store says, line by line, without blank ones. */
async function stored(): Promise<string[]> {
  const text = (await page.evaluate('globalThis.model()')) as string;
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

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
  await openEditor(`editor=${editor}`);
  await caretAt(5);
  expect(await insert(message)).toEqual({ ok: true, value: { strategy, box: 'public' } });
  expect(await stored()).toEqual(['Dear', first, second, 'Ana,', 'the second line']);
  expect(await undoIn(kept, page, ours, message)).toEqual({ ok: true, value: null });
  expect(await stored()).toEqual(['Dear Ana,', 'the second line']);

  await caretAt();
  expect(await insert(message)).toMatchObject({ ok: true });
  expect(await stored()).toEqual(['Dear Ana,', 'the second line', first, second]);
  // The person writes on where the message ends.
  await page.keyboard.type(' Bye');
  await expect.poll(stored).toEqual(['Dear Ana,', 'the second line', first, `${second} Bye`]);
  expect(await page.locator('img[src=x]').count()).toBe(0);
  expect(await page.title()).toBe('Case 1');
});

test.for(['stubborn', 'forgetful', 'halfHearted'])(
  '%s does not keep it: that is said, and the draft is what it was',
  async (editor) => {
    await openEditor(`editor=${editor}`);
    await caretAt(5);
    expect(await insert(message)).toMatchObject({ ok: false, reason: 'notKept' });
    expect(await stored()).toEqual(['Dear Ana,', 'the second line']);
  },
);

test('a note takes no message to the customer, and a reply none to colleagues', async () => {
  await openEditor('note=contenteditable');
  await caretAt(5);
  expect(await insert(message)).toMatchObject({ ok: false, reason: 'boxIsInternal' });
  expect(await page.evaluate('globalThis.noteModel()')).toBe(draft);
  expect(await insert('For colleagues', { audience: 'internal' })).toMatchObject({ ok: true });

  await openEditor('editor=slate');
  expect(await insert('For colleagues', { audience: 'internal' })).toMatchObject({
    ok: false,
    reason: 'boxIsPublic',
  });
  expect(await stored()).toEqual(draft.split('\n'));
});

test('with both open the message goes where it is meant for, wherever the caret is', async () => {
  await openEditor('editor=quill&note=textarea');
  await page.locator('[data-composer="internal"] textarea').click();
  expect(await insert(message)).toMatchObject({ ok: true, value: { box: 'public' } });
  expect(await stored()).toEqual([...draft.split('\n'), first, second]);
  expect(await page.evaluate('globalThis.noteModel()')).toBe(draft);
});

test('a case that changed since the preview gets nothing, neither by its address nor by what it shows', async () => {
  await openEditor('editor=textarea');
  // The page is ahead of what we were told of it.
  await page.evaluate(`document.querySelector('article').dataset.caseId = '2'`);
  expect(await insert(message)).toMatchObject({ ok: false, reason: 'caseChanged' });
  await page.evaluate(`document.querySelector('article').dataset.caseId = '1'`);
  await page.evaluate(`history.pushState(null, '', '/cases/2')`);
  expect(await insert(message)).toMatchObject({ ok: false, reason: 'caseChanged' });
  expect(await stored()).toEqual(draft.split('\n'));
});

test('a place without its value, and a page without a box, get nothing', async () => {
  await openEditor('editor=textarea');
  expect(await insert('Dear {name}, sorry')).toMatchObject({ ok: false, reason: 'unfilled' });
  expect(await stored()).toEqual(draft.split('\n'));
  await openEditor('editor=none');
  expect(await insert(message)).toMatchObject({ ok: false, reason: 'noReplyBox' });
});

test('what was written on is not taken out, and what was inserted before a reload is not known any more', async () => {
  await openEditor('editor=lexical');
  await caretAt();
  expect(await insert(message)).toMatchObject({ ok: true });
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.type(' and Ben');
  expect(await undoIn(kept, page, ours, message)).toMatchObject({ ok: true });
  expect(await stored()).toEqual(['Dear Ana, and Ben', 'the second line']);

  await caretAt();
  expect(await insert(message)).toMatchObject({ ok: true });
  await page.keyboard.press('Backspace');
  await expect.poll(stored).toContain('and it comes on Monday');
  expect(await undoIn(kept, page, ours, message)).toMatchObject({ ok: false, reason: 'textMoved' });
  expect(await stored()).toEqual(['Dear Ana, and Ben', 'the second line', first, 'and it comes on Monday']);
  await page.reload();
  expect(await undoIn(kept, page, ours, message)).toMatchObject({ ok: false, reason: 'textMoved' });
});

test('a selection is not replaced: the message comes behind it', async () => {
  await openEditor('editor=tiptap');
  await caretAt(5);
  for (let left = 3; left > 0; left -= 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await insert('(good news)')).toMatchObject({ ok: true });
  expect(await stored()).toEqual(['Dear Ana (good news) ,', 'the second line']);
});

test.for(['textarea', 'slate', 'draftJs'])(
  'from the sidebar, which has the focus, the message goes to where the caret was, and the caret back into %s',
  async (editor) => {
    await openEditor(`editor=${editor}`);
    await caretAt(5);
    const frame = await kept.openSidebar(page);
    const wish = { caseKey: `${desk.url}|1`, text: message, audience: 'public' as const };
    expect(await insertInto(kept, page, frame, wish)).toMatchObject({ ok: true });
    // Draft.js lets go of its caret when it loses the focus: then the message comes at the end.
    const isAtEnd = editor === 'draftJs';
    const after = isAtEnd
      ? ['Dear Ana,', 'the second line', first, second]
      : ['Dear', first, second, 'Ana,', 'the second line'];
    expect(await stored()).toEqual(after);
    await page.keyboard.type('!');
    const written = after.map((line) =>
      isAtEnd && line === second ? `${line}!` : line === 'Ana,' ? '!Ana,' : line,
    );
    await expect.poll(stored).toEqual(written);
    expect(await undoIn(kept, page, frame, message)).toMatchObject({ ok: true });
    expect(await stored()).toEqual(
      isAtEnd ? ['Dear Ana,', 'the second line!'] : ['Dear !Ana,', 'the second line'],
    );
  },
);

test('where the person wrote the same words too, only ours are taken out', async () => {
  await openEditor('editor=quill');
  await caretAt();
  await page.keyboard.type('\nthe second line\n');
  await expect.poll(stored).toHaveLength(3);
  expect(await insert('the second line')).toMatchObject({ ok: true });
  expect(await stored()).toHaveLength(4);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('So: ');
  expect(await undoIn(kept, page, ours, 'the second line')).toMatchObject({ ok: true });
  expect(await stored()).toEqual(['So: Dear Ana,', 'the second line', 'the second line']);
});
