import { expect, test } from 'vitest';
import { isPackAddress, packSourceShape } from '../../../../lib/packs/shape/source.ts';

const key = `${'A'.repeat(43)}=`;

test.each([
  ['https://intranet.example/kept/support.json', true],
  ['http://127.0.0.1:8080/support.json', true],
  ['http://localhost/support.json', true],
  ['http://intranet.example/support.json', false],
  ['http://localhost.evil.example/support.json', false],
  ['https://name:word@intranet.example/support.json', false],
  ['ftp://intranet.example/support.json', false],
  ['file:///etc/support.json', false],
  ['data:application/json,{}', false],
  ['javascript:alert(1)', false],
  ['support.json', false],
])('packs may come from %s: %s', (address, may) => {
  expect(isPackAddress(address)).toBe(may);
});

test('a source has either an address or the file itself, and at least one whole key', () => {
  const is = (value: unknown) => packSourceShape.safeParse(value).success;
  expect(is({ url: 'https://a.example/', keys: [key] })).toBe(true);
  expect(is({ pack: '{}', keys: [key, key] })).toBe(true);
  expect(is({ keys: [key] })).toBe(false);
  expect(is({ url: 'https://a.example/', pack: '{}', keys: [key] })).toBe(false);
  expect(is({ url: 'https://a.example/', keys: [] })).toBe(false);
  expect(is({ url: 'https://a.example/', keys: ['short'] })).toBe(false);
});
