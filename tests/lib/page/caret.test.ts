// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { rememberCaret } from '../../../lib/page/caret.ts';

beforeEach(() => document.body.replaceChildren());

function add<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  return document.body.appendChild(document.createElement(name));
}

/** The person goes into the sidebar: focus leaves what it was in. */
function goAway(): void {
  const elsewhere = add('button');
  elsewhere.focus();
  document.getSelection()?.removeAllRanges();
  expect(document.activeElement).toBe(elsewhere);
}

test('the caret comes back to its place in a text area', () => {
  const field = add('textarea');
  field.value = 'Dear Ana,';
  field.focus();
  field.setSelectionRange(5, 8);
  const caret = rememberCaret(document);
  field.setSelectionRange(0, 0);
  goAway();
  caret.giveBack();
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([5, 8]);
});

test('the caret comes back into an editor with its selection', () => {
  const editor = add('div');
  editor.tabIndex = 0;
  editor.textContent = 'Dear Ana,';
  editor.focus();
  const text = editor.firstChild ?? editor;
  document.getSelection()?.setBaseAndExtent(text, 5, text, 8);
  const caret = rememberCaret(document);
  goAway();
  caret.giveBack();
  expect(document.activeElement).toBe(editor);
  expect(document.getSelection()?.toString()).toBe('Ana');
});

test('a box to tick gets its focus back', () => {
  const box = add('input');
  box.type = 'checkbox';
  box.focus();
  const caret = rememberCaret(document);
  goAway();
  expect(() => caret.giveBack()).not.toThrow();
  expect(document.activeElement).toBe(box);
});

test('an editor that the page has taken away in between is let go', () => {
  const field = add('textarea');
  field.focus();
  const caret = rememberCaret(document);
  goAway();
  const now = document.activeElement;
  field.remove();
  caret.giveBack();
  expect(document.activeElement).toBe(now);
});
