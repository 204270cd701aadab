import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { must, ok, problem, reasons } from '../../lib/problem.ts';

const sentences = (parse(readFileSync('locales/en.yml', 'utf8')) as { problem: Record<string, string> })
  .problem;

test('there is one sentence for every reason, and no sentence without a reason', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(reasons.toSorted());
});

test('every sentence is one: it begins large, ends with a full stop and says no code word', () => {
  for (const reason of reasons) {
    expect(sentences[reason]).toMatch(/^[A-Z].*\.$/);
    expect(sentences[reason]).not.toMatch(/error|IndexedDB|exception|null|undefined/i);
  }
});

test('a detail is only there when it was given', () => {
  expect(problem('full')).toEqual({ ok: false, reason: 'full' });
  expect(Object.hasOwn(problem('full'), 'detail')).toBe(false);
  expect(problem('invalid', 'dueAt')).toEqual({ ok: false, reason: 'invalid', detail: 'dueAt' });
  expect(ok(0)).toEqual({ ok: true, value: 0 });
});

test('what must be there is handed back, empty values too; what is missing throws with the reason why', () => {
  expect([must(0, 'x'), must('', 'x'), must(false, 'x')]).toEqual([0, '', false]);
  expect(() => must(undefined, 'a row was just read')).toThrow('a row was just read');
  expect(() => must(null, 'a row was just read')).toThrow('a row was just read');
});
