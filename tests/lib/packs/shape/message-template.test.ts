import { expect, test } from 'vitest';
import { messageShape } from '../../../../lib/packs/shape/message-template.ts';

const message = { id: 'a', name: 'A', text: 'Hello {firstName|there}', audience: 'public' };
const isMessage = (over: object) => messageShape.safeParse({ ...message, ...over }).success;

test('a message says who may read it, and nothing else is assumed', () => {
  expect(messageShape.parse(message)).toEqual({ ...message, when: [] });
  expect([
    isMessage({ audience: undefined }),
    isMessage({ audience: 'all' }),
    isMessage({ kind: 'spam' }),
  ]).toEqual([false, false, false]);
});

test('what it asks for is named as a variable is', () => {
  const asks = (id: string) => isMessage({ asks: [{ id, label: 'L' }] });
  expect(['what', 'orderNo2'].map(asks)).toEqual([true, true]);
  expect(['', '2a', 'a b', 'a-b', '__proto__', 'x'.repeat(31)].map(asks)).toEqual(Array(6).fill(false));
});

test('markup and braces are text like any other; four thousand characters are enough', () => {
  expect(isMessage({ text: '<img src=x onerror=alert(1)>{{x}}' })).toBe(true);
  expect([isMessage({ text: 'x'.repeat(4000) }), isMessage({ text: 'x'.repeat(4001) })]).toEqual([
    true,
    false,
  ]);
});
