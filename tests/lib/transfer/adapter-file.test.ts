import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import { allSiteAdapters, forgetSiteAdapter, keepSiteAdapter } from '../../../lib/db/site-adapters.ts';
import { selectorsOf } from '../../../lib/site-helper/adapter-shape.ts';
import { exportAdapters, importAdapters, largestAdapterFile } from '../../../lib/transfer/adapter-file.ts';
import { aPage } from '../../support/a-page.ts';
import { numRuns } from '../../support/histories.ts';

const site = 'https://desk.example';
const adapter = {
  id: 'taught-abc',
  name: 'desk.example',
  caseIdInAddress: [{ pathBefore: '/cases/' }],
  customer: [{ selector: '.who', after: ':' }],
};
const page = aPage('<p></p>');
const isReadable = (selector: string) => {
  try {
    page.querySelector(selector);
    return true;
  } catch {
    return false; // that is the answer
  }
};
beforeEach(() => database.table('site-adapter').clear());

const row = { id: site, adapter, madeAt: 1, checkedOn: 2, builtInOff: true };
const file = (part: object = {}, head: object = {}) =>
  JSON.stringify({ format: 'kept-adapters', version: 1, adapters: [{ ...row, ...part }], ...head });
const kept = async () => {
  const all = await allSiteAdapters();
  return all.ok ? all.value : [];
};

test('what goes out comes back the same, with fields this build does not know', async () => {
  await keepSiteAdapter(
    site,
    { adapter: { ...adapter, fromNewer: { deep: 1 } } as typeof adapter, checkedOn: 2 },
    7,
  );
  const [before] = await kept();
  const made = await exportAdapters([site]);
  expect(made).toMatchObject({ ok: true, value: { name: 'kept-adapters-desk.example.json' } });
  await forgetSiteAdapter(site, 8);
  expect(await kept()).toEqual([]);
  expect(await importAdapters(made.ok ? made.value.text : '', isReadable)).toEqual({ ok: true, value: 1 });
  expect(await kept()).toEqual([before]);
  expect(before?.adapter).toMatchObject({ fromNewer: { deep: 1 } });
});

test('only the sites that were asked for go out', async () => {
  await keepSiteAdapter(site, { adapter, checkedOn: 2 }, 7);
  await keepSiteAdapter('https://b.example', { adapter, checkedOn: 2 }, 7);
  const ids = async (sites?: string[]) => {
    const made = await exportAdapters(sites);
    return (
      made.ok && (JSON.parse(made.value.text) as { adapters: { id: string }[] }).adapters.map(({ id }) => id)
    );
  };
  expect(await ids(['https://b.example'])).toEqual(['https://b.example']);
  expect(await ids()).toEqual(['https://b.example', site]);
});

describe('a file that is refused changes nothing and says why', () => {
  beforeEach(async () => void (await keepSiteAdapter(site, { adapter, checkedOn: 2 }, 7)));
  const long = 'x'.repeat(700);
  test.each([
    ['no JSON', 'nonsense', 'notAdapters'],
    ['a backup', JSON.stringify({ format: 'kept-backup', version: 1, rows: [] }), 'notAdapters'],
    ['a newer one', file({}, { version: 2 }), 'newer'],
    ['no list', file({}, { adapters: 1 }), 'notAdapters'],
    ['too large', ' '.repeat(largestAdapterFile + 1), 'notAdapters'],
    ['no origin', file({ id: 'https://desk.example/path' }), 'notAdapters'],
    ['not a web site', file({ id: 'chrome-extension://abc' }), 'notAdapters'],
    [
      'a selector nobody can read',
      file({ adapter: { ...adapter, customer: [{ selector: 'h1[' }] } }),
      'notAdapters',
    ],
    [
      'the same in a field of another build',
      file({ adapter: { ...adapter, more: { selector: 'h2[' } } }),
      'notAdapters',
    ],
    [
      'a selector without end',
      file({ adapter: { ...adapter, customer: [{ selector: long }] } }),
      'notAdapters',
    ],
    ['the name of a built-in adapter', file({ adapter: { ...adapter, id: 'sandbox' } }), 'notAdapters'],
    [
      'too many places',
      file({ adapter: { ...adapter, customer: Array.from({ length: 21 }, () => ({ selector: 'p' })) } }),
      'notAdapters',
    ],
    ['a whole as large as a book', file({ adapter: { ...adapter, more: long.repeat(40) } }), 'notAdapters'],
    ['a site twice', file({}, { adapters: [row, row] }), 'notAdapters'],
    [
      'one good, one bad',
      file(
        {},
        {
          adapters: [
            { ...row, id: 'https://b.example' },
            { ...row, adapter: 1 },
          ],
        },
      ),
      'notAdapters',
    ],
  ])('%s', async (_, text, reason) => {
    const before = await kept();
    expect(await importAdapters(text, isReadable)).toMatchObject({ ok: false, reason });
    expect(await kept()).toEqual(before);
  });

  test('whatever a file holds, it is refused or fits, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.jsonValue(), async (one, two) => {
        const before = await kept();
        const text = file({ adapter: one as object }, { more: two as object });
        const answer = await importAdapters(text, isReadable);
        if (!answer.ok) expect(await kept()).toEqual(before);
      }),
      { numRuns },
    );
  });
});

test('every selector of an adapter is found, also where a newer build put one', () => {
  const selectors = selectorsOf({
    customer: [{ selector: 'a', inside: 'b', after: 'c' }],
    composer: { public: 'd', internal: 'e', either: 'f' },
    busy: { selector: 'g', idle: 'h' },
    internalNote: 'i',
    publicReply: { selector: 'j', time: { selector: 'k', attribute: 'l' } },
  });
  expect(selectors.toSorted()).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']);
});
