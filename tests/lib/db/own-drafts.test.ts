import { afterEach, beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { dropOwnDraft, keepOwnDraft, ownDrafts } from '../../../lib/db/own-drafts.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { addFromDraft, allReflections } from '../../../lib/db/reflections.ts';
import { keptRecords } from '../../../lib/records/index.ts';
import { noon } from '../../support/a-commitment.ts';

const draft = (text: string) => ({ tag: 'hard' as const, text, caseKey: '', caseTitle: '', caseUrl: '' });

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => setOwnKey(undefined));

test('what is being written is there again, the newest first, and goes when it is dropped', async () => {
  await keepOwnDraft('a', draft('He said'), noon);
  await keepOwnDraft('b', draft('She said'), noon + 1);
  await keepOwnDraft('a', draft('He said no'), noon + 2);
  expect((await ownDrafts()).map(({ id, body }) => [id, body.text])).toEqual([
    ['a', 'He said no'],
    ['b', 'She said'],
  ]);
  await dropOwnDraft('a');
  expect((await ownDrafts()).map(({ id }) => id)).toEqual(['b']);
});

test('a draft is sealed as the entry will be, holds no card number, and is nobody else’s to read', async () => {
  setOwnKey(await importContentKey('ana', makeContentKey()));
  await keepOwnDraft('a', draft('Xanthippe gave 4111 1111 1111 1111'), noon);
  expect(JSON.stringify(await database.table('own-draft').toArray())).not.toContain('Xanthippe');
  expect((await ownDrafts())[0]?.body.text).toBe('Xanthippe gave •••• 1111');
  setOwnKey(await importContentKey('ben', makeContentKey()));
  expect(await ownDrafts()).toEqual([]);
});

test('an entry and the end of its draft are one act; refused, the draft stays', async () => {
  await keepOwnDraft('a', draft('He said no'), noon);
  const body = { is: 'log' as const, ...draft('He said no') };
  expect((await addFromDraft({ ...body, text: 'x'.repeat(2001) }, noon, '', 'a')).ok).toBe(false);
  expect(await ownDrafts()).toHaveLength(1);
  expect((await addFromDraft(body, noon, 'shift', 'a')).ok).toBe(true);
  expect(await ownDrafts()).toEqual([]);
  expect((await allReflections()).rows).toMatchObject([{ at: noon, shiftId: 'shift', body }]);
});

test('drafts never leave this device', () => {
  expect(keptRecords.map(({ type }) => type)).not.toContain('own-draft');
});
