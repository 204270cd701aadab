import { afterEach, expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { keptHere } from '../../../lib/db/kept-here.ts';
import { setOwnKey } from '../../../lib/db/own-key.ts';
import { addReflection } from '../../../lib/db/reflections.ts';
import { records } from '../../../lib/records/index.ts';
import { noon } from '../../support/a-commitment.ts';

afterEach(() => setOwnKey(undefined));
const log = (text: string) =>
  addReflection({ is: 'log', tag: 'hard', text, caseKey: '', caseTitle: '', caseUrl: '' }, noon, '');

test('every kind of record is counted, and how many of the own words are sealed', async () => {
  expect((await keptHere()).map(({ type }) => type)).toEqual(records.map(({ type }) => type));
  await log('one');
  setOwnKey(await importContentKey('ana', makeContentKey()));
  await log('two');
  await log('three');
  const kinds = await keptHere();
  expect(kinds.find(({ type }) => type === 'reflection')).toMatchObject({ count: 3, sealed: 2 });
  expect(kinds.find(({ type }) => type === 'energy')).toEqual({ type: 'energy', scope: 'device', count: 0 });
});
