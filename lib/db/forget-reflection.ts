import { ok, problem, type Result } from '../problem.ts';
import reflection, { type OwnReflection, type ReflectionBody } from '../records/reflection.ts';
import review, { type OwnReview, type Review, type ReviewBody } from '../records/review.ts';
import { entriesOf, withWords } from '../reflection/review-entries.ts';
import { wordsLeave } from './leaving-words.ts';
import { closed } from './own-words.ts';
import { changeReflection, reflectionOf } from './reflections.ts';
import { keepReview, readReview, reviewOf } from './reviews.ts';
import { act, change } from './write.ts';

/** What was taken away, in this page's memory only: for the ten seconds in which it can be taken back. */
export type Forgotten = { row: OwnReflection; review: OwnReview | undefined };

/**
 * Takes an entry away for good (R12): its row, and what the review it came from holds of it, in one act; and its words leave
 * every copy (see renew-copies.ts). What stays is a tombstone without a word. `notFound` where it is not there to be read.
 */
export async function forgetReflection(id: string): Promise<Result<Forgotten>> {
  const row = await reflectionOf(id);
  if (row === undefined) return problem('notFound');
  const written = row.shiftId === '' ? undefined : await reviewOf(row.shiftId);
  const body = written === undefined ? undefined : withoutEntry(written.body, id);
  const before = written !== undefined && body !== written.body ? written : undefined;
  await wordsLeave(keysOf(row));
  const gone = [change({ declaration: reflection, id, to: () => ok(undefined) })];
  if (before?.state === 'done') gone.push(touch(before.id));
  else if (before !== undefined && body !== undefined) {
    const sealed = await closed(review, { ...before, body });
    if (!sealed.ok) return sealed;
    gone.push(change<Review>({ declaration: review, id: before.id, to: () => ok(sealed.value) }));
  }
  const done = await act(gone);
  // Once more: the background may have gone over the copies before the row went.
  await wordsLeave(keysOf(row));
  return done.ok ? ok({ row, review: before }) : done;
}

/** Takes the forgetting back. */
export async function bringBack({ row, review: before }: Forgotten): Promise<Result<null>> {
  const sealed = await closed(reflection, row);
  if (!sealed.ok) return sealed;
  const changes = [change({ declaration: reflection, id: row.id, to: () => ok(sealed.value) })];
  if (before?.state === 'done') changes.push(touch(before.id));
  else if (before !== undefined) {
    const whole = await closed(review, before);
    if (!whole.ok) return whole;
    // Who has gone on writing there since does not lose that.
    const to = (current: Review | undefined) => ok(current?.at === before.at ? whole.value : current);
    changes.push(change<Review>({ declaration: review, id: before.id, to }));
  }
  const done = await act(changes);
  return done.ok ? ok(null) : done;
}

/** Writes an entry anew in other words; the words it had leave every copy. */
export async function editReflection(
  id: string,
  to: (body: ReflectionBody) => ReflectionBody,
): Promise<Result<null>> {
  const row = await reflectionOf(id);
  if (row === undefined) return problem('notFound');
  await wordsLeave(keysOf(row));
  const done = await changeReflection(id, to);
  if (done.ok) await reviewFollows(row);
  await wordsLeave(keysOf(row));
  return done.ok ? ok(null) : done;
}

/** A review that is written again holds the entry as it was. It follows, unless the same was written otherwise there since. */
async function reviewFollows({ id, shiftId, body: before }: OwnReflection): Promise<void> {
  const { stored, own } = await readReview(shiftId);
  const after = await reflectionOf(id);
  if (own === undefined || after === undefined) return;
  const held = entriesOf(own.body).entries.find((entry) => entry.id === id)?.body;
  if (own.state === 'done') await act([touch(own.id)]);
  else if (held !== undefined && wordsIn(held) === wordsIn(before)) {
    const { answers, learning, try: tried, thanks } = withWords(own.body, [after]);
    const body = { ...own.body, learning, try: tried, answers: { ...own.body.answers, ...answers } };
    if (thanks.id === id) body.thanks = thanks;
    // Refused where another window has written in it this very moment: then those words count.
    await keepReview({ ...own, at: Date.now(), body }, { stored });
  }
}

function wordsIn(body: ReflectionBody): string {
  if (body.is !== 'learning') return body.text.trim();
  return [body.happened, body.mine, body.differently, body.others].join('\n');
}

/** A review that is done holds no words: a window that shows it hears that the log has changed, and nothing else is written. */
function touch(id: string) {
  const to = (current: Review | undefined) => ok(current && { ...current, at: Date.now() });
  return change<Review>({ declaration: review, id, to });
}

/** While a review is written, the same words are in it: the copies hold what it was. */
function keysOf({ id, shiftId }: OwnReflection): string[] {
  return [`reflection|${id}`, ...(shiftId === '' ? [] : [`review|${shiftId}`])];
}

/** The same body where it holds nothing of the entry. */
function withoutEntry(body: ReviewBody, id: string): ReviewBody {
  const { learning, thanks } = body;
  if (learning.id === id)
    return { ...body, learning: { ...learning, happened: '', mine: '', differently: '', others: '' } };
  if (body.try.id === id) return { ...body, try: { ...body.try, text: '' } };
  if (thanks.id === id) return { ...body, thanks: { ...thanks, to: '', text: '' } };
  const asked = Object.entries(body.asked).find(([, { entry }]) => entry === id)?.[0];
  if (asked === undefined || !Object.hasOwn(body.answers, asked)) return body;
  return {
    ...body,
    answers: Object.fromEntries(Object.entries(body.answers).filter(([key]) => key !== asked)),
  };
}
