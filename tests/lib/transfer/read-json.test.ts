import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepest, readJson } from '../../../lib/transfer/read-json.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const forbidden = /"(__proto__|constructor|prototype)":/;

test('harmless JSON is read as it is', () => {
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 6 }).filter((text) => !forbidden.test(text)),
      (text) => {
        expect(readJson(text)).toEqual(JSON.parse(text));
      },
    ),
    { numRuns },
  );
});

test('whatever else the text is, the answer is undefined and nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false; // what this test asks
      }
      if (!isJson) expect(readJson(text)).toBeUndefined();
    }),
    { numRuns },
  );
});

test('nesting is read up to the deepest that Kept could ever write, and no further', () => {
  expect(readJson('['.repeat(deepest) + ']'.repeat(deepest))).toBeDefined();
  expect(readJson('['.repeat(deepest + 2) + ']'.repeat(deepest + 2))).toBeUndefined();
});

test('a key that reaches into every object refuses the text, wherever it stands and however it is written', () => {
  for (const key of ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']) {
    expect(readJson(`[{"a":{"${key}":1}}]`)).toBeUndefined();
  }
  expect(readJson('["__proto__"]')).toEqual(['__proto__']);
});
