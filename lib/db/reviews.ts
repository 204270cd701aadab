import type { Result } from '../problem.ts';
import review, { type OwnReview, type Review } from '../records/review.ts';
import { from } from './database.ts';
import { wordsMask } from './mask-words.ts';
import { closed, opened } from './own-words.ts';
import { put } from './write.ts';

/** The review of a shift, as far as it was written. */
export async function reviewOf(shiftId: string): Promise<OwnReview | undefined> {
  const row = await from(review).get(shiftId);
  return row === undefined ? undefined : (await opened(review, [row])).rows[0];
}

/** Keeps the review as it stands now, whole; card numbers in what was written are masked. */
export async function keepReview(row: OwnReview): Promise<Result<Review>> {
  const mask = await wordsMask();
  const { answers, learning, thanks } = row.body;
  const lines = <Part extends Record<string, unknown>>(part: Part) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, typeof value === 'string' ? mask(value) : value]),
    ) as Part;
  const body = {
    ...row.body,
    answers: lines(answers),
    learning: lines(learning),
    try: lines(row.body.try),
    thanks: lines(thanks),
  };
  const sealed = await closed(review, { ...row, body });
  return sealed.ok ? put(review, sealed.value) : sealed;
}
