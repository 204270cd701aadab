import type { Adapter } from '../../adapters/define-adapter.ts';
import type { BoxAudience, InsertOrder } from '../../messages/inserting.ts';
import { ok, problem, type Problem, type Result } from '../../problem.ts';
import { placeOfCase, type Look } from '../look-in-page.ts';
import type { Box } from './box.ts';
import { caretBox } from './caret-box.ts';
import { boxesAt, boxesWithin } from './find-boxes.ts';

export type Chosen = { box: Box; audience: BoxAudience };

/**
 * The reply box of the case that this message may go into. A page that does not say who will read the box: a message to
 * colleagues never goes there, one to the customer only when the person has said so.
 */
export function chooseBox(adapter: Adapter, page: Document, order: InsertOrder): Result<Chosen> {
  const look = placeOfCase(adapter, page, order.caseId)?.look;
  if (look === undefined) return problem('noReplyBox', 'no place of the case');
  const found = candidates(adapter, look, order);
  if (!found.ok) return found;
  const { boxes, audience } = found.value;
  if (boxes.length === 0) return problem('noReplyBox');
  if (audience === 'unknown' && (order.audience === 'internal' || !order.audienceConfirmed))
    return problem('boxUnknown');
  const box = caretBox(page, boxes) ?? (boxes.length === 1 ? boxes[0] : undefined);
  return box === undefined ? problem('whichBox', String(boxes.length)) : ok({ box, audience });
}

function candidates(
  { composer }: Adapter,
  look: Look,
  { audience }: InsertOrder,
): Result<{ boxes: Box[]; audience: BoxAudience }> {
  if (composer === undefined) return ok({ boxes: boxesWithin(look.all), audience: 'unknown' });
  const marked = {
    public: boxesAt(look.all(composer.public)),
    internal: boxesAt(look.all(composer.internal)),
    either: composer.either === undefined ? [] : boxesAt(look.all(composer.either)),
  };
  if (marked[audience].length > 0) return ok({ boxes: marked[audience], audience });
  if (marked.either.length > 0) return ok({ boxes: marked.either, audience: 'unknown' });
  if (marked.public.length + marked.internal.length > 0) return wrong(audience);
  // Marks that are no box (a list that says "Reply") speak for every box of the case.
  const isPublic = look.one(composer.public) !== undefined;
  if (!isPublic && look.one(composer.internal) === undefined) return problem('noReplyBox', 'no composer');
  if (isPublic !== (audience === 'public')) return wrong(audience);
  return ok({ boxes: boxesWithin(look.all), audience });
}

function wrong(audience: InsertOrder['audience']): Problem {
  return problem(audience === 'public' ? 'boxIsInternal' : 'boxIsPublic');
}
