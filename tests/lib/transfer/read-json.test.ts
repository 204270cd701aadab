import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deepest, readJson, withoutHarm } from '../../../lib/transfer/read-json.ts';

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

test('what is left of any value can be read again, and what was harmless is whole', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'prototype'));
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 40 },
      fc.constant(1),
      fc.array(tie('tree'), { maxLength: 2 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 3 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      const left = JSON.stringify(withoutHarm(value, 0));
      expect(readJson(left)).toEqual(JSON.parse(left));
      if (readJson(JSON.stringify(value)) !== undefined)
        expect(JSON.parse(left)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { numRuns },
  );
  expect(JSON.stringify(withoutHarm(JSON.parse('['.repeat(100) + ']'.repeat(100)), 0)).length).toBeLessThan(
    100,
  );
});
