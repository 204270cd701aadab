import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyFrom } from '../lib/policy.ts';

/** The guide for administrators is copied from, so what it says is tried. */
const guide = readFileSync('docs/admin/roll-out.md', 'utf8');
const config = readFileSync('wxt.config.ts', 'utf8');
const key = `${'A'.repeat(43)}=`;
const snippets = [...guide.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => text);

type Json = { [name: string]: Json };
const parsed = snippets.map((text) => JSON.parse(text.replaceAll('PUBLIC KEY', key)) as Json);

test('the ids in the guide are those of the builds', () => {
  const [, publicKey = ''] = /'(MIIB[^']+)'/.exec(config) ?? [];
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
  const id = hash.slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const [, addonId = ''] = /id: '([^']+@[^']+)'/.exec(config) ?? [];
  expect(new Set(guide.match(/\b[a-p]{32}\b/g))).toEqual(new Set([id]));
  expect(new Set(guide.match(/\bkept@[\w.]+/g))).toEqual(new Set([addonId]));
});

test('every policy in the guide is read whole', () => {
  const policies = parsed.flatMap((value): Json[] => {
    const chromium = Object.values(value['3rdparty']?.['extensions'] ?? {});
    const firefox = Object.values(value['policies']?.['3rdparty']?.['Extensions'] ?? {});
    const console = value['packs'] === undefined ? [] : [unwrapped(value)];
    return [...chromium, ...firefox, ...console];
  });
  expect(policies).toHaveLength(3);
  for (const policy of policies) {
    const read = policyFrom(policy);
    expect(read.unread).toEqual([]);
    expect(read.packs).toHaveLength(1);
    expect(read.team).toBe('billing');
  }
  const [, inRegistry = ''] = /"packs"="(.*)"\n/.exec(guide) ?? [];
  const packs: unknown = JSON.parse(inRegistry.replaceAll('\\"', '"').replaceAll('PUBLIC KEY', key));
  expect(policyFrom({ packs })).toMatchObject({ unread: [], packs: [{ keys: [key] }] });
});

test('the guide, the schema in the build and what is read know the same names', () => {
  const schema = JSON.parse(readFileSync('public/policy.schema.json', 'utf8')) as Json;
  const named = Object.keys(schema['properties'] ?? {}).toSorted();
  const inGuide = [...guide.matchAll(/^\| `(\w+)`\s+\| /gm)].map(([, name = '']) => name);
  expect(inGuide.filter((name) => named.includes(name)).toSorted()).toEqual(named);
  const wrong = Object.fromEntries(named.map((name) => [name, { no: 'such thing' }]));
  expect(policyFrom(wrong).unread.toSorted()).toEqual(named);
});

/** The console of Google wraps each value. */
function unwrapped(value: Json): Json {
  return Object.fromEntries(Object.entries(value).map(([name, { Value }]) => [name, Value as Json]));
}
