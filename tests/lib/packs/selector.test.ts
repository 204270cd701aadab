// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { isUsableSelector } from '../../../lib/packs/selector.ts';

const usable = ['#customer', 'a[href*="(x"] > b', String.raw`.a\:b`, 'li:has(> b) i', ':is(a, b):not([c])'];
const unbalanced = ['a)', 'a(', '[a', ':not(a]', '[a="b]', 'a[b)]'];

afterEach(() => vi.unstubAllGlobals());

test('what a browser reads is usable; what is too long, holds two :has or is not closed is not', () => {
  for (const selector of usable) expect([selector, isUsableSelector(selector)]).toEqual([selector, true]);
  for (const selector of [
    ...unbalanced,
    'a'.repeat(201),
    'a:has(b):has(c)',
    ':has(:HAS(*))',
    '@x',
    'a{}',
    '<a>',
  ])
    expect([selector, isUsableSelector(selector)]).toEqual([selector, false]);
});

test('where there is no page to ask, what is not closed is found all the same', () => {
  vi.stubGlobal('document', undefined);
  for (const selector of [...usable, String.raw`[title="say \"]\""]`])
    expect([selector, isUsableSelector(selector)]).toEqual([selector, true]);
  for (const selector of [...unbalanced, ':has(:has(*))'])
    expect([selector, isUsableSelector(selector)]).toEqual([selector, false]);
});

test('what only a page can say is asked there: brackets that close and still mean nothing', () => {
  expect(isUsableSelector('a >> b')).toBe(false);
  vi.stubGlobal('document', undefined);
  expect(isUsableSelector('a >> b')).toBe(true);
});
