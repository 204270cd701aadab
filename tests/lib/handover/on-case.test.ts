import { expect, test } from 'vitest';
import { answerTo, askedIn } from '../../../lib/handover/on-case.ts';
import { offerOf } from '../../../lib/handover/offer-of.ts';
import type { Line } from '../../../lib/handover/token.ts';
import { accept, offerTo, recall, receive, undo, type Step } from '../../../lib/records/commitment-steps.ts';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { aCommitment, noon } from '../../support/a-commitment.ts';
import { anAcceptance, anOffer } from '../../support/an-offer.ts';

const { id } = anOffer();

function rowAfter(...steps: Step[]): Commitment {
  let { history } = aCommitment({ id });
  for (const [index, step] of steps.entries()) {
    const longer = step(history, `step${index}`, noon + 1000 * (index + 1));
    if (!longer.ok) throw new Error(`${longer.reason} ${longer.detail}`);
    history = longer.value;
  }
  return aCommitment({ id, history });
}

function taken(): Commitment {
  return aCommitment({
    id,
    history: {
      a: { kind: 'made', at: noon, dueAt: noon, zone: 'UTC' },
      b: { kind: 'received', at: noon + 1, from: 'Sam', offer: 'offer1' },
    },
  });
}

function asked(lines: Line[], row?: Commitment, me: { name?: string; answered?: string } = {}) {
  const known = new Map(row === undefined ? [] : [[row.id, row]]);
  return askedIn(lines, known, { name: me.name ?? 'Lee', hasAnswered: (offer) => offer === me.answered });
}

test('an offer of a promise not known here is offered, to whomever it goes', () => {
  expect(asked([anOffer()])).toMatchObject([{ kind: 'offered', takenBy: undefined }]);
  expect(asked([anOffer({ to: 'the queue' })], undefined, { name: '' })).toHaveLength(1);
});

test('of two offers of one promise the later one counts', () => {
  const lines = [anOffer({ offer: 'old' }), anOffer({ offer: 'new', to: 'Kim' })];
  expect(asked(lines)).toMatchObject([{ offer: { offer: 'new', to: 'Kim' } }]);
});

test('an offer that was answered with "not mine" is not offered again; a new one is', () => {
  expect(asked([anOffer()], undefined, { answered: 'offer1' })).toEqual([]);
  expect(asked([anOffer({ offer: 'offer2' })], undefined, { answered: 'offer1' })).toHaveLength(1);
});

test('what a colleague has accepted already says so', () => {
  expect(asked([anOffer(), anAcceptance({ by: 'Kim' })])).toMatchObject([{ takenBy: 'Kim' }]);
  expect(asked([anOffer(), anAcceptance({ by: 'Kim', offer: 'other' })])).toMatchObject([
    { takenBy: undefined },
  ]);
});

test('what is on my own list is not offered to me, whatever its state', () => {
  const open = rowAfter(offerTo('Lee', 'offer1'));
  const gone = rowAfter(offerTo('Lee', 'offer1'), accept('Lee', 'offer1'));
  for (const row of [open, gone, rowAfter()]) expect(asked([anOffer()], row, { name: 'Sam' })).toEqual([]);
});

test('what I handed over and is offered back by a new offer is offered', () => {
  const gone = rowAfter(offerTo('Lee', 'offer1'), accept('Lee', 'offer1'));
  expect(asked([anOffer(), anOffer({ offer: 'back', from: 'Lee', to: 'Sam' })], gone)).toMatchObject([
    { kind: 'offered', offer: { offer: 'back' } },
  ]);
});

test('what I took up wants to be told until the case says that I did', () => {
  expect(asked([anOffer()], taken())).toMatchObject([
    { kind: 'untold', acceptance: { by: 'Lee', at: noon + 1 } },
  ]);
  expect(asked([anOffer(), anAcceptance()], taken())).toEqual([]);
  expect(asked([anOffer()], taken(), { answered: 'offer1' })).toEqual([]);
});

test('a line for another machine of somebody else is offered to nobody else, and needs no telling', () => {
  const own = anOffer({ to: '', offer: 'offer1' });
  expect(asked([own])).toEqual([]);
  expect(asked([own], undefined, { name: ' sam ' })).toHaveLength(1);
  expect(asked([own], undefined, { name: '' })).toHaveLength(1);
  expect(asked([own], taken(), { name: 'Sam' })).toEqual([]);
});

test('an acceptance of the offer that stands can be let go, and of no other promise or offer', () => {
  const row = rowAfter(offerTo('Lee', 'offer1'));
  expect(answerTo(row, [anAcceptance()])).toEqual({ by: 'Lee', offer: 'offer1', isCurrent: true });
  expect(answerTo(row, [anAcceptance({ id: 'x' }), anAcceptance({ offer: 'x' }), anOffer()])).toBeUndefined();
});

test('an acceptance of an offer that was taken back or made anew says so, and cannot be let go', () => {
  const recalled = rowAfter(offerTo('Lee', 'offer1'), recall());
  const anew = rowAfter(offerTo('Lee', 'offer1'), offerTo('Kim', 'offer2'));
  for (const row of [recalled, anew])
    expect(answerTo(row, [anAcceptance()])).toMatchObject({ by: 'Lee', isCurrent: false });
});

test('an acceptance that was heard says nothing any more, also after the promise came back', () => {
  const gone = rowAfter(offerTo('Lee', 'offer1'), accept('Lee', 'offer1'));
  const back = rowAfter(offerTo('Lee', 'offer1'), accept('Lee', 'offer1'), receive('Lee', 'back'));
  for (const row of [gone, back]) expect(answerTo(row, [anAcceptance()])).toBeUndefined();
});

test('an answer that was taken back is heard again, and an offer that was taken up and back is offered again', () => {
  const undone = rowAfter(offerTo('Lee', 'offer1'), accept('Lee', 'offer1'), undo('step1'));
  expect(answerTo(undone, [anAcceptance()])).toMatchObject({ isCurrent: true });
  const steps = [offerTo('Lee', 'offer1'), accept('Lee', 'offer1'), receive('Lee', 'back'), undo('step2')];
  expect(asked([anOffer({ offer: 'back' })], rowAfter(...steps))).toHaveLength(1);
});

test('the line of a promise carries its terms and its offer, and without one its own id', () => {
  expect(offerOf(rowAfter(offerTo('Lee', 'offer1')), 'Sam')).toMatchObject({
    id,
    offer: 'offer1',
    to: 'Lee',
    from: 'Sam',
    what: 'call Ana back',
    zone: 'Europe/Berlin',
  });
  expect(offerOf(rowAfter(), 'Sam')).toMatchObject({ offer: id, to: '' });
});
