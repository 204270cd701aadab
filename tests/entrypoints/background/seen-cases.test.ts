import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteSeen, seenCases } from '../../../entrypoints/background/seen-cases.ts';
import { noon } from '../../support/a-commitment.ts';

const site = 'https://crm.example';
const shows = (caseId: string, more: object = {}) => ({
  site,
  url: `${site}/cases/${caseId}`,
  adapter: 'sandbox',
  caseId,
  ...more,
});

test('cases that pages show are listed, the latest first, each once', async () => {
  await noteSeen(shows('1', { customer: 'Ana Ruiz', replies: { count: 2, lastAt: noon } }));
  await noteSeen(shows('2', { title: 'Refund', state: 'open' }));
  await noteSeen(shows('1'));
  expect(await seenCases()).toEqual([
    {
      caseKey: `${site}|1`,
      site,
      name: '1',
      title: '',
      customer: 'Ana Ruiz',
      state: '',
      url: `${site}/cases/1`,
      lastAt: noon,
    },
    {
      caseKey: `${site}|2`,
      site,
      name: '2',
      title: 'Refund',
      customer: '',
      state: 'open',
      url: `${site}/cases/2`,
    },
  ]);
});

test('a page without a case is none, and the two hundred latest are kept', async () => {
  await noteSeen({ site, url: site, adapter: 'sandbox' });
  expect(await seenCases()).toEqual([]);
  await Promise.all(Array.from({ length: 205 }, (_, n) => noteSeen(shows(String(n)))));
  const seen = await seenCases();
  expect(seen).toHaveLength(200);
  expect(seen[0]?.name).toBe('204');
});

test('a page that says the same again is not written again', async () => {
  await noteSeen(shows('1'));
  const before = await fakeBrowser.storage.session.get();
  let writes = 0;
  fakeBrowser.storage.session.onChanged.addListener(() => (writes += 1));
  await noteSeen(shows('1'));
  expect(writes).toBe(0);
  expect(await fakeBrowser.storage.session.get()).toEqual(before);
});
