import { liveQuery } from 'dexie';
import { ok, problem, type Result } from '../problem.ts';
import { report } from '../report.ts';
import reflection, { type ReflectionBody } from '../records/reflection.ts';
import review, { type OwnReview, type Review } from '../records/review.ts';
import { entriesOf, withoutWords, withWords } from '../reflection/review-entries.ts';
import { from } from './database.ts';
import { wordsLeave } from './leaving-words.ts';
import { wordsMask, type MaskWords } from './mask-words.ts';
import { closed, opened } from './own-words.ts';
import { act, change } from './write.ts';

/** A review as it lies on the disk and as its owner reads it; `own` is missing where it belongs to somebody else. */
export type ReadReview = { stored: Review | undefined; own: OwnReview | undefined };

/** The review of a shift, as far as it was written; of a finished one what the log still has of it. */
export async function readReview(shiftId: string): Promise<ReadReview> {
  const stored = await from(review).get(shiftId);
  if (stored === undefined) return { stored, own: undefined };
  const entries =
    stored.state === 'done' ? await from(reflection).where('shiftId').equals(shiftId).toArray() : [];
  const own = (await opened(review, [stored])).rows[0];
  if (own === undefined || own.state !== 'done') return { stored, own };
  const { rows } = await opened(reflection, entries);
  return { stored, own: { ...own, body: withWords(own.body, rows) } };
}

export async function reviewOf(shiftId: string): Promise<OwnReview | undefined> {
  return (await readReview(shiftId)).own;
}

/** How far the reviews of these shifts are; one that was not begun is missing. */
export async function reviewStates(shiftIds: readonly string[]): Promise<Map<string, Review['state']>> {
  const rows = await from(review).bulkGet([...shiftIds]);
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.state]])));
}

/** Tells of the review as it lies on the disk now and at every change, also of another window. Answers what ends it. */
export function watchReview(shiftId: string, heard: (stored: Review | undefined) => void): () => void {
  const watching = liveQuery(() => from(review).get(shiftId)).subscribe(heard, report('review'));
  return () => watching.unsubscribe();
}

/**
 * Keeps the review as it stands now, whole; card numbers in what was written are masked. With `over`, what this window knows to
 * be on the disk, it is refused as `draftElsewhere` where another window has written since.
 */
export async function keepReview(row: OwnReview, over?: Pick<ReadReview, 'stored'>): Promise<Result<Review>> {
  // The words of a finished one are in the log.
  const whole = row.state === 'done' ? { ...row, body: withoutWords(row.body) } : row;
  const sealed = await closed(review, masked(whole, await wordsMask()));
  if (!sealed.ok) return sealed;
  const done = await act([reviewChange(sealed.value, over)]);
  return done.ok ? ok(done.value[0] as Review) : done;
}

/**
 * One act: the review is done, and what was written in it is in the log, each thing once, however often this is done: under the ids
 * that the review gave them. Its words then lie in the log alone. `at` (epoch ms) is when new entries were written.
 */
export async function finishReview(
  row: OwnReview,
  over: Pick<ReadReview, 'stored'>,
  at: number,
): Promise<Result<Review>> {
  const { entries, gone } = entriesOf(masked(row, await wordsMask()).body);
  const rows = await from(reflection).bulkGet(entries.map(({ id }) => id));
  const emptied = (await from(reflection).bulkGet(gone)).flatMap((one) => one?.id ?? []);
  const known = new Map(
    (
      await opened(
        reflection,
        rows.flatMap((one) => one ?? []),
      )
    ).rows.map((one) => [one.id, one]),
  );
  const ready = await Promise.all(
    entries.map(({ id, body }) => {
      const before = known.get(id);
      const whole = before === undefined ? body : rewritten(before.body, body);
      return closed(reflection, {
        id,
        at: before?.at ?? at,
        shiftId: row.id,
        kind: body.is,
        body: whole,
      });
    }),
  );
  const failed = ready.find((one) => !one.ok);
  if (failed !== undefined && !failed.ok) return failed;
  const sealed = await closed(review, { ...row, state: 'done', body: withoutWords(row.body) });
  if (!sealed.ok) return sealed;
  // What the log had of it before leaves every copy; the review held the same words while it was written again.
  const before = [...known.keys(), ...emptied];
  const leaving = before.length === 0 ? [] : [...before.map((id) => `reflection|${id}`), `review|${row.id}`];
  await wordsLeave(leaving);
  const done = await act([
    reviewChange(sealed.value, over),
    ...ready.flatMap((one) =>
      one.ok ? [change({ declaration: reflection, id: one.value.id, to: () => ok(one.value) })] : [],
    ),
    ...gone.map((id) => change({ declaration: reflection, id, to: () => ok(undefined) })),
  ]);
  await wordsLeave(leaving);
  return done.ok ? ok(done.value[0] as Review) : done;
}

/** What was added to an entry meanwhile (did it help? which case was it?) stays. */
function rewritten(before: ReflectionBody, body: ReflectionBody): ReflectionBody {
  if (before.is === 'log' && body.is === 'log') return { ...before, text: body.text };
  return before.is === body.is ? { ...before, ...body } : body;
}

function reviewChange(sealed: Review, over: Pick<ReadReview, 'stored'> | undefined) {
  return change<Review>({
    declaration: review,
    id: sealed.id,
    to: (current) =>
      over === undefined || isSame(current, over.stored) ? ok(sealed) : problem('draftElsewhere'),
  });
}

/** Whether this is the very writing: a sealed one is never twice the same. */
export function isSame(a: Review | undefined, b: Review | undefined): boolean {
  return JSON.stringify([a?.at, a?.state, a?.body]) === JSON.stringify([b?.at, b?.state, b?.body]);
}

function masked(row: OwnReview, mask: MaskWords): OwnReview {
  const lines = <Part extends Record<string, unknown>>(part: Part) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [
        name,
        typeof value === 'string' && name !== 'id' ? mask(value) : value,
      ]),
    ) as Part;
  const { answers, learning, thanks } = row.body;
  return {
    ...row,
    body: {
      ...row.body,
      answers: lines(answers),
      learning: lines(learning),
      try: lines(row.body.try),
      thanks: lines(thanks),
    },
  };
}
