import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { first, message, second, startEditorsPage } from '../support/editors-page.ts';

/** What tests/e2e/insert.e2e.test.ts leaves out to stay short. */
let at: Awaited<ReturnType<typeof startEditorsPage>>;
let page: Page;
beforeAll(async () => {
  at = await startEditorsPage();
  ({ page } = at);
});
afterAll(() => at.stop());

test.for([
  'textarea',
  'reactTextarea',
  'contenteditable',
  'froalaLike',
  'summernote',
  'ckeditor4',
  'ckeditor5',
  'quill',
  'tiptap',
  'slate',
  'lexical',
  'draftJs',
])('%s: at the end of the draft, and the person writes on where the message ends', async (editor) => {
  await at.openEditor(`editor=${editor}`);
  await at.caretAt();
  expect(await at.insert(message)).toMatchObject({ ok: true });
  expect(await at.stored()).toEqual(['Dear Ana,', 'the second line', first, second]);
  // The person writes on where the message ends.
  await page.keyboard.type(' Bye');
  await expect.poll(at.stored).toEqual(['Dear Ana,', 'the second line', first, `${second} Bye`]);
});

test.for(['stubborn', 'halfHearted'])(
  '%s does not keep it: that is said, and the draft is what it was',
  async (editor) => {
    await at.openEditor(`editor=${editor}`);
    await at.caretAt(5);
    expect(await at.insert(message)).toMatchObject({ ok: false, reason: 'notKept' });
    expect(await at.stored()).toEqual(['Dear Ana,', 'the second line']);
  },
);

test('a selection is not replaced: the message comes behind it', async () => {
  await at.openEditor('editor=tiptap');
  await at.caretAt(5);
  for (let left = 3; left > 0; left -= 1) await page.keyboard.press('Shift+ArrowRight');
  expect(await at.insert('(good news)')).toMatchObject({ ok: true });
  expect(await at.stored()).toEqual(['Dear Ana (good news) ,', 'the second line']);
});

test.for(['slate', 'draftJs'])(
  'from the sidebar, which has the focus, the message goes to where the caret was, and the caret back into %s',
  async (editor) => {
    await at.openEditor(`editor=${editor}`);
    await at.caretAt(5);
    const frame = await at.kept.openSidebar(page);
    expect(await at.insert(message, {}, frame)).toMatchObject({ ok: true });
    // Draft.js lets go of its caret when it loses the focus: then the message comes at the end.
    const isAtEnd = editor === 'draftJs';
    const after = isAtEnd
      ? ['Dear Ana,', 'the second line', first, second]
      : ['Dear', first, second, 'Ana,', 'the second line'];
    expect(await at.stored()).toEqual(after);
    await page.keyboard.type('!');
    const written = after.map((line) =>
      isAtEnd && line === second ? `${line}!` : line === 'Ana,' ? '!Ana,' : line,
    );
    await expect.poll(at.stored).toEqual(written);
    expect(await at.undo(message, frame)).toMatchObject({ ok: true });
    expect(await at.stored()).toEqual(
      isAtEnd ? ['Dear Ana,', 'the second line!'] : ['Dear !Ana,', 'the second line'],
    );
  },
);

test('where the person wrote the same words too, only ours are taken out', async () => {
  await at.openEditor('editor=quill');
  await at.caretAt();
  await page.keyboard.type('\nthe second line\n');
  await expect.poll(at.stored).toHaveLength(3);
  expect(await at.insert('the second line')).toMatchObject({ ok: true });
  expect(await at.stored()).toHaveLength(4);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('So: ');
  expect(await at.undo('the second line')).toMatchObject({ ok: true });
  expect(await at.stored()).toEqual(['So: Dear Ana,', 'the second line', 'the second line']);
});
