import { afterEach, beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import {
  addSelfView,
  bringBackSelfView,
  changeSelfView,
  dropSelfView,
  selfViews,
  setFeeling,
} from '../../../lib/db/self-views.ts';
import { wantedAreas } from '../../../lib/db/wanted-areas.ts';
import { must } from '../../../lib/problem.ts';
import { leavingWords } from '../../../lib/settings.ts';
import { noon } from '../../support/a-commitment.ts';

const coaching = {
  is: 'coaching' as const,
  area: 'Refunds',
  text: 'Sit beside me',
  entries: [],
  named: false,
};
const said = async () => (await selfViews()).rows.map(({ at, kind, body }) => ({ at, kind, body }));

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await leavingWords.setValue([]);
});
afterEach(() => setOwnKey(undefined));

test('an area has one mark, the last that was said; taken back it has none and its words leave every copy', async () => {
  await setFeeling('Refunds', 'wantHelp', noon);
  await setFeeling('Patience', 'wantHelp', noon + 1);
  await setFeeling('Refunds', 'confident', noon + 2);
  expect(await said()).toEqual([
    { at: noon + 1, kind: 'area', body: { is: 'area', area: 'Patience', feels: 'wantHelp', note: '' } },
    { at: noon + 2, kind: 'area', body: { is: 'area', area: 'Refunds', feels: 'confident', note: '' } },
  ]);
  expect(await wantedAreas()).toEqual(['Patience']);
  const [patience] = (await selfViews()).rows;
  await setFeeling('Patience', undefined, noon + 3);
  expect(await wantedAreas()).toEqual([]);
  expect(await leavingWords.getValue()).toContain(`self-view|${patience?.id}`);
});

test('marks of one area that two devices made become one again', async () => {
  const row = { is: 'area' as const, area: 'Refunds', feels: 'wantHelp' as const, note: 'on Mondays' };
  await addSelfView(row, noon);
  await addSelfView({ ...row, feels: 'confident' }, noon + 1);
  await setFeeling('Refunds', 'confident', noon + 2);
  expect(await said()).toEqual([{ at: noon + 2, kind: 'area', body: { ...row, feels: 'confident' } }]);
});

test('a request is changed, done, removed and brought back; what was removed is not written anew', async () => {
  const { id } = must(
    (await addSelfView(coaching, noon)).ok ? (await selfViews()).rows[0] : undefined,
    'a row',
  );
  const done = { ...coaching, text: 'Twice', doneAt: noon + 5 };
  expect(await changeSelfView(id, done)).toMatchObject({ ok: true });
  const [row] = (await selfViews()).rows;
  expect(row).toEqual({ id, at: noon, kind: 'coaching', body: done });
  await dropSelfView(id);
  expect(await changeSelfView(id, coaching)).toMatchObject({ ok: false, reason: 'notFound' });
  expect(await said()).toEqual([]);
  await bringBackSelfView(must(row, 'a row'));
  expect((await selfViews()).rows).toEqual([row]);
});

test('words are sealed and masked; who has another key reads none and changes none', async () => {
  setOwnKey(await importContentKey('ana', makeContentKey()));
  await addSelfView({ ...coaching, text: 'Xanthippe 4111 1111 1111 1111' }, noon);
  await addSelfView(
    {
      is: 'assessment',
      card: 'p card',
      cardTitle: 'Role',
      rated: [{ behaviour: 'Says when', rating: 'often', note: 'Yannick 4111 1111 1111 1111' }],
    },
    noon + 1,
  );
  await setFeeling('Zenobia', 'wantHelp', noon + 2);
  const stored = JSON.stringify(await database.table('self-view').toArray());
  for (const word of ['Xanthippe', 'Yannick', 'Zenobia', 'Says when', 'wantHelp'])
    expect(stored).not.toContain(word);
  const [first, second] = (await selfViews()).rows;
  expect(first?.body).toMatchObject({ text: 'Xanthippe •••• 1111' });
  expect(second?.body).toMatchObject({ rated: [{ note: 'Yannick •••• 1111' }] });
  setOwnKey(await importContentKey('ben', makeContentKey()));
  expect(await selfViews()).toEqual({ rows: [], unread: 3 });
});
