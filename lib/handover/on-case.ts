import { eventsThatCount } from '../records/commitment-events.ts';
import { isOpen, standingOf } from '../records/commitment-state.ts';
import type { Commitment } from '../records/commitment.ts';
import type { Acceptance, Line, Offer } from './token.ts';

/**
 * What a line asks of this person. offered: it may be taken up; `takenBy` is who has, as the notes say. untold: it was
 * taken up here, and the notes do not say so yet.
 */
export type Asked =
  | { kind: 'offered'; offer: Offer; takenBy: string | undefined }
  | { kind: 'untold'; offer: Offer; acceptance: Acceptance };

/**
 * What the lines of one case (or one text) ask for, given what is known here. Of several lines about one promise the last
 * counts. What is on this person's list, or was, is not offered again, unless it was handed over and comes back.
 */
export function askedIn(
  lines: readonly Line[],
  known: ReadonlyMap<string, Commitment>,
  me: { name: string; hasAnswered: (offer: string) => boolean },
): Asked[] {
  const offers = new Map<string, Offer>();
  for (const line of lines) if (line.kind === 'offer') offers.set(line.id, line);
  return [...offers.values()].flatMap((offer): Asked[] => {
    const takenBy = lines.findLast(
      (line): line is Acceptance =>
        line.kind === 'accepted' && line.id === offer.id && line.offer === offer.offer,
    )?.by;
    const row = known.get(offer.id);
    const received = row === undefined ? undefined : receivedIn(row, offer.offer);
    if (received !== undefined)
      return offer.to === '' || takenBy !== undefined || me.name === '' || me.hasAnswered(offer.offer)
        ? []
        : [{ kind: 'untold', offer, acceptance: acceptanceOf(offer, me.name, received) }];
    if (me.hasAnswered(offer.offer) || !mayTakeUp(row, offer)) return [];
    // Somebody's own line is for their other machine, and a stranger's business to nobody.
    if (offer.to === '' && me.name !== '' && !isSameName(me.name, offer.from)) return [];
    return [{ kind: 'offered', offer, takenBy }];
  });
}

/** A promise not known here, or one that was handed over and comes back by an offer that is not our own old one. */
export function mayTakeUp(row: Commitment | undefined, offer: Offer): boolean {
  if (row === undefined) return true;
  const isKnown = eventsThatCount(row.history).some(
    ([, event]) => 'offer' in event && event.offer === offer.offer,
  );
  return standingOf(row.history).state === 'handedOver' && !isKnown;
}

export function acceptanceOf({ id, offer }: Offer, by: string, at: number): Acceptance {
  return { kind: 'accepted', id, offer, by, at };
}

/**
 * Who has accepted this promise, as the lines say. `isCurrent`: it answers the offer that stands, so it can be let go;
 * otherwise the offer had been taken back or made to somebody else.
 */
export function answerTo(
  row: Commitment,
  lines: readonly Line[],
): { by: string; offer: string; isCurrent: boolean } | undefined {
  const standing = standingOf(row.history);
  if (!isOpen(standing)) return undefined;
  const answers = lines.filter((line) => line.kind === 'accepted' && line.id === row.id);
  const own = new Set(
    eventsThatCount(row.history).flatMap(([, event]) => (event.kind === 'offered' ? [event.offer] : [])),
  );
  const answer =
    answers.findLast((line) => line.offer === standing.offer) ??
    answers.findLast((line) => own.has(line.offer));
  if (answer === undefined || answer.kind !== 'accepted') return undefined;
  // Let go, and since then received back: that answer has had its effect.
  const isTold = eventsThatCount(row.history).some(
    ([, event]) => event.kind === 'accepted' && event.offer === answer.offer,
  );
  if (isTold) return undefined;
  return { by: answer.by, offer: answer.offer, isCurrent: answer.offer === standing.offer };
}

export function isSameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
  return plain(a) === plain(b);
}

function receivedIn(row: Commitment, offer: string): number | undefined {
  return eventsThatCount(row.history).find(
    ([, event]) => event.kind === 'received' && event.offer === offer,
  )?.[1].at;
}
