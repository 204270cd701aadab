import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { Calibration } from '@/components/patterns/Calibration.tsx';
import { CommitmentList } from '@/components/commitments/CommitmentList.tsx';
import { useRecent } from '@/components/commitments/recent.ts';
import { startWith } from '@/components/commitments/use-open-list.ts';
import { usePage } from '@/components/shell/page.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { database, from } from '@/lib/db/database.ts';
import { create } from '@/lib/db/write.ts';
import { must } from '@/lib/problem.ts';
import type { CommitmentEvent } from '@/lib/records/commitment-events.ts';
import commitment, { type Commitment } from '@/lib/records/commitment.ts';
import { aCommitment, hour, minute } from '../support/a-commitment.ts';
import { fireTrusted, submitTrusted } from '../support/fire-trusted.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ tab: 1, facts: null, captureCalls: 0 });
  useRecent.setState({ steps: {}, held: {} });
  useTrouble.setState({ reason: null });
  startWith({ caseKey: '', customerKey: '' }, { active: [], here: [] });
});

/** A promise made five hours ago, with what happened since. */
async function owe(dueIn: number, part: Partial<Commitment> = {}, ...events: CommitmentEvent[]) {
  const now = Date.now();
  const made = { kind: 'made' as const, at: now - 5 * hour, dueAt: now + dueIn, zone: 'UTC' };
  const history = { made, ...Object.fromEntries(events.map((event, n) => [`e${n}`, event])) };
  await create(
    commitment,
    aCommitment({ what: 'confirm the refund', madeAt: now - 5 * hour, history, ...part }),
  );
}

async function open(what: string) {
  const user = userEvent.setup();
  render(<CommitmentList />);
  const row = must((await screen.findByText(what)).closest('li'), 'a promise is a row');
  await user.click(within(row).getByRole('button', { name: new RegExp(what) }));
  return { user, row: within(row) };
}
const stored = async () => must((await from(commitment).toArray())[0], 'one promise');

test('when the time to tell them has come, the row says so and leads to telling them', async () => {
  await owe(2 * hour, {}, { kind: 'tellingSet', at: Date.now() - hour, tellBy: Date.now() - minute });
  const user = userEvent.setup();
  render(<CommitmentList />);
  await screen.findByText('It is time to tell them how it stands.');
  await user.click(screen.getByRole('button', { name: 'Told them' }));
  fireTrusted(await screen.findByRole('button', { name: 'By phone' }));
  await screen.findByText('Told');
  expect((await stored()).tellBy).toBeUndefined();
});

test('waiting is not saved without a next step, who does it and when they hear; what was typed stays', async () => {
  await owe(2 * hour);
  const { user, row } = await open('confirm the refund');
  await user.click(await row.findByRole('button', { name: /Waiting on/ }));
  await user.type(await row.findByLabelText('Next step'), 'count the stock');
  await user.click(row.getByRole('button', { name: 'Waiting on' }));
  expect(await row.findByRole('alert')).toBeTruthy();
  expect(row.getByLabelText<HTMLInputElement>('Next step').value).toBe('count the stock');
  expect((await stored()).lane).toBe('active');
  await user.type(row.getByLabelText('Who does it?'), 'the warehouse');
  await user.click(await row.findByRole('button', { name: /In 1 hour/ }));
  submitTrusted(row.getByRole('form', { name: 'What has to happen first?' }));
  await screen.findByText(/Waiting on the warehouse: count the stock/);
  const saved = await stored();
  expect(saved.lane).toBe('waiting');
  expect(Math.abs((saved.tellBy ?? 0) - Date.now() - hour)).toBeLessThan(minute);
});

test('a promise that needs a colleague says so, and asks to tell the customer when that slips', async () => {
  const now = Date.now();
  const made = { kind: 'made' as const, at: now - 5 * hour, dueAt: now - minute, zone: 'UTC' };
  await create(
    commitment,
    aCommitment({
      id: 'inner',
      kind: 'toMe',
      by: 'Lee',
      what: 'book it',
      madeAt: now - 5 * hour,
      history: { made },
    }),
  );
  await owe(2 * hour, { dependsOn: 'inner' });
  render(<CommitmentList />);
  await screen.findByText(/needs Lee: book it/);
  await screen.findByText(/What Lee promised you has slipped/);
});

test('just kept, one press promises to check back on the next working day', async () => {
  await owe(2 * hour);
  const { user, row } = await open('confirm the refund');
  await user.click(await row.findByRole('button', { name: /^Kept/ }));
  fireTrusted(await row.findByRole('button', { name: 'By phone' }));
  const button = await screen.findByRole('button', { name: /Check back/ });
  // Pressed twice in haste.
  fireTrusted(button);
  fireTrusted(button);
  await screen.findByText('Check-back saved.');
  await new Promise((resolve) => setTimeout(resolve, 100));
  const [made, ...more] = (await from(commitment).toArray()).filter((one) => one.kind === 'checkBack');
  expect(more).toEqual([]);
  expect(made).toMatchObject({
    what: 'Check that it really worked: confirm the refund',
    customer: 'Ana Ruiz',
    caseId: '48213',
    lane: 'active',
  });
});

test('how sure I was is told from five promises on, in a sentence', async () => {
  const kept = { kind: 'kept' as const, at: Date.now(), doneAt: Date.now(), how: 'inWriting' as const };
  for (let n = 0; n < 5; n += 1) {
    await owe(2 * hour, { id: `p${n}`, confidence: 'sure' }, kept);
    if (n !== 3) continue;
    const { unmount } = render(<Calibration />);
    await screen.findByText(/After 5 promises/);
    unmount();
  }
  render(<Calibration />);
  await screen.findByText('Your "sure" was kept in time 5 of 5 times (100 %).');
});

test('of what a colleague promised us it is only noted what became of it', async () => {
  await owe(2 * hour, { kind: 'toMe', by: 'Lee', caseId: '48213' });
  usePage.setState({
    facts: { site: 'https://crm.example', url: '', adapter: 'sandbox', caseId: '48213' },
  });
  const { user, row } = await open('confirm the refund');
  await row.findByRole('button', { name: /^Kept/ });
  for (const name of [/^Told them/, /^Tell them by/, /^Needs a colleague/, /^Hand over/])
    expect(row.queryByRole('button', { name })).toBeNull();
  await user.click(row.getByRole('button', { name: /^Kept/ }));
  await row.findByText('Has Lee done it?');
  fireTrusted(row.getByRole('button', { name: 'They confirmed' }));
  await screen.findByText('Kept', { selector: '[role=status]' });
  expect(await stored()).toMatchObject({ state: 'kept', lane: 'closed' });
});
