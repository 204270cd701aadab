import { expect, test } from 'vitest';
import {
  isNamed,
  mayReplace,
  mustRiseFrom,
  sourceList,
  staysWithItsSource,
} from '../../../lib/packs/source-list.ts';

const [url, other] = ['https://a.example/1', 'https://a.example/2'];
const policy = { id: url, kind: 'policy', url, keys: ['K1'] } as const;
const byHand = { id: other, kind: 'url', url: other, keys: ['K2'] } as const;
const row = (kind: string, at?: string, key = 'K1') => ({
  id: 'acme',
  key,
  source: at === undefined ? { kind } : { kind, url: at },
});

test("the policy's sources come first, and an address that both name is the policy's", () => {
  const list = sourceList(
    [
      { url, keys: ['K1'] },
      { pack: '{}', keys: ['K1'] },
    ],
    [
      { url, keys: ['mine'] },
      { url: other, keys: ['K2'] },
    ],
  );
  expect(list).toEqual([policy, { id: 'pack:1', kind: 'policy', text: '{}', keys: ['K1'] }, byHand]);
});

test('nobody takes the place of what the organisation gave but the organisation', () => {
  expect(mayReplace(row('policy', url), { ...policy, id: other, url: other })).toBe(true);
  expect(mayReplace(row('policy', url), { ...byHand, keys: ['K1'] })).toBe(false);
  expect(mayReplace(row('url', other), policy)).toBe(true);
  expect(mayReplace(row('file', undefined, 'mine'), policy)).toBe(true);
});

test('between sources added by hand, the key decides', () => {
  expect(mayReplace(row('url', other, 'old'), byHand)).toBe(true);
  expect(mayReplace(row('url', url, 'K2'), byHand)).toBe(true);
  expect(mayReplace(row('url', url, 'K1'), byHand)).toBe(false);
  expect(mayReplace(row('file', undefined, 'K1'), byHand)).toBe(false);
});

test('a second address with the same pack is no news, unless it is the organisation that has it now', () => {
  const second = { ...policy, id: other, url: other };
  expect(staysWithItsSource(row('policy', url), second, [policy, second])).toBe(true);
  expect(staysWithItsSource(row('policy', url), second, [second])).toBe(false);
  expect(staysWithItsSource(row('url', other), policy, [policy, byHand])).toBe(false);
  expect(staysWithItsSource(row('file'), byHand, [byHand])).toBe(false);
});

test('versions need not rise from a pack whose key is trusted no more', () => {
  expect(mustRiseFrom(row('policy', url, 'K1'), policy, [policy])).toBe(true);
  expect(mustRiseFrom(row('policy', url, 'stolen'), policy, [policy])).toBe(false);
});

test('versions must rise while the source of the pack in force trusts its key, except for the organisation over others', () => {
  const second = { ...policy, id: other, url: other, keys: ['next'] };
  expect(mustRiseFrom(row('policy', url, 'K1'), second, [policy, second])).toBe(true);
  expect(mustRiseFrom(row('policy', url, 'K1'), second, [second])).toBe(false);
  expect(mustRiseFrom(row('url', other, 'K2'), second, [second, byHand])).toBe(false);
});

test('a pack is named while its source holds it, or may hold it', () => {
  const holding = (held: string | undefined) => () => held;
  expect(isNamed(row('policy', url), [policy], holding('acme'))).toBe(true);
  expect(isNamed(row('policy', url), [policy], holding(undefined))).toBe(true);
  expect(isNamed(row('policy', url), [policy], holding('another'))).toBe(false);
  expect(isNamed(row('policy', url), [], holding('acme'))).toBe(false);
  expect(isNamed(row('file'), [], holding(undefined))).toBe(true);
  expect(isNamed(row('starter'), [], holding(undefined))).toBe(true);
});

test('a pack whose address has moved is named by the new one, also before that was ever reached', () => {
  const moved = { ...policy, id: other, url: other };
  expect(isNamed(row('policy', url), [moved], () => 'acme')).toBe(true);
  expect(isNamed(row('policy', url, 'K1'), [moved], () => undefined)).toBe(true);
  expect(isNamed(row('policy', url, 'of others'), [moved], () => undefined)).toBe(false);
});
