import { beforeAll, describe, expect, test } from 'vitest';
import { makeSigningKey } from '../../../lib/crypto/signing-key.ts';
import { largestPack, readPack } from '../../../lib/packs/read-pack.ts';
import type { Pack } from '../../../lib/packs/shape/pack.ts';
import { signPack } from '../../../lib/packs/sign-pack.ts';
import { takePack } from '../../../lib/packs/take-pack.ts';
import { noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';
import { aSignedPack, aSigningKey, signedWhatever } from '../../support/signed-pack.ts';

/** What must not get in, each signed with the trusted key where that is what it takes to get further. */
const current = aPack({ version: 5 });
const desk = { team: '', language: 'en', device: 'abc' };
let trusted: string[];

beforeAll(async () => {
  trusted = [(await aSigningKey()).publicKey];
});

/** The reason, and that what is in force was not touched. */
async function refusal(text: string): Promise<string> {
  const before = structuredClone(current);
  const taken = await takePack({ text, trustedKeys: trusted, current, agent: desk, now: noon });
  expect(current).toEqual(before);
  if (taken.ok) return 'taken';
  return taken.detail === undefined ? taken.reason : `${taken.reason} ${taken.detail}`;
}

/** A pack that would be taken, but for what is laid over it. */
const next = (over: object = {}) => ({ ...aPack({ version: 6 }), ...over });
const withItem = (over: object) =>
  next({ checklists: [{ id: 'one', name: 'One', items: [{ id: 'a', text: 'A', ...over }] }] });
const withRule = (is: string) =>
  next({ checklists: [{ id: 'one', name: 'One', when: [{ fact: 'title', is: [is] }], items: [] }] });

test('the pack that all of these are made from is taken', async () => {
  expect(await refusal(await signedWhatever(next()))).toBe('taken');
  expect(await refusal(await signedWhatever(withItem({ why: 'B' })))).toBe('taken');
  expect(await refusal(await signedWhatever(withRule('*refund?')))).toBe('taken');
});

describe('refused, each with its reason, and the last good pack stays', () => {
  test('tampered: any character of the pack, or of the signature', async () => {
    const text = await aSignedPack({ version: 6 });
    expect(await refusal(text.replace('Refund started', 'Refund stopped'))).toBe('packBadSignature');
    expect(await refusal(text.replace('"version": 6', '"version": 7'))).toBe('packBadSignature');
    const signature = /"signature": "(.)/.exec(text)?.[1] ?? '';
    const other = signature === 'A' ? 'B' : 'A';
    expect(await refusal(text.replace(/"signature": "./, `"signature": "${other}`))).toBe('packBadSignature');
  });

  test('spaces and the order of names are no tampering', async () => {
    const { pack, ...rest } = JSON.parse(await aSignedPack({ version: 6 })) as { pack: Pack };
    const turned = Object.fromEntries(Object.entries(pack).toReversed());
    expect(await refusal(JSON.stringify({ pack: turned, ...rest }))).toBe('taken');
  });

  test('truncated, at every tenth of it', async () => {
    const text = (await aSignedPack({ version: 6 })).trimEnd();
    for (let tenth = 0; tenth < 10; tenth += 1)
      expect(await refusal(text.slice(0, (text.length * tenth) / 10))).toBe('packNotAPack');
    expect(await refusal(text.slice(0, -1))).toBe('packNotAPack');
  });

  test('older', async () => {
    expect(await refusal(await aSignedPack({ version: 4 }))).toBe('packOlder 4 < 5');
  });

  test('wrongly signed: with another key, also one that says it is the trusted one', async () => {
    const other = await makeSigningKey();
    const text = await signPack(aPack({ version: 6 }), other);
    expect(await refusal(text)).toBe('packWrongKey');
    expect(await refusal(text.replace(other.publicKey, trusted[0] ?? ''))).toBe('packBadSignature');
  });

  test('without its signature, or as a pack that nobody signed', async () => {
    expect(await refusal(JSON.stringify(next()))).toBe('packNotAPack');
    expect(await refusal(JSON.stringify({ kept: 'signed-pack', format: 1, pack: next() }))).toBe(
      'packNotAPack signature',
    );
    for (const text of ['', 'null', '[]', '"kept"', '{}', '\u0000', '{"kept":"signed-pack"}'])
      expect(await refusal(text)).toMatch(/^packNotAPack/);
  });

  test('50 MB, and one byte too many, counted as they travel', async () => {
    expect(await refusal('x'.repeat(50 * 1024 * 1024))).toBe('packTooBig');
    expect(await refusal('é'.repeat(largestPack / 2 + 1))).toBe('packTooBig');
    expect(await refusal(' '.repeat(largestPack))).toBe('packNotAPack');
  });

  test('10,000 items, and one more of anything than there may be', async () => {
    const items = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `i${at}`, text: 'x' }));
    const lists = (count: number) => items(count).map(({ id }) => ({ id, name: 'x', items: [] }));
    const checklists = [{ id: 'one', name: 'One', items: items(10_000) }];
    expect(await refusal(await signedWhatever(next({ checklists })))).toBe(
      'packBadShape checklists.0.items: too many',
    );
    checklists[0] = { id: 'one', name: 'One', items: items(51) };
    expect(await refusal(await signedWhatever(next({ checklists })))).toMatch(/^packBadShape .*too many$/);
    expect(await refusal(await signedWhatever(next({ checklists: lists(501) })))).toMatch(
      /^packBadShape checklists: too many$/,
    );
    const cadences = items(101).map(({ id }) => ({ id, name: 'x', every: '1d' }));
    expect(await refusal(await signedWhatever(next({ cadences })))).toBe('packBadShape cadences: too many');
  });

  test('nested a hundred thousand levels deep, in what is known and in what is not', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = await signedWhatever(next({ deep: 'HERE' }));
    expect(await refusal(text.replace('"HERE"', deep))).toBe('packTooDeep');
    expect(await refusal(deep)).toBe('packTooDeep');
    expect(await refusal('{"a":'.repeat(100_000))).toBe('packTooDeep');
    expect(await refusal(text.replace('HERE', '['.repeat(500)))).toBe('packBadSignature');
  });

  test('reaching for the prototype of every object, at the top and inside', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const own = JSON.parse(`{ "${key}": { "isAdmin": true } }`) as object;
      const text = await signedWhatever(next({ more: own }));
      expect(await refusal(text)).toBe(`packUnsafeKey more.${key}`);
      expect(await refusal(text.replace('{', `{"${key}":{"isAdmin":true},`))).toMatch(/^packUnsafeKey/);
      expect(
        await refusal(text.replace(`"${key}"`, `"\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}"`)),
      ).toMatch(/^packUnsafeKey/);
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('regular expressions, those that stop a computer first', async () => {
    const evil = [
      '(a+)+$',
      '^(a|aa)+$',
      '([a-z]+)*',
      '.*.*.*x',
      'a{1,99}{1,99}',
      '\\w+@\\w+',
      '(x+x+)+y',
      '[a-z]+',
    ];
    for (const pattern of evil)
      expect(await refusal(await signedWhatever(withRule(pattern)))).toMatch(
        /^packRegex checklists\.0\.when\.0\.is\.0: a regular expression$|^packBadShape .*too many \*$/,
      );
    expect(await refusal(await signedWhatever(withRule('*a*b*c*d*')))).toMatch(/too many \*$/);
  });

  test('script in a link, a selector that is none, and characters that hide what a line says', async () => {
    for (const url of [
      'javascript:alert(1)',
      'http://a.example',
      'data:text/html,x',
      ' javascript:a',
      'https:',
    ])
      expect(await refusal(await signedWhatever(withItem({ link: { url } })))).toBe(
        'packBadLink checklists.0.items.0.link.url: an https address',
      );
    for (const selector of [':has(:has(a))', '[a="', 'a)b', `a${'>b'.repeat(120)}`])
      expect(await refusal(await signedWhatever(withItem({ signal: { kind: 'filled', selector } })))).toMatch(
        /^packBadSelector|^packBadShape .*too long$/,
      );
    expect(await refusal(await signedWhatever(withItem({ text: 'Pay \u202e yap' })))).toBe(
      'packHiddenText checklists.0.items.0.text: hidden characters',
    );
    const messages = [{ ...aPack().messages[0], text: 'Hello \u2067 there' }];
    expect(await refusal(await signedWhatever(next({ messages })))).toBe(
      'packHiddenText messages.0.text: hidden characters',
    );
  });

  test('half a character and a number without end', async () => {
    const text = await signedWhatever(next({ note: 'HERE' }));
    expect(await refusal(text.replace('HERE', '\\ud800'))).toBe('packBadShape note: half a character');
    expect(await refusal(text.replace('"HERE"', '1e999'))).toBe('packBadShape note: too large');
  });

  test('of a format that a newer Kept writes', async () => {
    expect(await refusal(await signedWhatever(next({ format: 2 })))).toBe('newer pack');
    expect(await refusal((await aSignedPack()).replace('"format": 1', '"format": 2'))).toBe('newer pack');
  });
});

test('markup in a text is text: it is taken as it stands, and comes out as it went in', async () => {
  const text = '<img src=x onerror=alert(1)><script>alert(1)</script>{{7*7}}';
  const read = await readPack(await signedWhatever(withItem({ text })));
  expect(read.ok && read.value.pack.checklists[0]?.items[0]?.text).toBe(text);
});

test('a pack can be read by whom no key is trusted, to look at it', async () => {
  const read = await readPack(await signPack(aPack(), await makeSigningKey()));
  expect(read.ok && read.value.pack).toEqual(aPack());
  expect(await readPack('')).toMatchObject({ reason: 'packNotAPack' });
});
