import { afterEach, beforeEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { database } from '../../../lib/db/database.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import {
  addReflection,
  changeReflection,
  lastReflections,
  reflectionOf,
  reflectionsBetween,
} from '../../../lib/db/reflections.ts';
import { forgetReflection } from '../../../lib/db/forget-reflection.ts';
import type { ReflectionBody } from '../../../lib/records/reflection.ts';
import { noon } from '../../support/a-commitment.ts';

const log = (text: string): ReflectionBody => ({
  is: 'log',
  tag: 'learned',
  text,
  caseKey: '',
  caseTitle: '',
  caseUrl: '',
});

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => setOwnKey(undefined));

test.each(['plain', 'sealed'])(
  '%s entries are kept, found by their span, changed and taken away',
  async (how) => {
    if (how === 'sealed') setOwnKey(await importContentKey('ana', makeContentKey()));
    await addReflection(log('first'), noon, '', 'a');
    await addReflection({ is: 'try', text: 'ask for the order number' }, noon + 1, 'shift-1', 'b');
    await addReflection(log('later'), noon + 100, '', 'c');
    const read = async () =>
      (await reflectionsBetween(noon, noon + 100)).rows.map(({ id, body }) => [
        id,
        'text' in body && body.text,
      ]);
    expect(await read()).toEqual([
      ['b', 'ask for the order number'],
      ['a', 'first'],
    ]);
    expect((await lastReflections('try', 5)).map(({ id }) => id)).toEqual(['b']);
    await changeReflection('b', (body) => ({ ...body, answer: 'yes', answeredAt: noon + 50 }));
    expect((await reflectionOf('b'))?.body).toMatchObject({
      text: 'ask for the order number',
      answer: 'yes',
    });
    await forgetReflection('a');
    expect(await read()).toHaveLength(1);
    expect(await reflectionOf('a')).toBeUndefined();
    expect(await changeReflection('a', (body) => body)).toEqual({ ok: false, reason: 'notFound' });
  },
);

test('a card number in any line is masked before it is kept', async () => {
  await addReflection(log('she read 4111 1111 1111 1111 to me'), noon, '', 'a');
  const card = { happened: '4111 1111 1111 1111', mine: '', differently: '', others: '4111111111111111' };
  await addReflection({ is: 'learning', ...card }, noon, '', 'b');
  const stored = JSON.stringify(await database.table('reflection').toArray());
  expect(stored).not.toMatch(/4111 ?1111/);
  expect(stored).toContain('•••• 1111');
});

test('an empty thing to try is refused and nothing is kept', async () => {
  expect(await addReflection({ is: 'try', text: '' }, noon, '')).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
  expect(await database.table('reflection').count()).toBe(0);
});
