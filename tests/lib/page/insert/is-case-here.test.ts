// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import sandbox from '../../../../lib/adapters/sandbox.ts';
import type { Adapter } from '../../../../lib/adapters/define-adapter.ts';
import type { InsertOrder } from '../../../../lib/messages/inserting.ts';
import { isCaseHere } from '../../../../lib/page/insert/is-case-here.ts';
import { aPage } from '../../../support/a-page.ts';

const site = 'https://desk.example';
const order = (caseId: string, seen: InsertOrder['seen'] = { title: 'x', customer: 'y' }): InsertOrder => ({
  adapters: [],
  site,
  caseId,
  seen,
  text: 'x',
  audience: 'public',
  audienceConfirmed: false,
});
const shows = (id: string) =>
  aPage(`<article data-case-id="${id}"><h1 data-subject>Parcel</h1><p data-customer>Ana</p></article>`);
const at = (id: string) => new URL(`${site}/cases/${id}`);

test('the case is here when address and page both say so', () => {
  expect(isCaseHere(sandbox, shows('1'), at('1'), order('1'))).toBe(true);
  expect(isCaseHere(sandbox, shows('2'), at('2'), order('1'))).toBe(false);
});

test('an address that is ahead of its page is not the case, and neither is a page ahead of its address', () => {
  expect(isCaseHere(sandbox, shows('1'), at('2'), order('2'))).toBe(false);
  expect(isCaseHere(sandbox, shows('1'), at('2'), order('1'))).toBe(false);
  expect(isCaseHere(sandbox, shows('2'), at('1'), order('1'))).toBe(false);
  expect(isCaseHere(sandbox, aPage('<p>loading</p>'), at('1'), order('1'))).toBe(false);
});

test('the same number on another desk is another case', () => {
  expect(isCaseHere(sandbox, shows('1'), new URL('https://other.example/cases/1'), order('1'))).toBe(false);
});

test('while the words on a page are held back as those of the case before, it is not the case yet', () => {
  const mute: Adapter = { ...sandbox, caseIdInPage: undefined };
  expect(isCaseHere(mute, shows('1'), at('1'), order('1'))).toBe(true);
  expect(isCaseHere(mute, shows('1'), at('1'), order('1', { title: 'x' }))).toBe(false);
});
