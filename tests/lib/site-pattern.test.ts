import { expect, test } from 'vitest';
import { patternOf } from '../../lib/site-pattern.ts';

test.each([
  ['https://crm.example', 'https://crm.example/*'],
  ['http://crm.example', 'http://crm.example/*'],
  ['http://127.0.0.1:8095', 'http://127.0.0.1/*'],
  ['http://[::1]:8095', 'http://[::1]/*'],
  ['https://bücher.example', 'https://xn--bcher-kva.example/*'],
])('the permission of %s is %s, without its port', (site, pattern) => {
  expect(patternOf(site)).toBe(pattern);
});

test('what is no address throws: a caller that asks for it has a bug', () => {
  expect(() => patternOf('null')).toThrow(TypeError);
});
