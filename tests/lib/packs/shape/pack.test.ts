import { expect, test } from 'vitest';
import {
  mostOfPart,
  packContentShape,
  packParts,
  packShape,
  signedPackShape,
} from '../../../../lib/packs/shape/pack.ts';
import { aFullPack } from '../../../support/a-full-pack.ts';
import { aPack } from '../../../support/a-pack.ts';

const isPack = (over: object) => packShape.safeParse({ ...aPack(), ...over }).success;

test('a pack comes out of its shape as it went in, with fields that nobody knows yet, at every depth', () => {
  const pack = aFullPack();
  const [first, ...rest] = pack.checklists;
  const newer = { ...pack, mood: 1, checklists: [{ ...first, mood: { deep: [1] } }, ...rest] };
  expect(packShape.parse(newer)).toEqual(newer);
  expect(packContentShape.parse(newer)).toEqual(newer);
});

test('every part is a list of a pack, with its limit', () => {
  expect([...packParts].toSorted()).toEqual(Object.keys(mostOfPart).toSorted());
  const least = packShape.parse({
    ...aPack(),
    ...Object.fromEntries(packParts.map((part) => [part, undefined])),
  });
  for (const part of packParts) expect(least[part]).toEqual([]);
});

test('a version, a moment and a reason in one line are needed, and a version only counts up from one', () => {
  expect(isPack({})).toBe(true);
  for (const over of [
    { version: 0 },
    { version: 1.5 },
    { version: '1' },
    { version: 1_000_001 },
    { version: undefined },
    { publishedAt: -1 },
    { publishedAt: Number.NaN },
    { publishedAt: '2026' },
    { reason: '' },
    { reason: undefined },
    { reason: 'two\nlines' },
    { pilot: { percent: 0 } },
    { pilot: { percent: 101 } },
    { pilot: 10 },
    { id: 'Acme' },
    { language: 'english' },
  ])
    expect([over, isPack(over)]).toEqual([over, false]);
});

test('no two of a part have one id', () => {
  const prompt = { id: 'a', text: 'x', part: 'try' };
  expect(isPack({ prompts: [prompt, { ...prompt, id: 'b' }] })).toBe(true);
  expect(isPack({ prompts: [prompt, prompt] })).toBe(false);
});

test('translations have at most twenty languages, and texts as messages are', () => {
  const texts = { 'checklists.refund.name': 'Reembolso' };
  expect(isPack({ translations: { es: texts, 'pt-BR': texts } })).toBe(true);
  expect(isPack({ translations: { es: { a: '' } } })).toBe(false);
  expect(isPack({ translations: { es: { a: 'x\u202ey' } } })).toBe(false);
  expect(isPack({ translations: { es: { a: 1 } } })).toBe(false);
});

test('a signed pack has a key and a signature of the right length, and says nothing of what is signed', () => {
  const signed = {
    kept: 'signed-pack',
    format: 1,
    key: `${'A'.repeat(43)}=`,
    signature: `${'A'.repeat(86)}==`,
    pack: {},
  };
  expect(signedPackShape.safeParse(signed).success).toBe(true);
  for (const over of [
    { key: 'AAAA' },
    { signature: 'AAAA' },
    { pack: 'text' },
    { kept: 'pack' },
    { format: 2 },
  ])
    expect(signedPackShape.safeParse({ ...signed, ...over }).success).toBe(false);
});
