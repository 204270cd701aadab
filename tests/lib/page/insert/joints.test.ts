import { expect, test } from 'vitest';
import { joined } from '../../../../lib/page/insert/joints.ts';

const put = (text: string, before: string, after: string) => {
  const { lead, trail } = joined(text, before + after, before.length);
  return before + lead + text + trail + after;
};

test('lines of a message are lines of their own, whatever stands beside them', () => {
  expect(put('one\ntwo', '', '')).toBe('one\ntwo');
  expect(put('one\ntwo', 'Dear Ana,\n', '')).toBe('Dear Ana,\none\ntwo');
  expect(put('one\ntwo', 'Dear Ana,', '\nBye')).toBe('Dear Ana,\none\ntwo\nBye');
  expect(put('one\ntwo', 'Dear ', 'Ana,')).toBe('Dear \none\ntwo\nAna,');
  expect(put('one\ntwo', 'Hello\n\u200b \u00a0', '\nBye')).toBe('Hello\n\u200b \u00a0one\ntwo\nBye');
});

test('one line goes into the sentence, a space apart', () => {
  expect(put('on Monday', 'It comes', 'or later')).toBe('It comes on Monday or later');
  expect(put('on Monday', 'It comes ', ' or later')).toBe('It comes on Monday or later');
  expect(put('on Monday', 'Dear Ana,\n', '\nBye')).toBe('Dear Ana,\non Monday\nBye');
});
