import { describe, expect, test } from 'vitest';
import { contentFile, readContent } from '@/lib/packs/read-content.ts';
import { packContentShape } from '@/lib/packs/shape/pack.ts';
import { aPack } from '../../support/a-pack.ts';

const content = packContentShape.parse(aPack());

test('what was saved opens again unchanged, with fields that this build does not know', async () => {
  const text = contentFile({ ...content, weather: 'fair' });
  expect(await readContent(text)).toMatchObject({ ok: true, value: { ...content, weather: 'fair' } });
});

test('a pack without a signature opens, too', async () => {
  expect(await readContent(JSON.stringify(aPack()))).toMatchObject({ ok: true, value: { id: 'acme' } });
});

describe('a file that is broken says what and where', () => {
  const bad = (over: object) => JSON.stringify({ ...aPack(), ...over });
  test.each([
    ['no JSON', 'hello', { reason: 'packNotAPack' }],
    ['a list', '[]', { reason: 'packNotAPack' }],
    ['something else of ours', '{"kept":"backup"}', { reason: 'packNotAPack' }],
    ['a signed pack that is cut', '{"kept":"signed-pack"}', { reason: 'packNotAPack' }],
    [
      'a part that is no list',
      bad({ messages: 'x' }),
      { reason: 'packBadShape', detail: 'messages: must be array' },
    ],
    [
      'a regular expression',
      bad({ cadences: [{ id: 'a', name: 'A', every: '1d', when: [{ fact: 'queue', is: ['(a+)+$'] }] }] }),
      { reason: 'packRegex', detail: 'cadences.0.when.0.is.0: a regular expression' },
    ],
    ['a name that reaches everywhere', '{"kept":"pack","__proto__":{"x":1}}', { reason: 'packUnsafeKey' }],
    ['too deep', '['.repeat(5000), { reason: 'packTooDeep' }],
    ['too big', 'x'.repeat(1024 * 1024 + 1), { reason: 'packTooBig' }],
  ])('%s', async (_, text, problem) => {
    expect(await readContent(text)).toMatchObject({ ok: false, ...problem });
  });
});
