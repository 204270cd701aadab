import { afterEach, beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { bringBack, editReflection, forgetReflection } from '../../../lib/db/forget-reflection.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { addReflection, reflectionOf } from '../../../lib/db/reflections.ts';
import { leavingWords } from '../../../lib/settings.ts';
import { noon } from '../../support/a-commitment.ts';

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await addReflection(
    { is: 'try', text: 'ask for the number', answer: 'yes', answeredAt: noon },
    noon,
    's',
    'a',
  );
});
afterEach(() => setOwnKey(undefined));

test('what was deleted is gone, its copies are marked, and Undo brings back the same entry', async () => {
  const before = await reflectionOf('a');
  const gone = await forgetReflection('a');
  expect(await reflectionOf('a')).toBeUndefined();
  expect(await leavingWords.getValue()).toEqual(['reflection|a', 'review|s']);
  expect(gone.ok && (await bringBack(gone.value)).ok).toBe(true);
  expect(await reflectionOf('a')).toEqual(before);
});

test('brought back after a passphrase was set, it is sealed', async () => {
  const gone = await forgetReflection('a');
  setOwnKey(await importContentKey('ana', makeContentKey()));
  if (gone.ok) await bringBack(gone.value);
  expect(JSON.stringify(await database.table('reflection').toArray())).not.toContain('number');
  expect((await reflectionOf('a'))?.body).toMatchObject({ text: 'ask for the number' });
});

test('what is not there can be neither deleted nor edited', async () => {
  expect(await forgetReflection('b')).toEqual({ ok: false, reason: 'notFound' });
  expect(await editReflection('b', (body) => body)).toEqual({ ok: false, reason: 'notFound' });
  expect(await leavingWords.getValue()).toEqual([]);
});

test('an edit marks the copies, because they hold the words from before', async () => {
  await editReflection('a', (body) => ({ ...body, text: 'ask first' }));
  expect((await reflectionOf('a'))?.body).toMatchObject({ text: 'ask first', answer: 'yes' });
  expect(await leavingWords.getValue()).toContain('reflection|a');
});
