import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { report, reportUncaught } from '../../lib/report.ts';

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => void lines.push(parts.join(' ')));
});
afterEach(() => vi.restoreAllMocks());

test('a report names the context and the kind of error, and never what its message quotes', () => {
  report('sidebar')(new TypeError('cannot read "call Ana Ruiz back"\n    on line Ana Ruiz'));
  expect(lines[0]).toContain('kept sidebar: TypeError');
  expect(lines.join()).not.toContain('Ana');
});

test('it says where in our code it was', () => {
  report('sidebar')(new Error('x'));
  expect(lines[0]).toContain('report.test.ts');
});

test('anything may have been thrown', () => {
  for (const thrown of [undefined, null, 'Ana Ruiz', { name: 'Ana Ruiz' }]) report('popup')(thrown);
  expect(lines).toHaveLength(4);
  expect(lines.join()).not.toContain('Ana');
});

test('what nobody caught in a context is reported', () => {
  const target = new EventTarget();
  reportUncaught('popup', target as typeof globalThis);
  target.dispatchEvent(Object.assign(new Event('error'), { error: new RangeError('x') }));
  target.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new SyntaxError('x') }));
  expect(lines.map((line) => line.split('\n')[0])).toEqual([
    expect.stringContaining('kept popup: RangeError'),
    expect.stringContaining('kept popup: SyntaxError'),
  ]);
});
