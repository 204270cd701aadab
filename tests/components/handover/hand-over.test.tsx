import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { CommitmentList } from '@/components/commitments/CommitmentList.tsx';
import { useRecent } from '@/components/commitments/recent.ts';
import { startWith } from '@/components/commitments/use-open-list.ts';
import { HandOverMany } from '@/components/handover/HandOverMany.tsx';
import { usePage } from '@/components/shell/page.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { database, from } from '@/lib/db/database.ts';
import { offerAll } from '@/lib/db/handovers.ts';
import { create } from '@/lib/db/write.ts';
import { acceptanceLine, linesIn } from '@/lib/handover/line.ts';
import { must } from '@/lib/problem.ts';
import commitment, { type Commitment } from '@/lib/records/commitment.ts';
import { standingOf } from '@/lib/records/commitment-state.ts';
import { handoverNames, myName } from '@/lib/settings.ts';
import { aCommitment, hour, minute } from '../../support/a-commitment.ts';
import { anAcceptance } from '../../support/an-offer.ts';
import { fireTrusted, submitTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const facts = { site: 'https://crm.example', url: '', adapter: 'sandbox', caseId: '48213' };

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ tab: 1, facts, captureCalls: 0 });
  useRecent.setState({ steps: {}, held: {} });
  useTrouble.setState({ reason: null });
  startWith({ caseKey: '', customerKey: '' }, { active: [], here: [] });
});

async function owe(): Promise<Commitment> {
  const now = Date.now();
  const row = aCommitment({ madeAt: now - hour, due: now + 20 * minute });
  await create(commitment, row);
  return row;
}

const stored = async () => must((await from(commitment).toArray())[0], 'the promise');
const line = async () => (await screen.findByRole('textbox', { name: 'The line' })) as HTMLTextAreaElement;

async function openStep() {
  const user = userEvent.setup();
  render(<CommitmentList />);
  (await screen.findByRole('button', { name: /call Ana back/ })).focus();
  await user.keyboard('h');
  await screen.findByLabelText('To whom?');
  return user;
}

test('handing over asks for both names, keeps the promise ours, and gives the line', async () => {
  await owe();
  const user = await openStep();
  await user.type(screen.getByLabelText('To whom?'), 'Lee');
  submitTrusted(screen.getByRole('button', { name: 'Hand over' }));
  expect(screen.getByLabelText('Your name, as colleagues know it').getAttribute('aria-invalid')).toBe('true');
  expect(standingOf((await stored()).history).offeredTo).toBeUndefined();

  await user.type(screen.getByLabelText('Your name, as colleagues know it'), 'Sam');
  submitTrusted(screen.getByRole('button', { name: 'Hand over' }));
  const [offer] = linesIn((await line()).value);
  const { offeredTo, offer: name } = standingOf((await stored()).history);
  expect([offeredTo, (await stored()).state]).toEqual(['Lee', 'open']);
  expect(offer).toMatchObject({
    id: (await stored()).id,
    offer: name,
    from: 'Sam',
    to: 'Lee',
    caseId: '48213',
  });
  expect([await myName.getValue(), await handoverNames.getValue()]).toEqual(['Sam', ['Lee']]);
  expect(screen.getByText(/offered to Lee · not accepted yet/)).toBeTruthy();
});

test('an offer is taken back where it was made', async () => {
  const row = await owe();
  await myName.setValue('Sam');
  await offerAll([row.id], 'Lee', Date.now());
  const user = userEvent.setup();
  render(<CommitmentList />);
  (await screen.findByRole('button', { name: /call Ana back/ })).focus();
  await user.keyboard('h');
  await line();
  fireTrusted(screen.getByRole('button', { name: 'Take it back' }));
  await expect.poll(async () => standingOf((await stored()).history).offeredTo).toBeUndefined();
});

test('a line for another machine is written without any offer, and is the same every time', async () => {
  await owe();
  await myName.setValue('Sam');
  const user = await openStep();
  await user.click(screen.getByRole('button', { name: 'Only a line for my other machine' }));
  const row = await stored();
  expect(linesIn((await line()).value)).toMatchObject([{ id: row.id, offer: row.id, to: '' }]);
  expect(Object.keys(row.history)).toHaveLength(1);
});

