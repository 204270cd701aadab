import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import commitment from '../../../lib/records/commitment.ts';
import type { ReflectionBody } from '../../../lib/records/reflection.ts';
import type { OwnReview } from '../../../lib/records/review.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { emptyBrowser } from '../../support/fresh-storage.ts';
import { privateFiles, readPrivateFile, refuseWrites } from '../../support/private-files.ts';

beforeEach(emptyBrowser);

/** One browser: its background and a page of ours at once. */
async function aBrowser() {
  vi.resetModules();
  const [{ letWordsGo }, { database }, health, daily, reflections, forget, reviews, drafts, write, mirror] =
    await Promise.all([
      import('../../../entrypoints/background/let-words-go.ts'),
      import('../../../lib/db/database.ts'),
      import('../../../lib/db/health.ts'),
      import('../../../lib/transfer/daily.ts'),
      import('../../../lib/db/reflections.ts'),
      import('../../../lib/db/forget-reflection.ts'),
      import('../../../lib/db/reviews.ts'),
      import('../../../lib/db/own-drafts.ts'),
      import('../../../lib/db/write.ts'),
      import('../../../lib/db/mirror.ts'),
    ]);
  /** Where the text still stands: tables, files, settings. */
  const whereIs = async (text: string) => {
    const tables = await Promise.all(
      database.tables.map(async (table) => [table.name, JSON.stringify(await table.toArray())] as const),
    );
    const { fakeBrowser } = await import('wxt/testing/fake-browser');
    const files = privateFiles().map((name) => [name, readPrivateFile(name)] as const);
    const settings = [['settings', JSON.stringify(await fakeBrowser.storage.local.get())] as const];
    return [...tables, ...files, ...settings].flatMap(([name, held]) => (held.includes(text) ? [name] : []));
  };
  return {
    ...health,
    ...daily,
    ...reflections,
    ...forget,
    ...reviews,
    ...drafts,
    ...write,
    ...mirror,
    database,
    letWordsGo,
    whereIs,
  };
}

const log = (text: string): ReflectionBody => ({
  is: 'log',
  tag: 'hard',
  text,
  caseKey: '',
  caseTitle: '',
  caseUrl: '',
});
const draft = { tag: 'hard' as const, text: 'Xanthippe shouted', caseKey: '', caseTitle: '', caseUrl: '' };

test('of an entry that was deleted no word is left: not in rows, clocks, drafts, journal, snapshots or settings', async () => {
  const here = await aBrowser();
  await here.keepOwnDraft('d', draft, noon);
  await here.addFromDraft(log(draft.text), noon, '', 'd');
  const [row] = (await here.allReflections()).rows;
  await here.put(commitment, aCommitment({ id: 'stays' }));
  await here.takeDailyWhenDue(noon);
  await here.snapshotWhenDue(true);
  await here.put(commitment, aCommitment({ id: 'stays too' }));
  await here.snapshotWhenDue(true);
  const before = await here.whereIs('Xanthippe');
  expect(before.filter((name) => /journal|snapshot-|daily/.test(name)).length).toBeGreaterThan(2);
  expect((await here.forgetReflection(row?.id ?? '')).ok).toBe(true);
  await here.letWordsGo();
  expect(await here.whereIs('Xanthippe')).toEqual([]);
  // A tombstone tells other devices, one day, that it is gone.
  expect(Object.keys((await here.database.versions.get(`reflection|${row?.id}`))?.clock ?? {})).toContain(
    '_del',
  );
});

test('the copies stay whole: what else they hold can be brought back, and what went stays away', async () => {
  const here = await aBrowser();
  await here.addReflection(log('goes'), noon, '', 'a0b1-goes');
  await here.addReflection(log('stays'), noon + hour, '', 'a0b1-stays');
  await here.takeDailyWhenDue(noon);
  await here.snapshotWhenDue(true);
  await here.forgetReflection('a0b1-goes');
  await here.letWordsGo();
  const copy = await here.readCopy();
  expect([...copy.rows.values()].flatMap(({ id, row }) => (row === null ? [] : [id]))).toEqual([
    'a0b1-stays',
  ]);
  const back = await here.readDaily(noon);
  expect(back.ok && back.value.map(({ row }) => row.id)).toEqual(['a0b1-stays']);
  emptyDatabaseOnly();
  const again = await aBrowser();
  expect((await again.openChecked()).ok).toBe(true);
  expect((await again.allReflections()).rows.map(({ id }) => id)).toEqual(['a0b1-stays']);
});

test('an entry from a review that is being written takes its words out of the review, too; Undo brings both back', async () => {
  const here = await aBrowser();
  const review: OwnReview = {
    id: 'shift-1',
    at: noon,
    shiftAt: noon,
    state: 'begun',
    body: {
      step: 'reflect',
      answers: { well: 'Ana thanked me', hard: 'Xanthippe shouted' },
      asked: {
        well: { part: 'wentWell', text: 'What went well?', entry: 'e-well' },
        hard: { part: 'hard', text: 'What was hard?', entry: 'e-hard' },
      },
      mine: [],
      learning: { id: 'e-learn', happened: 'Xanthippe waited', mine: '', differently: '', others: '' },
      try: { id: 'e-try', text: '' },
      thanks: { id: 'e-thanks', to: '', text: '' },
    },
  };
  await here.keepReview(review);
  await here.addReflection(log('Xanthippe shouted'), noon, 'shift-1', 'e-hard');
  const { happened, mine, differently, others } = review.body.learning;
  const card: ReflectionBody = { is: 'learning', happened, mine, differently, others };
  await here.addReflection(card, noon, 'shift-1', 'e-learn');
  const gone = [await here.forgetReflection('e-hard'), await here.forgetReflection('e-learn')];
  await here.letWordsGo();
  expect(await here.whereIs('Xanthippe')).toEqual([]);
  expect((await here.reviewOf('shift-1'))?.body.answers).toEqual({ well: 'Ana thanked me' });
  for (const one of gone.toReversed()) if (one.ok) await here.bringBack(one.value);
  expect((await here.reviewOf('shift-1'))?.body).toEqual(review.body);
  expect((await here.allReflections()).rows.map(({ id }) => id).toSorted()).toEqual(['e-hard', 'e-learn']);
});

