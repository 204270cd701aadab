import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AddressPattern } from '../../../lib/adapters/define-adapter.ts';
import { caseInAddress } from '../../../lib/page/case-in-address.ts';
import { numRuns } from '../../support/histories.ts';

const site = 'https://desk.example';
const named = (path: string, pattern: Partial<AddressPattern> & { path: string }) =>
  caseInAddress({ caseAddresses: [{ id: 'digits', ...pattern }] }, new URL(site + path));

describe('a pattern of parts', () => {
  test.each([
    ['/case/:id', '/case/7', '7'],
    ['/case/:id', '/case/7/reply?x=1#y', '7'],
    ['/case/:id/$', '/case/7/reply', undefined],
    ['/case/:id/$', '/case/7/', '7'],
    ['/case/:id', '/other/case/7', undefined],
    ['/case/:id', '/case/new', undefined],
    ['/case/:id', '/case/', undefined],
    ['/*/case/:id', '/eu/case/7', '7'],
    ['/**/case/:id', '/case/7', '7'],
    ['/**/case/:id', '/a/b/case/x/case/7', '7'],
    ['/**/:id/$', '/a/11/b/7', '7'],
    ['/ticket|case/:id', '/case/7', '7'],
    ['/my case/:id', '/my%20case/7', '7'],
    ['#case/:id', '/any#!/case/7?x=1', '7'],
    ['#case/:id', '/case/7', undefined],
    ['/app#case/:id', '/app#/case/7', '7'],
    ['/app#case/:id', '/other#/case/7', undefined],
  ])('%s on %s yields %s', (path, address, id) => expect(named(address, { path })).toBe(id));

  test('takes a parameter, in any order, and only beside what must stand there', () => {
    const pattern = { path: '/view', parameter: 'id', where: { type: 'case|ticket' } };
    expect(named('/view?id=7&type=ticket', pattern)).toBe('7');
    expect(named('/view?type=case;id=7', pattern)).toBe('7');
    expect(named('/view?type=user&id=7', pattern)).toBeUndefined();
    expect(named('/view?id=7', pattern)).toBeUndefined();
    expect(named('/app#type=case&id=7', { ...pattern, path: '/app#' })).toBe('7');
  });

  test('believes only ids of the right make', () => {
    expect(named('/x/%7BAB-12%7D', { path: '/x/:id', id: 'hex' })).toBe('ab-12');
    expect(named('/x/zz', { path: '/x/:id', id: 'hex' })).toBeUndefined();
    expect(named('/x/500ab', { path: '/x/:id', id: 'letters', starts: '500' })).toBe('500ab');
    expect(named('/x/003ab', { path: '/x/:id', id: 'letters', starts: '500' })).toBeUndefined();
    expect(named('/x/12345', { path: '/x/:id', length: [6, 9] })).toBeUndefined();
    expect(named('/x/a%22%5D', { path: '/x/:id', id: 'letters' })).toBeUndefined();
  });
});

test('an address inside the address is the one that is read', () => {
  const desk = {
    addressInside: [{ pathBefore: '/target/' }, { pathBefore: '/nav', parameter: 'uri' }],
    caseAddresses: [{ path: '/case.do', parameter: 'id', id: 'digits' } as const],
  };
  const read = (path: string) => caseInAddress(desk, new URL(site + path));
  expect(read('/target/case.do%3Fx%3D1%26id%3D7')).toBe('7');
  expect(read('/nav?uri=%2Fcase.do%3Fid%3D7')).toBe('7');
  expect(read('/case.do?id=8')).toBe('8');
  expect(read('/target/list.do%3Fid%3D7')).toBeUndefined();
  expect(read('/target/%E0%A4%A')).toBeUndefined();
});

test('any address is read in the end, with an id of the right make or none', () => {
  const part = fc.oneof(fc.webPath(), fc.constantFrom('/case', '/7', '/%', '/**', '//'));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), fc.webFragments(), (parts, hash) => {
      const address = new URL(`${site}/x${parts.join('')}#${hash}`);
      for (const path of ['/x/**/case/:id', '#**/:id/$', '/**/x/*/:id']) {
        const id = caseInAddress({ caseAddresses: [{ path, id: 'digits' }] }, address);
        if (id !== undefined) expect(id).toMatch(/^\d+$/);
      }
    }),
    { numRuns },
  );
});
