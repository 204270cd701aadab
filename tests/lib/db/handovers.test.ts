import { beforeEach, expect, test } from 'vitest';
import { stepOn } from '../../../lib/db/commitments.ts';
import { database, from } from '../../../lib/db/database.ts';
import {
  newOfferId,
  offerAll,
  putAside,
  takeFromAside,
  takeUp,
  takeUpBack,
} from '../../../lib/db/handovers.ts';
import { create } from '../../../lib/db/write.ts';
import answeredOffer from '../../../lib/records/answered-offer.ts';
import { accept, keep } from '../../../lib/records/commitment-steps.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { anOffer } from '../../support/an-offer.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const place = { site: 'https://desk.example', caseId: '7', caseTitle: 'Refund', caseUrl: '' };

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const rows = () => from(commitment).toArray();

test('what is taken up stands under its own id, with its terms, on the case of this page', async () => {
  const offer = anOffer({
    dueAt: noon + hour,
    tellBy: noon + 1000,
    site: 'https://evil.example',
    caseId: '666',
  });
  expect(await takeUp(offer, place, noon)).toMatchObject({ ok: true });
  expect(await rows()).toMatchObject([
    {
      id: offer.id,
      what: 'confirm the refund',
      ...place,
      lane: 'active',
      dueAt: noon + hour,
      tellBy: noon + 1000,
      caseKey: 'https://desk.example|7',
    },
  ]);
});

test('taken up twice, at once or later, it is there once', async () => {
  const both = await Promise.all([takeUp(anOffer(), place, noon), takeUp(anOffer(), place, noon)]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(await takeUp(anOffer({ offer: 'another' }), place, noon)).toMatchObject({ reason: 'alreadyHere' });
  const [row] = await rows();
  await stepOn(row?.id ?? '', keep('inWriting'), noon + 100);
  expect(await takeUp(anOffer(), place, noon + 200)).toMatchObject({ reason: 'alreadyHere' });
  expect(await rows()).toHaveLength(1);
});

test('one whose time has passed can be taken up all the same', async () => {
  await takeUp(anOffer({ dueAt: noon - hour }), place, noon);
  expect(await rows()).toMatchObject([{ state: 'open', dueAt: noon - hour }]);
});

test('numbers of cards in the words of a line are not written', async () => {
  await takeUp(anOffer({ what: 'refund 4111 1111 1111 1111' }), place, noon);
  expect((await rows())[0]?.what).toBe('refund •••• 1111');
});

test('taking up is taken back within ten seconds, and then it can be taken up again', async () => {
  const first = await takeUp(anOffer(), place, noon);
  if (!first.ok) throw new Error(first.reason);
  const { eventId } = first.value;
  expect(await takeUpBack(anOffer().id, eventId, noon + 11_000)).toMatchObject({ reason: 'tooLate' });
  expect(await takeUpBack(anOffer().id, eventId, noon + 9000)).toMatchObject({ ok: true });
  expect(await rows()).toEqual([]);
  expect(await takeUp(anOffer(), place, noon + 9500)).toMatchObject({ ok: true });
});

test('what was done with it since is not lost by taking back', async () => {
  const first = await takeUp(anOffer(), place, noon);
  if (!first.ok) throw new Error(first.reason);
  await stepOn(anOffer().id, keep('inWriting'), noon + 100);
  expect(await takeUpBack(anOffer().id, first.value.eventId, noon + 200)).toMatchObject({
    reason: 'invalid',
  });
  expect(await rows()).toMatchObject([{ state: 'keptLate' }]);
});

test('what was handed over and comes back goes on with its history, and taking that back closes it again', async () => {
  const row = aCommitment({ id: anOffer().id });
  await create(commitment, row);
  const offered = await offerAll([row.id], 'Lee', noon);
  const offer = offered.ok ? Object.values(offered.value[0]?.history ?? {}).at(-1) : undefined;
  if (offer?.kind !== 'offered') throw new Error('not offered');
  await stepOn(row.id, accept('Lee', offer.offer), noon + 100);
  expect(await takeUp(anOffer({ offer: offer.offer }), place, noon + 200)).toMatchObject({
    reason: 'alreadyHere',
  });
  const back = await takeUp(anOffer({ offer: 'back', from: 'Lee' }), place, noon + 300);
  expect(await rows()).toMatchObject([{ state: 'open', what: 'call Ana back', site: 'https://crm.example' }]);
  if (!back.ok) throw new Error(back.reason);
  expect(await takeUpBack(row.id, back.value.eventId, noon + 400)).toMatchObject({ ok: true });
  expect(await rows()).toMatchObject([{ state: 'handedOver' }]);
});

test('"not mine" is remembered until it is taken back or the offer is taken up after all', async () => {
  await putAside(['offer1'], noon);
  expect(await from(answeredOffer).count()).toBe(1);
  await takeFromAside('offer1');
  expect(await from(answeredOffer).count()).toBe(0);
  await putAside(['offer1'], noon);
  await takeUp(anOffer(), place, noon);
  expect(await from(answeredOffer).count()).toBe(0);
});

test('several are offered in one act, each with an offer of its own, or none is', async () => {
  const open = [aCommitment(), aCommitment()];
  for (const row of open) await create(commitment, row);
  const ids = open.map((row) => row.id);
  expect(await offerAll([...ids, 'gone'], 'Lee', noon)).toMatchObject({ reason: 'notFound' });
  expect((await rows()).every((row) => Object.keys(row.history).length === 1)).toBe(true);
  const done = await offerAll(ids, 'Lee', noon);
  const offers = done.ok ? done.value.map((row) => Object.values(row.history).at(-1)) : [];
  expect(offers).toMatchObject([{ to: 'Lee' }, { to: 'Lee' }]);
  expect(new Set(offers.map((event) => event?.kind === 'offered' && event.offer)).size).toBe(2);
});

test('two offers never have the same name', () => {
  expect(new Set(Array.from({ length: 1000 }, newOfferId)).size).toBe(1000);
});
