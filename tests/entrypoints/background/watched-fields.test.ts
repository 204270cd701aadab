import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setFacts } from '../../../entrypoints/background/tabs.ts';
import { watchAnew, watchedFieldsOf, watchedId } from '../../../entrypoints/background/watched-fields.ts';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';
import { attachChecklist, stepChecklist } from '../../../lib/db/checklists.ts';
import { database } from '../../../lib/db/database.ts';
import { clockCaseOf } from '../../../lib/records/update-clock.ts';

const site = 'https://crm.example';
const shows = (caseId: string): Facts => ({ site, url: `${site}/${caseId}`, adapter: 'sandbox', caseId });
const items = Array.from({ length: 25 }, (_, n) => ({
  id: `field-${n}`,
  text: 'Fill it',
  when: [],
  signal: { kind: 'filled', selector: `#f${n}` },
}));

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function attach(count: number): Promise<string> {
  const made = await attachChecklist(
    clockCaseOf(`${site}|1`, shows('1')),
    {
      template: { id: 'refund', name: 'Refund', when: [], items: items.slice(0, count) },
      packId: 'acme',
      packVersion: 1,
      language: 'en',
    },
    Date.now(),
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}

test('twenty fields at most are watched, on the case of the checklist, while their items are open', async () => {
  const id = await attach(25);
  expect(await watchedFieldsOf(shows('1'))).toHaveLength(20);
  expect(await watchedFieldsOf(shows('2'))).toEqual([]);
  expect(await watchedFieldsOf({ site, url: site, adapter: 'sandbox' })).toEqual([]);
  await stepChecklist(id, { kind: 'done', at: Date.now(), item: 'field-0', by: 'person' });
  const watched = (await watchedFieldsOf(shows('1'))).map((field) => field.id);
  expect(watched).not.toContain(watchedId(id, 'field-0'));
});

test('the page of a case hears once that its checklist waits for a field, and no other page does', async () => {
  const told: unknown[] = [];
  fakeBrowser.tabs.sendMessage = async (tab: number, said: object) => {
    if ('command' in said) told.push([tab, said]);
    return true;
  };
  await setFacts(11, shows('1'));
  await setFacts(12, shows('2'));
  await watchAnew();
  expect(told).toEqual([]);
  await attach(1);
  await watchAnew();
  await watchAnew();
  expect(told).toEqual([[11, { command: 'readAnew' }]]);
});
