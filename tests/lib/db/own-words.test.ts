import { afterEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { closed, isSealed, opened } from '../../../lib/db/own-words.ts';
import { must } from '../../../lib/problem.ts';
import reflection, { type OwnReflection } from '../../../lib/records/reflection.ts';
import { noon } from '../../support/a-commitment.ts';

const entry: OwnReflection = {
  id: 'one',
  at: noon,
  shiftId: 'shift-1',
  kind: 'log',
  body: { is: 'log', tag: 'hard', text: 'the long call', caseKey: '', caseTitle: '', caseUrl: '' },
};
const become = async (name: string) => setOwnKey(await importContentKey(name, makeContentKey()));

afterEach(() => setOwnKey(undefined));

test('without a key words stay plain and are read as they are', async () => {
  const row = await closed(reflection, entry);
  expect(row).toEqual({ ok: true, value: entry });
  expect(await opened(reflection, [entry])).toEqual({ rows: [entry], unread: 0 });
});

test('with a key only what lists are sorted by stays plain; the owner reads all of it', async () => {
  await become('ana');
  const row = await closed(reflection, entry);
  const stored = must(row.ok ? row.value : undefined, 'it fits');
  expect(JSON.stringify(stored)).not.toMatch(/long call|hard/);
  expect(stored).toMatchObject({ id: 'one', at: noon, shiftId: 'shift-1', kind: 'log' });
  expect(isSealed(stored.body)).toBe(true);
  expect(reflection.schema.safeParse(stored).success).toBe(true);
  expect(await opened(reflection, [stored, entry])).toEqual({ rows: [entry, entry], unread: 0 });
});

test('what another person sealed, and what was put under another id, is counted and not shown', async () => {
  await become('ana');
  const row = await closed(reflection, entry);
  const stored = must(row.ok ? row.value : undefined, 'it fits');
  expect(await opened(reflection, [{ ...stored, id: 'two' }])).toEqual({ rows: [], unread: 1 });
  await become('ben');
  expect(await opened(reflection, [stored, entry])).toEqual({ rows: [entry], unread: 1 });
  setOwnKey(undefined);
  expect(await opened(reflection, [stored])).toEqual({ rows: [], unread: 1 });
});

test('what does not fit is refused before it is sealed, where nobody could see it any more', async () => {
  await become('ana');
  const wrong = { ...entry, body: { ...entry.body, tag: 'score' } } as unknown as OwnReflection;
  expect(await closed(reflection, wrong)).toMatchObject({ ok: false, reason: 'invalid' });
});

test('fields that a newer build wrote into the body stay through sealing', async () => {
  await become('ana');
  const newer = { ...entry, body: { ...entry.body, mood: 'calm' } };
  const row = await closed(reflection, newer);
  const { rows } = await opened(reflection, [must(row.ok ? row.value : undefined, 'it fits')]);
  expect(rows[0]?.body).toMatchObject({ mood: 'calm' });
});
