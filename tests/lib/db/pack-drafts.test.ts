import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/database.ts';
import {
  allPackDrafts,
  binPackDraft,
  createPackDraft,
  deletePackDraft,
  keepPackDraft,
  packDraftOf,
  unbinPackDraft,
} from '@/lib/db/pack-drafts.ts';
import { noon } from '../../support/a-commitment.ts';

beforeEach(async () => {
  await database.table('pack-draft').clear();
  await createPackDraft('acme', { name: 'Acme' }, noon);
});

test('what was typed is kept, half written as it is', async () => {
  const kept = await keepPackDraft('acme', { name: '', checklists: [{}] }, { seenAt: noon, now: noon + 5 });
  expect(kept).toMatchObject({ ok: true, value: { updatedAt: noon + 5 } });
  expect(await packDraftOf('acme')).toMatchObject({ content: { name: '', checklists: [{}] } });
});

test('a window that has not seen what another wrote is refused and changes nothing, until it says so', async () => {
  await keepPackDraft('acme', { name: 'Other window' }, { seenAt: noon, now: noon + 5 });
  const refused = await keepPackDraft('acme', { name: 'Mine' }, { seenAt: noon, now: noon + 9 });
  expect(refused).toMatchObject({ ok: false, reason: 'draftElsewhere' });
  expect(await packDraftOf('acme')).toMatchObject({ content: { name: 'Other window' } });
  await keepPackDraft('acme', { name: 'Mine' }, { seenAt: null, now: noon });
  expect(await packDraftOf('acme')).toMatchObject({ content: { name: 'Mine' }, updatedAt: noon + 6 });
});

test('a second draft of the same id is refused', async () => {
  expect(await createPackDraft('acme', {}, noon)).toMatchObject({ ok: false, reason: 'invalid' });
});

test('from the bin a draft comes back as it was; deleted it is gone', async () => {
  const before = await packDraftOf('acme');
  await binPackDraft('acme', noon + 1);
  expect(await allPackDrafts()).toMatchObject([{ id: 'acme', binnedAt: noon + 1 }]);
  await unbinPackDraft('acme');
  expect(await packDraftOf('acme')).toEqual(before);
  await deletePackDraft('acme');
  expect(await allPackDrafts()).toEqual([]);
});

test('the draft that was worked on last stands first', async () => {
  await createPackDraft('other', {}, noon + 10);
  expect((await allPackDrafts()).map(({ id }) => id)).toEqual(['other', 'acme']);
});
