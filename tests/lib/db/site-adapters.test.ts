import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import {
  allSiteAdapters,
  forgetSiteAdapter,
  keepSiteAdapter,
  keepSiteAdapters,
  siteAdapterOf,
  switchBuiltIn,
} from '../../../lib/db/site-adapters.ts';
import type { SiteAdapter } from '../../../lib/records/site-adapter.ts';

const site = 'https://desk.example';
const adapter = { id: 'taught-abc', name: 'desk.example', customer: [{ selector: '.who' }] };
beforeEach(() => database.table('site-adapter').clear());

const kept = async (id = site) => {
  const found = await siteAdapterOf(id);
  return found.ok ? found.value : found;
};

test('what was taught is kept per site, and the newest takes the place of the one before', async () => {
  expect(await kept()).toBeUndefined();
  expect((await keepSiteAdapter(site, { adapter, checkedOn: 2 }, 1)).ok).toBe(true);
  expect(await kept()).toMatchObject({ id: site, adapter, madeAt: 1, checkedOn: 2, builtInOff: false });
  await keepSiteAdapter(site, { adapter: { ...adapter, id: 'taught-abd' }, checkedOn: 2 }, 5);
  expect(await kept()).toMatchObject({ adapter: { id: 'taught-abd' }, madeAt: 5 });
  expect(await kept('https://other.example')).toBeUndefined();
});

test('forgetting keeps the switch, and a row that says nothing any more goes', async () => {
  await switchBuiltIn(site, true, 1);
  await keepSiteAdapter(site, { adapter, checkedOn: 2 }, 2);
  await forgetSiteAdapter(site, 3);
  expect(await kept()).toMatchObject({ adapter: null, builtInOff: true });
  await switchBuiltIn(site, false, 4);
  expect(await kept()).toBeUndefined();
});

test('an adapter that does not fit is refused, and the one before stays', async () => {
  await keepSiteAdapter(site, { adapter, checkedOn: 2 }, 1);
  const bad = { ...adapter, customer: [{ selector: '' }] };
  expect(await keepSiteAdapter(site, { adapter: bad, checkedOn: 2 }, 2)).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
  expect(await kept()).toMatchObject({ adapter, madeAt: 1 });
  expect(await keepSiteAdapter('not an origin', { adapter, checkedOn: 2 }, 2)).toMatchObject({
    reason: 'invalid',
  });
});

test('several come in one act: all of them or none', async () => {
  const row = (id: string): SiteAdapter => ({ id, adapter, madeAt: 1, checkedOn: 2, builtInOff: false });
  const mixed = [row('https://a.example'), row('nonsense')];
  expect((await keepSiteAdapters(mixed)).ok).toBe(false);
  expect(await allSiteAdapters()).toEqual({ ok: true, value: [] });
  await keepSiteAdapters([row('https://b.example'), row('https://a.example')]);
  const all = await allSiteAdapters();
  expect(all.ok && all.value.map(({ id }) => id)).toEqual(['https://a.example', 'https://b.example']);
});
