import fc from 'fast-check';
import type { OwnReview, ReviewBody } from '../../lib/records/review.ts';
import { emptyReview } from '../../lib/reflection/review-entries.ts';
import { noon } from './a-commitment.ts';

/** A body in which nothing is written, with ids that a test can name: id-1 learning, id-2 try, id-3 thanks. */
export function aBody(part: Partial<ReviewBody> = {}): ReviewBody {
  let n = 0;
  return { ...emptyReview(() => `id-${(n += 1)}`), ...part };
}

export function aReview(part: Partial<ReviewBody> = {}): OwnReview {
  return { id: 'shift-1', at: noon, shiftAt: noon - 8 * 3_600_000, state: 'begun', body: aBody(part) };
}

const line = fc.constantFrom('', 'one', 'one and more', 'two', 'three');

/** Bodies of one review, as several windows may have written them. */
export const anyBody: fc.Arbitrary<ReviewBody> = fc
  .record({
    step: fc.constantFrom('facts' as const, 'loop' as const, 'reflect' as const, 'thanks' as const),
    well: line,
    hard: line,
    happened: line,
    others: line,
    tried: line,
    to: line,
    thanks: line,
    mine: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  })
  .map(({ step, well, hard, happened, others, tried, to, thanks, mine }) => {
    const body = aBody({ step, mine });
    const asked = (part: 'wentWell' | 'hard', entry: string) => ({ part, text: `${part}?`, entry });
    return {
      ...body,
      answers: { ...(well === '' ? {} : { well }), ...(hard === '' ? {} : { hard }) },
      asked: { well: asked('wentWell', 'entry-1'), hard: asked('hard', 'entry-2') },
      learning: { ...body.learning, happened, others },
      try: { ...body.try, text: tried },
      thanks: { ...body.thanks, to, text: thanks },
    };
  });