const finished: OwnReview = {
  id: 'shift-1',
  at: noon,
  shiftAt: noon,
  state: 'begun',
  body: {
    step: 'done',
    answers: { hard: 'Xanthippe shouted' },
    asked: { hard: { part: 'hard', text: 'What was hard?', entry: 'e-hard' } },
    mine: [],
    learning: { id: 'e-learn', happened: 'Yorick waited', mine: '', differently: '', others: '' },
    try: { id: 'e-try', text: '' },
    thanks: { id: 'e-thanks', to: '', text: '' },
  },
};

test('an entry from a review that is done goes without its other words coming back into the review; Undo is heard there', async () => {
  const here = await aBrowser();
  const done = await here.finishReview(finished, { stored: undefined }, noon);
  const gone = await here.forgetReflection('e-hard');
  await here.letWordsGo();
  expect(await here.whereIs('Xanthippe')).toEqual([]);
  const after = await here.database.table('review').get('shift-1');
  expect(JSON.stringify(after)).not.toContain('Yorick');
  // A window that shows the review hears of both.
  expect(here.isSame(after, done.ok ? done.value : undefined)).toBe(false);
  if (gone.ok) expect((await here.bringBack(gone.value)).ok).toBe(true);
  const back = await here.database.table('review').get('shift-1');
  expect(here.isSame(back, after)).toBe(false);
  expect(JSON.stringify(back)).not.toMatch(/Xanthippe|Yorick/);
  expect((await here.reviewOf('shift-1'))?.body.answers).toEqual({ hard: 'Xanthippe shouted' });
});

test('words that were taken out of a review that was done, or written otherwise, are in no copy when it is done again', async () => {
  const here = await aBrowser();
  const first = await here.finishReview(finished, { stored: undefined }, noon);
  await here.takeDailyWhenDue(noon);
  await here.snapshotWhenDue(true);
  const learning = { ...finished.body.learning, happened: 'a long wait' };
  const other = { ...finished, at: noon + 1, body: { ...finished.body, answers: {}, learning } };
  await here.finishReview(other, { stored: first.ok ? first.value : undefined }, noon + 1);
  await here.letWordsGo();
  expect([...(await here.whereIs('Xanthippe')), ...(await here.whereIs('Yorick'))]).toEqual([]);
});

test('an entry that is edited while its review is being written again is edited there, too; what was written there since stays', async () => {
  const here = await aBrowser();
  const first = await here.finishReview(finished, { stored: undefined }, noon);
  const learning = { ...finished.body.learning, mine: 'I did not ask' };
  const again: OwnReview = { ...finished, at: noon + 1, body: { ...finished.body, learning } };
  await here.keepReview(again, { stored: first.ok ? first.value : undefined });
  await here.editReflection('e-hard', () => log('a customer shouted'));
  await here.editReflection('e-learn', (body) => ({ ...body, happened: 'a long wait' }));
  await here.letWordsGo();
  expect(await here.whereIs('Xanthippe')).toEqual([]);
  expect((await here.reviewOf('shift-1'))?.body).toMatchObject({
    answers: { hard: 'a customer shouted' },
    learning: { happened: 'Yorick waited', mine: 'I did not ask' },
  });
});

test('the background going over the copies while an entry is just being edited leaves no old word behind', async () => {
  const here = await aBrowser();
  await here.addReflection(log('Xanthippe shouted'), noon, '', 'a0b1-edited');
  await here.snapshotWhenDue(true);
  const { maskPhones } = await import('../../../lib/settings.ts');
  // Between the mark and the write.
  vi.spyOn(maskPhones, 'getValue').mockImplementationOnce(async () => {
    await here.letWordsGo();
    return true;
  });
  await here.editReflection('a0b1-edited', () => log('nothing of note'));
  await here.letWordsGo();
  expect(await here.whereIs('Xanthippe')).toEqual([]);
});

test('words that were edited away are in no copy; the new ones are', async () => {
  const here = await aBrowser();
  await here.addReflection(log('Xanthippe shouted'), noon, '', 'a0b1-edited');
  await here.takeDailyWhenDue(noon);
  await here.snapshotWhenDue(true);
  await here.editReflection('a0b1-edited', () => log('a customer shouted'));
  await here.letWordsGo();
  expect(await here.whereIs('Xanthippe')).toEqual([]);
  expect((await here.readCopy()).rows.get('reflection|a0b1-edited')?.row).toMatchObject({
    body: { text: 'a customer shouted' },
  });
});

test('a copy that could not be written is gone over again', async () => {
  const here = await aBrowser();
  await here.addReflection(log('Xanthippe shouted'), noon, '', 'a0b1-gone');
  await here.forgetReflection('a0b1-gone');
  refuseWrites(new DOMException('full', 'QuotaExceededError'));
  await expect(here.letWordsGo()).rejects.toThrow();
  refuseWrites(undefined);
  await here.letWordsGo();
  expect(await here.whereIs('Xanthippe')).toEqual([]);
});

function emptyDatabaseOnly(): void {
  globalThis.indexedDB = new IDBFactory();
}