test('the name that lines are signed with is changed where it shows', async () => {
  await owe();
  await myName.setValue('Sma');
  const user = await openStep();
  expect(screen.getByText('You sign as Sma.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Change' }));
  const field = await screen.findByLabelText('Your name, as colleagues know it');
  await user.clear(field);
  await user.type(field, 'Sam');
  await user.click(screen.getByRole('button', { name: 'Only a line for my other machine' }));
  expect(linesIn((await line()).value)).toMatchObject([{ from: 'Sam' }]);
  await expect.poll(() => myName.getValue()).toBe('Sam');
});

test('when the browser copies nothing, the line is selected to be copied by hand', async () => {
  await owe();
  await myName.setValue('Sam');
  const user = await openStep();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no permission'));
  await user.click(screen.getByRole('button', { name: 'Only a line for my other machine' }));
  await user.click(screen.getByRole('button', { name: 'Copy the line' }));
  await screen.findByText(/Press Ctrl\+C/);
  const field = await line();
  expect([document.activeElement, field.selectionEnd]).toEqual([field, field.value.length]);
});

test('what the notes say was accepted changes nothing until it is let go', async () => {
  const row = await owe();
  const offered = await offerAll([row.id], 'Lee', Date.now());
  const offer = must(offered.ok ? standingOf(must(offered.value[0], 'row').history).offer : '', 'an offer');
  const said = acceptanceLine(anAcceptance({ id: row.id, offer }), row.what);
  usePage.setState({
    facts: { ...facts, lines: [said.ok ? must(said.value.split(' ').at(-1), 'token') : ''] },
  });
  render(<CommitmentList />);
  await screen.findByText('Lee has now accepted it.');
  expect((await stored()).state).toBe('open');
  fireTrusted(screen.getByRole('button', { name: 'Let it go' }));
  await screen.findByText('Accepted by a colleague');
  expect((await stored()).state).toBe('handedOver');
});

test('an acceptance that stands on another case is not heard', async () => {
  const row = await owe();
  const offered = await offerAll([row.id], 'Lee', Date.now());
  const offer = must(offered.ok ? standingOf(must(offered.value[0], 'row').history).offer : '', 'an offer');
  const said = acceptanceLine(anAcceptance({ id: row.id, offer }), row.what);
  usePage.setState({
    facts: { ...facts, caseId: '1', lines: [said.ok ? (said.value.split(' ').at(-1) ?? '') : ''] },
  });
  render(<CommitmentList />);
  await screen.findByText(/offered to Lee · not accepted yet/);
  expect(screen.queryByRole('button', { name: 'Let it go' })).toBeNull();
});

test('several are handed over with one press, and their lines are one text; what was offered already is left out', async () => {
  const [one, two, three] = [await owe(), await owe(), await owe()];
  await offerAll([three.id], 'Kim', Date.now());
  await myName.setValue('Sam');
  const rows = await from(commitment).toArray();
  render(<HandOverMany rows={rows} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Hand over 2 promises' }));
  await user.type(await screen.findByLabelText('To whom?'), 'the queue');
  submitTrusted(screen.getByRole('button', { name: 'Hand over 2 promises' }));
  const lines = linesIn((await line()).value);
  expect(lines.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
  expect(lines.every((offer) => offer.kind === 'offer' && offer.to === 'the queue')).toBe(true);
  expect(screen.getByRole('button', { name: 'Copy the 2 lines' })).toBeTruthy();
});

test('what was kept without a word is not handed over with the others, and keeps none of them back', async () => {
  const now = Date.now();
  const one = aCommitment({ madeAt: now - hour, due: now + 20 * minute });
  const kept = { kind: 'kept' as const, at: now - minute, doneAt: now - minute, how: 'unsaid' as const };
  const done = aCommitment({ history: { ...one.history, kept } });
  for (const row of [one, done]) await create(commitment, row);
  await myName.setValue('Ana');
  render(<HandOverMany rows={[one, done]} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Hand over 1 promise' }));
  await user.type(await screen.findByLabelText('To whom?'), 'the queue');
  submitTrusted(screen.getByRole('button', { name: 'Hand over 1 promise' }));
  expect(linesIn((await line()).value).map(({ id }) => id)).toEqual([one.id]);
});
