import { expect, test } from 'vitest';
import {
  cadenceShape,
  cardShape,
  packAdapterShape,
  promptShape,
  rightShape,
  shortcutShape,
} from '../../../../lib/packs/shape/parts.ts';

test('a cadence is one of five paces', () => {
  const isCadence = (every: string) => cadenceShape.safeParse({ id: 'a', name: 'A', every }).success;
  expect(['1h', '2h', '4h', '1d', '2d'].map(isCadence)).toEqual(Array(5).fill(true));
  expect(['off', '3h', ''].map(isCadence)).toEqual([false, false, false]);
});

test('a shortcut is a short word of letters and digits, and opens one of three kinds of things', () => {
  const isShortcut = (id: string, part = 'messages') =>
    shortcutShape.safeParse({ id, opens: { part, id: 'a' } }).success;
  expect([
    isShortcut('r'),
    isShortcut('refund2'),
    isShortcut('r', 'checklists'),
    isShortcut('r', 'decisionRights'),
  ]).toEqual(Array(4).fill(true));
  expect([
    isShortcut(''),
    isShortcut('R'),
    isShortcut('a b'),
    isShortcut('x'.repeat(13)),
    isShortcut('r', 'prompts'),
  ]).toEqual(Array(5).fill(false));
});

test('lists that were left out are empty, and none is endless', () => {
  expect(rightShape.parse({ id: 'a', name: 'A' })).toEqual({
    id: 'a',
    name: 'A',
    when: [],
    may: [],
    askFirst: [],
  });
  expect(cardShape.parse({ id: 'a', title: 'A' })).toMatchObject({
    duties: [],
    outcomes: [],
    measures: [],
    mayDecide: [],
  });
  expect(rightShape.safeParse({ id: 'a', name: 'A', may: Array(31).fill('x') }).success).toBe(false);
  expect(
    cardShape.safeParse({
      id: 'a',
      title: 'A',
      measures: Array.from({ length: 31 }, () => ({ name: 'x', how: 'y' })),
    }).success,
  ).toBe(false);
});

test('a prompt belongs to one part of the review, and an adapter is one that could have been taught', () => {
  expect(promptShape.safeParse({ id: 'a', text: 'x', part: 'hard' }).success).toBe(true);
  expect(promptShape.safeParse({ id: 'a', text: 'x', part: 'sad' }).success).toBe(false);
  const isAdapter = (adapter: object) =>
    packAdapterShape.safeParse({
      id: 'a',
      sites: ['https://crm.example'],
      adapter: { name: 'A', ...adapter },
    }).success;
  expect([
    isAdapter({ id: 'taught-1' }),
    isAdapter({ id: 'zendesk' }),
    isAdapter({ id: 'taught-1', recognise: '<a>' }),
  ]).toEqual([true, false, false]);
});
