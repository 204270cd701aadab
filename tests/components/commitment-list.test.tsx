import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { CommitmentList } from '@/components/commitments/CommitmentList.tsx';
import { useRecent } from '@/components/commitments/recent.ts';
import { startWith } from '@/components/commitments/use-open-list.ts';
import { usePage } from '@/components/shell/page.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { database, from } from '@/lib/db/database.ts';
import { create } from '@/lib/db/write.ts';
import commitment from '@/lib/records/commitment.ts';
import { must } from '@/lib/problem.ts';
import { aCommitment, hour, minute } from '../support/a-commitment.ts';
import { fireTrusted, submitTrusted } from '../support/fire-trusted.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const elsewhere = { customer: 'Grace Mbeki', caseId: '48236' };

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ tab: 1, facts: null, captureCalls: 0 });
  useRecent.setState({ steps: {}, held: {} });
  useTrouble.setState({ reason: null });
  startWith({ caseKey: '', customerKey: '' }, { active: [], here: [] });
});

async function owe(what: string, dueIn: number, part: Parameters<typeof aCommitment>[0] = {}) {
  const now = Date.now();
  await create(commitment, aCommitment({ what, madeAt: now - 5 * hour, due: now + dueIn, ...part }));
}

async function show() {
  render(<CommitmentList />);
  await screen.findAllByRole('button');
}

const rowNamed = (what: string) => screen.findByRole('button', { name: new RegExp(what) });
const stored = async (what: string) =>
  must(
    (await from(commitment).toArray()).find((row) => row.what === what),
    what,
  );

test('what is past due and due soon stands under Now, the past due first', async () => {
  await owe('soon', 20 * minute, elsewhere);
  await owe('late', -20 * minute, elsewhere);
  await show();
  const list = await screen.findByText('Now');
  const names = screen.getAllByRole('button').map((button) => button.textContent);
  expect(list).toBeTruthy();
  expect(names[0]).toContain('late');
  expect(names[0]).toContain('past due');
  expect(names[1]).toContain('soon');
});

test('the open case comes first under This customer, and in no other list', async () => {
  usePage.setState({
    facts: {
      site: 'https://crm.example',
      url: 'https://crm.example/cases/48213',
      adapter: 'x',
      caseId: '48213',
    },
  });
  await owe('mine', 10 * minute);
  await owe('other', 5 * minute, elsewhere);
  await show();
  await screen.findByText('This customer');
  expect(screen.getAllByText('mine').length).toBe(1);
  expect(screen.getAllByRole('button')[0]?.textContent).toContain('mine');
});

test('a written promise appears without anybody telling the list', async () => {
  await owe('first', 10 * minute, elsewhere);
  await show();
  await owe('second', 12 * minute, elsewhere);
  expect(await rowNamed('second')).toBeTruthy();
});

test('k asks how the customer knows, one press closes the promise, and Undo brings it back', async () => {
  const user = userEvent.setup();
  await owe('call Ana', 10 * minute);
  await show();
  (await rowNamed('call Ana')).focus();
  await user.keyboard('k');
  const question = await screen.findByRole('group', { name: 'How does the customer know?' });
  fireTrusted(within(question).getByText('By phone'));
  const done = await screen.findByRole('status');
  expect(done.textContent).toContain('Kept');
  expect((await stored('call Ana')).state).toBe('kept');
  await user.click(screen.getByText('Undo'));
  await screen.findByRole('button', { name: /call Ana/ });
  expect((await stored('call Ana')).state).toBe('open');
});

test('past due, a new time is a missed promise made again, unless the customer was told before', async () => {
  const user = userEvent.setup();
  await owe('call Ana', -10 * minute);
  await show();
  (await rowNamed('call Ana')).focus();
  await user.keyboard('r');
  await screen.findByText(/That is a missed promise/);
  await user.click(await screen.findByText('In 1 hour'));
  fireTrusted(screen.getByText('Missed, promise again'));
  await screen.findByRole('status');
  const rows = await from(commitment).toArray();
  expect(rows.map((row) => row.state).toSorted()).toEqual(['missed', 'open']);
});

test('withdrawing needs a reason', async () => {
  const user = userEvent.setup();
  await owe('call Ana', 10 * minute);
  await show();
  (await rowNamed('call Ana')).focus();
  await user.keyboard('x');
  const button = await screen.findByRole('button', { name: 'Withdraw' });
  expect((button as HTMLButtonElement).disabled).toBe(true);
});

test('a press that no person made is refused', async () => {
  const user = userEvent.setup();
  await owe('call Ana', 10 * minute);
  await show();
  (await rowNamed('call Ana')).focus();
  await user.keyboard('k');
  const question = await screen.findByRole('group', { name: 'How does the customer know?' });
  // A synthetic click: what a page or another script could fire.
  fireEvent.click(within(question).getByText('By phone'));
  await expect.poll(() => useTrouble.getState().reason).toBe('covered');
  expect((await stored('call Ana')).state).toBe('open');
});

test('Escape closes an open row and leaves the focus on it', async () => {
  const user = userEvent.setup();
  await owe('call Ana', 10 * minute);
  await show();
  const row = await rowNamed('call Ana');
  row.focus();
  await user.keyboard('s');
  await screen.findByText('In 15 min');
  await user.keyboard('{Escape}');
  expect(screen.queryByText('In 15 min')).toBeNull();
  expect(document.activeElement).toBe(row);
});

test('a step that is done while the person already types elsewhere takes no letter away', async () => {
  const user = userEvent.setup();
  render(<input aria-label="line" />);
  await owe('call Ana', 10 * minute);
  await show();
  (await rowNamed('call Ana')).focus();
  await user.keyboard('k');
  const question = await screen.findByRole('group', { name: 'How does the customer know?' });
  fireTrusted(within(question).getByText('By phone'));
  const line = screen.getByLabelText('line');
  line.focus();
  await screen.findByText('Undo');
  await waitFor(() =>
    expect(screen.queryByRole('group', { name: 'How does the customer know?' })).toBeNull(),
  );
  expect(document.activeElement).toBe(line);
});

test('a step that is done gives the focus back to its row', async () => {
  const user = userEvent.setup();
  await owe('call Ana', 10 * minute);
  await show();
  const row = await rowNamed('call Ana');
  row.focus();
  await user.keyboard('w');
  await user.type(await screen.findByLabelText('Next step'), 'ask the depot');
  await user.type(screen.getByLabelText('Who does it?'), 'Omar');
  await user.click(screen.getByRole('button', { name: /^In 1 hour/ }));
  const form = must(screen.getByLabelText('Next step').closest('form'), 'the step is a form');
  submitTrusted(form);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('call Ana'));
});
