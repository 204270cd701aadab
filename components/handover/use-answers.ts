import { useState } from 'react';
import { putAside, takeFromAside, takeUp, takeUpBack, type Place } from '@/lib/db/handovers.ts';
import { ok } from '@/lib/problem.ts';
import type { Offer } from '@/lib/handover/token.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';

type Answer = { kind: 'taken'; eventId: string } | { kind: 'aside' };

/** The answers given here and now, by the name of the offer, while they can be taken back. */
export function useAnswers(placeOf: (offer: Offer) => Place) {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const remember = (offer: string, answer: Answer | undefined) =>
    setAnswers((before) => {
      const after = new Map(before);
      if (answer === undefined) after.delete(offer);
      else after.set(offer, answer);
      return after;
    });
  const accept = async (offer: Offer): Promise<boolean> => {
    const done = await takeUp(offer, placeOf(offer), Date.now());
    if (!done.ok) {
      useTrouble.getState().say(done.reason);
      return false;
    }
    const answer: Answer = { kind: 'taken', eventId: done.value.eventId };
    remember(offer.offer, answer);
    setTimeout(() => {
      setAnswers((now) => (now.get(offer.offer) === answer ? without(now, offer.offer) : now));
    }, undoMs);
    return true;
  };
  return {
    answers,
    /** One or several, with one press; stops at the first that is refused. */
    accept: async (event: Pressed, offers: readonly Offer[]): Promise<void> => {
      const name = `takeUp:${offers.map((offer) => offer.offer).join()}`;
      const may = await guarded(event, name, async () => ok(null));
      if (may === undefined) return;
      for (const offer of offers) if (!(await accept(offer))) return;
    },
    aside: async (event: Pressed, offer: Offer): Promise<void> => {
      const done = await guarded(event, `aside:${offer.offer}`, () => putAside([offer.offer], Date.now()));
      if (done !== undefined) remember(offer.offer, { kind: 'aside' });
    },
    undo: async (offer: Offer): Promise<void> => {
      const answer = answers.get(offer.offer);
      if (answer === undefined) return;
      const done =
        answer.kind === 'aside'
          ? await takeFromAside(offer.offer)
          : await takeUpBack(offer.id, answer.eventId, Date.now());
      useTrouble.getState().say(done.ok ? null : done.reason);
      remember(offer.offer, undefined);
    },
  };
}

function without(answers: ReadonlyMap<string, Answer>, offer: string): ReadonlyMap<string, Answer> {
  return new Map([...answers].filter(([name]) => name !== offer));
}
