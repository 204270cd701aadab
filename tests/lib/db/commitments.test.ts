import { beforeEach, expect, test } from 'vitest';
import { makeCommitment, stepAndMakeAgain, stepOn, type Making } from '../../../lib/db/commitments.ts';
import { from } from '../../../lib/db/database.ts';
import { keep, miss, undo } from '../../../lib/records/commitment-steps.ts';
import commitment from '../../../lib/records/commitment.ts';
import draft from '../../../lib/records/draft.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';

const due = noon + 2 * hour;
const making: Making = {
  what: 'call Ana back',
  customer: 'Ana Ruiz',
  channel: 'call',
  site: 'https://crm.example',
  caseId: '48213',
  caseTitle: 'Refund',
  caseUrl: 'https://crm.example/cases/48213',
  dueAt: due,
  zone: 'Europe/Berlin',
};
const all = () => from(commitment).orderBy('id').toArray();

beforeEach(() => from(commitment).clear());

async function madeOne() {
  const made = await makeCommitment(making, noon);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

test('a promise that is made is there, open, with its making as its history', async () => {
  const { row, eventId } = await madeOne();
  expect(await all()).toEqual([row]);
  expect(row).toMatchObject({ what: 'call Ana back', state: 'open', dueAt: due, createdAt: noon });
  expect(row.history).toEqual({ [eventId]: { kind: 'made', at: noon, dueAt: due, zone: 'Europe/Berlin' } });
});

test('a promise for a time that has passed, or of nothing, is refused and not there', async () => {
  expect(await makeCommitment({ ...making, dueAt: noon }, noon)).toMatchObject({ reason: 'invalid' });
  expect(await makeCommitment({ ...making, what: ' ' }, noon)).toMatchObject({ reason: 'invalid' });
  expect(await all()).toEqual([]);
});

test('making a promise forgets its draft in the same act, and a refused one keeps it', async () => {
  await from(draft).put({ id: 'typed', text: 'call Ana', site: '', caseId: '', at: noon });
  await makeCommitment({ ...making, what: ' ' }, noon, 'typed');
  expect(await from(draft).count()).toBe(1);
  await makeCommitment(making, noon, 'typed');
  expect(await from(draft).count()).toBe(0);
  expect((await all()).length).toBe(1);
});

test('a step is stored with its state, and taking it back gives the promise as it was but for its history', async () => {
  const { row } = await madeOne();
  const kept = await stepOn(row.id, keep('byPhone'), noon + minute);
  expect((await all())[0]).toMatchObject({ state: 'kept', lane: 'closed' });
  await stepOn(row.id, undo(kept.ok ? kept.value.eventId : ''), noon + minute + 1);
  const [after] = await all();
  const { lastAt } = row;
  expect({ ...after, history: row.history, lastAt }).toEqual(row);
  expect(Object.keys(after?.history ?? {})).toHaveLength(3);
});

test('a step that is refused, or on a promise that is gone, changes nothing', async () => {
  const { row } = await madeOne();
  await stepOn(row.id, miss(), noon + minute);
  const before = await all();
  expect(await stepOn(row.id, keep('byPhone'), noon + hour)).toMatchObject({ reason: 'closed' });
  expect(await stepOn('gone', keep('byPhone'), noon + hour)).toMatchObject({ reason: 'notFound' });
  expect(await all()).toEqual(before);
});

test('missed and promised again: one act, two promises', async () => {
  const { row } = await madeOne();
  const again = { dueAt: due + hour, zone: 'UTC' };
  expect((await stepAndMakeAgain(row.id, miss(), again, due + minute)).ok).toBe(true);
  const rows = (await all()).toSorted((a, b) => a.dueAt - b.dueAt);
  expect(rows.map(({ state, what, dueAt }) => [state, what, dueAt])).toEqual([
    ['missed', 'call Ana back', due],
    ['open', 'call Ana back', due + hour],
  ]);
});

test('promised again, it neither needs the colleague nor is as sure as the one that was missed', async () => {
  const made = await makeCommitment({ ...making, dependsOn: 'inner', confidence: 'sure' }, noon);
  const id = made.ok ? made.value.row.id : '';
  await stepAndMakeAgain(id, miss(), { dueAt: due + hour, zone: 'UTC' }, due + minute);
  const again = (await all()).find((row) => row.id !== id);
  expect([again?.dependsOn, again?.confidence]).toEqual([undefined, undefined]);
});

test('when the first half is refused there is no second promise either', async () => {
  const { row } = await madeOne();
  await stepOn(row.id, miss(), noon + minute);
  const before = await all();
  const again = { dueAt: due + hour, zone: 'UTC' };
  expect(await stepAndMakeAgain(row.id, miss(), again, due)).toMatchObject({ reason: 'closed' });
  expect(await stepAndMakeAgain(row.id, miss(), { dueAt: due, zone: 'UTC' }, due)).toMatchObject({
    ok: false,
  });
  expect(await all()).toEqual(before);
});
