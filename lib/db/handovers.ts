import { mayTakeUp } from '../handover/on-case.ts';
import type { Offer } from '../handover/token.ts';
import { ok, problem, type Result } from '../problem.ts';
import answeredOffer from '../records/answered-offer.ts';
import { eventsThatCount, mayUndo } from '../records/commitment-events.ts';
import { offerTo, receive, undo } from '../records/commitment-steps.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import type { Taken } from './commitments.ts';
import { maskEvent, wordsMask, type MaskWords } from './mask-words.ts';
import { act, change, remove } from './write.ts';

/** Where a promise is taken up: what the page says of its own case, or what the line says when there is no page. */
export type Place = Pick<Commitment, 'site' | 'caseId' | 'caseTitle' | 'caseUrl'>;

/** The name of a new offer. */
export function newOfferId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 16);
}

/**
 * Takes up what is offered, in one act and under the promise's own id, whether or not its time has passed. One that was
 * handed over and comes back goes on with its history. `alreadyHere` when it is or was on this person's list.
 */
export async function takeUp(offer: Offer, place: Place, now: number): Promise<Result<Taken>> {
  const eventId = crypto.randomUUID();
  const mask = await wordsMask();
  const done = await act([
    change({
      declaration: commitment,
      id: offer.id,
      to: (row) => {
        if (row === undefined) return ok(takenUp(offer, place, { eventId, now, mask }));
        if (!mayTakeUp(row, offer)) return problem('alreadyHere');
        const { dueAt, zone, tellBy } = offer;
        const history = receive(offer.from, offer.offer, { dueAt, zone, tellBy })(row.history, eventId, now);
        return history.ok ? ok({ ...row, history: history.value }) : history;
      },
    }),
    change({ declaration: answeredOffer, id: offer.offer, to: () => ok(undefined) }),
  ]);
  return done.ok ? ok({ row: done.value[0] as Commitment, eventId }) : done;
}

/** Takes the taking up back, within ten seconds: what came new is gone again, as if it had never been accepted. */
export async function takeUpBack(id: string, eventId: string, now: number): Promise<Result<null>> {
  const to = (row: Commitment | undefined): Result<Commitment | undefined> => {
    const event = row?.history[eventId];
    if (row === undefined || event?.kind !== 'received') return problem('notFound');
    if (!mayUndo(event, now)) return problem('tooLate');
    const events = eventsThatCount(row.history);
    // Something has happened to it since: that comes first.
    if (events.at(-1)?.[0] !== eventId) return problem('invalid');
    if (Object.keys(row.history).length === 2) return ok(undefined);
    const history = undo(eventId)(row.history, crypto.randomUUID(), now);
    return history.ok ? ok({ ...row, history: history.value }) : history;
  };
  const done = await act([change({ declaration: commitment, id, to })]);
  return done.ok ? ok(null) : done;
}

/** "Not mine", or "they know": this device does not bring these offers up again. */
export async function putAside(offers: readonly string[], now: number): Promise<Result<null>> {
  const done = await act(
    offers.map((id) => change({ declaration: answeredOffer, id, to: () => ok({ id, at: now }) })),
  );
  return done.ok ? ok(null) : done;
}

export async function takeFromAside(offer: string): Promise<Result<null>> {
  return remove(answeredOffer, offer);
}

/** Offers several promises to one colleague or queue in one act: all of them, or none. The rows come back as they are then. */
export async function offerAll(
  ids: readonly string[],
  to: string,
  now: number,
): Promise<Result<Commitment[]>> {
  const mask = await wordsMask();
  const done = await act(
    ids.map((id) =>
      change({
        declaration: commitment,
        id,
        to: (row) => {
          if (row === undefined) return problem('notFound');
          const eventId = crypto.randomUUID();
          const history = offerTo(to, newOfferId())(row.history, eventId, now);
          return history.ok ? ok({ ...row, history: maskEvent(history.value, eventId, mask) }) : history;
        },
      }),
    ),
  );
  return done.ok ? ok(done.value as Commitment[]) : done;
}

type At = { eventId: string; now: number; mask: MaskWords };

function takenUp(offer: Offer, place: Place, { eventId, now, mask }: At): Commitment {
  const { id, what, customer, channel, dueAt, zone, tellBy, from } = offer;
  return {
    id,
    what: mask(what),
    customer: mask(customer),
    channel,
    ...place,
    createdAt: now,
    kind: 'promise',
    by: '',
    history: {
      [crypto.randomUUID()]: { kind: 'made', at: now, dueAt, zone, tellBy },
      [eventId]: { kind: 'received', at: now + 1, from, offer: offer.offer },
    },
    // Derived at the write; given here only so that the type is whole.
    state: 'open',
    lane: 'active',
    dueAt,
    remindAt: dueAt,
    caseKey: '',
    customerKey: '',
    terms: [],
    lastAt: 0,
  };
}
