import { afterEach, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { listenForPageKeys } from '@/components/shell/page-keys.ts';

const sent: string[] = [];
let stop = () => {};

beforeEach(() => {
  sent.length = 0;
  fakeBrowser.runtime.sendMessage = ((said: { message: string }) => {
    sent.push(said.message);
    return Promise.resolve({ ok: true, value: null });
  }) as never;
  stop = listenForPageKeys({ onHelp: () => {} });
});
afterEach(() => stop());

const press = (init: KeyboardEventInit, on: Element = document.body) =>
  on.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));

test('Shift+L locks Kept; the same letter by Caps Lock alone, or in a field, does not', () => {
  press({ key: 'L' });
  press({ key: 'L', shiftKey: true, ctrlKey: true });
  const field = document.body.appendChild(document.createElement('input'));
  press({ key: 'L', shiftKey: true }, field);
  field.remove();
  expect(sent).toEqual([]);
  press({ key: 'L', shiftKey: true });
  expect(sent).toEqual(['lock']);
});
