import type { Commitment } from '../records/commitment.ts';
import { standingOf } from '../records/commitment-state.ts';
import { mostWords, type Offer } from './token.ts';

/**
 * The offer that a promise stands under, as a line carries it. One that is offered to nobody is written for another
 * machine of the same person, always in the same words, so that writing it twice is writing it once.
 */
export function offerOf(row: Commitment, from: string): Offer {
  const { dueAt, zone, tellBy, offer, offeredTo } = standingOf(row.history);
  return {
    kind: 'offer',
    id: row.id,
    offer: offer ?? row.id,
    what: row.what.slice(0, 2 * mostWords),
    customer: row.customer,
    channel: row.channel,
    dueAt,
    zone,
    tellBy,
    site: row.site,
    caseId: row.caseId,
    from,
    to: offeredTo ?? '',
  };
}
