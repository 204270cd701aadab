import { afterEach, beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { clearTalkDraft, keepTalkDraft, readTalkDraft } from '../../../lib/db/talk-draft.ts';
import { keptRecords } from '../../../lib/records/index.ts';
import { noon } from '../../support/a-commitment.ts';

const body = { picked: ['entry:a'], words: 'Late parcels', to: 'Ben', named: false, days: 28 as const };

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => setOwnKey(undefined));

test('what is picked is there again as it was last kept, until it is cleared', async () => {
  expect(await readTalkDraft()).toBeUndefined();
  await keepTalkDraft(body, noon);
  await keepTalkDraft({ ...body, picked: [] }, noon + 1);
  expect(await readTalkDraft()).toEqual({ ...body, picked: [] });
  await clearTalkDraft();
  expect(await readTalkDraft()).toBeUndefined();
  expect(await database.table('talk-draft').count()).toBe(0);
});

test('it is sealed, holds no card number, opens for nobody else, and never leaves this device', async () => {
  setOwnKey(await importContentKey('ana', makeContentKey()));
  await keepTalkDraft({ ...body, words: 'Xanthippe gave 4111 1111 1111 1111' }, noon);
  const stored = JSON.stringify(await database.table('talk-draft').toArray());
  for (const word of ['Xanthippe', 'Ben', 'entry:a']) expect(stored).not.toContain(word);
  expect((await readTalkDraft())?.words).toBe('Xanthippe gave •••• 1111');
  setOwnKey(await importContentKey('ben', makeContentKey()));
  expect(await readTalkDraft()).toBeUndefined();
  expect(keptRecords.map(({ type }) => type)).not.toContain('talk-draft');
});
