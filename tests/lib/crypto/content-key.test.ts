import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import {
  importContentKey,
  makeContentKey,
  openWords,
  sealWords,
  type ContentKey,
} from '../../../lib/crypto/content-key.ts';

let ana: ContentKey;
let ben: ContentKey;

beforeAll(async () => {
  ana = await importContentKey('ana', makeContentKey());
  ben = await importContentKey('ben', makeContentKey());
});

test('whatever is sealed opens as it was, and no word of it can be read before', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), async (value, label) => {
      const sealed = await sealWords(ana, { value, mark: 'unmistakable-word' }, label);
      expect(JSON.stringify(sealed)).not.toContain('unmistakable-word');
      const opened = await openWords(ana, sealed, label);
      expect(opened).toEqual({
        ok: true,
        value: JSON.parse(JSON.stringify({ value, mark: 'unmistakable-word' })),
      });
    }),
    { numRuns: Number(process.env['KEPT_RUNS'] ?? 200) },
  );
});

test('another key opens nothing, and says that somebody else must unlock', async () => {
  const sealed = await sealWords(ana, 'words', 'reflection one');
  expect(await openWords(ben, sealed, 'reflection one')).toEqual({ ok: false, reason: 'locked' });
  expect(await openWords(ben, { ...sealed, key: 'ben' }, 'reflection one')).toEqual({
    ok: false,
    reason: 'damaged',
  });
});

test('what was moved to another row, or changed by one character, does not open', async () => {
  const sealed = await sealWords(ana, 'words', 'reflection one');
  const damaged = { ok: false, reason: 'damaged' };
  expect(await openWords(ana, sealed, 'reflection two')).toEqual(damaged);
  const flipped = (sealed.sealed.startsWith('A') ? 'B' : 'A') + sealed.sealed.slice(1);
  expect(await openWords(ana, { ...sealed, sealed: flipped }, 'reflection one')).toEqual(damaged);
  expect(await openWords(ana, { ...sealed, nonce: '!' }, 'reflection one')).toEqual(damaged);
});

test('the length of what is sealed says little: one word and a sentence look alike', async () => {
  const short = await sealWords(ana, 'a', 'x');
  const longer = await sealWords(ana, 'a whole sentence about the shift that was hard', 'x');
  expect(longer.sealed).toHaveLength(short.sealed.length);
  expect(longer.nonce).not.toBe(short.nonce);
});
