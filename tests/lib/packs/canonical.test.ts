import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonical, canonicalInTurns } from '../../../lib/packs/canonical.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const at = async () => {};

test('the example of RFC 8785 (3.2.2 to 3.2.4) is written as it says', () => {
  const value: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonical(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('names are sorted by UTF-16 code units, as in the other example of RFC 8785 (3.2.3)', () => {
  const value = JSON.parse(
    String.raw`{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7,"10":8,"9":9}`,
  ) as object;
  expect([...canonical(value).matchAll(/:(\d)/g)].map(([, digit]) => digit).join('')).toBe('248967153');
});

test('the order in which names came does not show, and the value can be read again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonical(value);
      expect(canonical(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonical(turned(value))).toBe(text);
    }),
    { numRuns },
  );
});

test('in turns it is the same text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (value) => {
      expect(await canonicalInTurns(value, at)).toBe(canonical(value));
    }),
    { numRuns },
  );
});

test('what is not there is not written', async () => {
  const value = { a: undefined, b: [1], c: { d: undefined } };
  expect(canonical(value)).toBe('{"b":[1],"c":{}}');
  expect(await canonicalInTurns(value, at)).toBe('{"b":[1],"c":{}}');
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]: [string, unknown]) => [key, turned(inner)]),
  );
}
