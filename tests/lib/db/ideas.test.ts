import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../lib/db/database.ts';
import { finishIdea, ideaOf, openIdeas, saveIdea, suggest, watchIdeas } from '../../../lib/db/ideas.ts';
import { clockCaseOf } from '../../../lib/records/update-clock.ts';
import { noon } from '../../support/a-commitment.ts';

const site = 'https://crm.example';
const of = clockCaseOf(`${site}|1`, { site, url: `${site}/1`, caseId: '1', title: 'Refund is late' });

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

test('what was noticed is listed, the newest first, until it is done; that can be taken back', async () => {
  await saveIdea('the form rounds down', of, noon);
  const second = await saveIdea('paid with 4111 1111 1111 1111', undefined, noon + 1);
  expect((await openIdeas()).map(({ text, caseTitle }) => [text, caseTitle])).toEqual([
    ['paid with •••• 1111', ''],
    ['the form rounds down', 'Refund is late'],
  ]);
  const id = second.ok ? second.value.id : '';
  await finishIdea(id, noon + 2);
  expect(await openIdeas()).toHaveLength(1);
  await finishIdea(id, undefined);
  expect(await openIdeas()).toHaveLength(2);
  expect(await finishIdea('gone', noon)).toEqual({ ok: false, reason: 'notFound' });
});

test('nothing is no idea, and whoever watches hears of what is', async () => {
  expect((await saveIdea('', of, noon)).ok).toBe(false);
  const heard: number[] = [];
  const stop = watchIdeas((ideas) => heard.push(ideas.length));
  await saveIdea('the form rounds down', of, noon);
  await vi.waitFor(() => expect(heard.at(-1)).toBe(1));
  stop();
});

test('a suggestion from a review is kept once, however often it is pressed, and as it stands last', async () => {
  await suggest('card-1', 'the form must be signed', noon);
  await suggest('card-1', 'the form must be signed first', noon + 1);
  expect(await openIdeas()).toMatchObject([
    { id: 'card-1', kind: 'idea', text: 'the form must be signed first' },
  ]);
  expect((await ideaOf('card-1'))?.caseKey).toBe('');
  expect(await ideaOf('card-2')).toBeUndefined();
});
