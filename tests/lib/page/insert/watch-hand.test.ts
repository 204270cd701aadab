// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { boxOf } from '../../../../lib/page/insert/box.ts';
import { watchHand } from '../../../../lib/page/insert/watch-hand.ts';
import { must } from '../../../../lib/problem.ts';

function press(target: Element, isTrusted: boolean): void {
  const key = new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true });
  Object.defineProperty(key, 'isTrusted', { value: isTrusted });
  target.dispatchEvent(key);
}

test('only keys that a person presses in this very box count, and only while it is watched', () => {
  const field = document.body.appendChild(document.createElement('textarea'));
  const other = document.body.appendChild(document.createElement('textarea'));
  const box = must(boxOf(field), 'the document is in a window');
  const hand = watchHand(box);
  press(other, true);
  press(field, false);
  expect(hand.hasTyped()).toBe(false);
  press(field, true);
  expect(hand.hasTyped()).toBe(true);
  const late = watchHand(box);
  late.stop();
  press(field, true);
  expect(late.hasTyped()).toBe(false);
});
