import { expect, test } from 'vitest';
import { readFacts } from '../../../lib/page/read-facts.ts';
import siteAdapter from '../../../lib/records/site-adapter.ts';
import { writeAdapter } from '../../../lib/site-helper/write-adapter.ts';
import { aPage } from '../../support/a-page.ts';

const site = 'https://desk.example';
const proven = {
  caseIdInAddress: [{ pathBefore: '/cases/' }],
  caseIdInPage: [{ selector: '.id', after: '#' }],
  customer: [{ selector: '.who-ana' }, { selector: 'dd', label: 'Ana:' }, { selector: '.who' }],
  composer: [{ selector: 'textarea' }],
};
const values = ['48213', 'Ana Ruiz', '48214', 'Bo Li'];
const read = (adapter: ReturnType<typeof writeAdapter>, markup: string) =>
  readFacts(adapter, aPage(markup), new URL(`${site}/cases/48215`));

test('the adapter reads a third case, fits the record, and holds no word of the two', () => {
  const adapter = writeAdapter(site, proven, 'public', values, 1_700_000_000_000);
  expect(read(adapter, '<b class="id">#48215</b><p class="who">Cy</p><textarea></textarea>')).toMatchObject({
    adapter: adapter.id,
    caseId: '48215',
    customer: 'Cy',
    composer: 'public',
  });
  expect(adapter.customer).toEqual([{ selector: '.who' }]);
  const row = { id: site, adapter, madeAt: 1, checkedOn: 2, builtInOff: false };
  expect(siteAdapter.schema.safeParse(row).success).toBe(true);
  expect(JSON.stringify(adapter)).not.toMatch(/48213|48214|Ana|Bo Li/);
});

test('a page that still shows another case than its address says lends it no customer', () => {
  const adapter = writeAdapter(site, proven, 'public', values, 1);
  expect(read(adapter, '<b class="id">#48213</b><p class="who">Ana Ruiz</p>')).not.toHaveProperty('customer');
});

test('a list that shows a number is no case, and a case without its customer has none rather than the next best', () => {
  const more = { ...proven, customer: [{ selector: '.who' }, { selector: '.owner' }] };
  const adapter = writeAdapter(site, more, 'public', values, 1);
  const list = readFacts(
    adapter,
    aPage('<b class="id">#48215</b><p class="who">Cy</p>'),
    new URL(`${site}/list`),
  );
  expect(list).not.toHaveProperty('caseId');
  expect(list).not.toHaveProperty('customer');
  const nobody = read(adapter, '<b class="id">#48215</b><p class="owner">Me</p>');
  expect(nobody).toMatchObject({ caseId: '48215' });
  expect(nobody).not.toHaveProperty('customer');
});

test('a box for colleagues is internal; one that serves for both is never called public', () => {
  const page = '<b class="id">#48215</b><textarea></textarea>';
  expect(read(writeAdapter(site, proven, 'internal', values, 1), page).composer).toBe('internal');
  const either = writeAdapter(site, proven, 'either', values, 1);
  expect(read(either, page).composer).toBe('none');
  expect(either.composer?.either).toContain('textarea');
});

test('a box that is hidden now is not open', () => {
  const adapter = writeAdapter(site, proven, 'public', values, 1);
  const hidden = '<b class="id">#48215</b><textarea hidden></textarea>';
  expect(read(adapter, hidden).composer).toBe('none');
});
