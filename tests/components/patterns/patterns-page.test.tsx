import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PatternsPage } from '@/components/patterns/PatternsPage.tsx';
import { database } from '@/lib/db/database.ts';
import { noteEnergy } from '@/lib/db/energies.ts';
import { addReflection } from '@/lib/db/reflections.ts';
import { create } from '@/lib/db/write.ts';
import { must } from '@/lib/problem.ts';
import type { CommitmentEvent } from '@/lib/records/commitment-events.ts';
import commitment from '@/lib/records/commitment.ts';
import { aCommitment, hour, minute } from '../../support/a-commitment.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const day = 24 * hour;
type End = 'kept' | 'missed';

/** A promise that was due so many days ago. */
async function promised(daysAgo: number, end: End) {
  const due = Date.now() - daysAgo * day - minute;
  const made = { kind: 'made' as const, at: due - hour, dueAt: due, zone: 'UTC' };
  const event: CommitmentEvent =
    end === 'missed'
      ? { kind: 'missed', at: due + 1 }
      : { kind: 'kept', at: due - 1, doneAt: due - 1, how: 'inWriting' };
  await create(commitment, aCommitment({ madeAt: due - hour, history: { made, event } }));
}

async function log(tag: 'hard' | 'learned', times: number) {
  for (let n = 0; n < times; n += 1)
    await addReflection(
      { is: 'log', tag, text: 'a secret line', caseKey: '', caseTitle: '', caseUrl: '' },
      Date.now() - n,
      '',
    );
}

const pattern = async (name: RegExp) => within(await screen.findByRole('region', { name }));

test('below five points nothing is drawn and it says how many there are', async () => {
  for (const end of ['kept', 'kept', 'missed', 'kept'] as const) await promised(2, end);
  await log('hard', 4);
  render(<PatternsPage />);
  for (const name of [/^What became/, /^Told before/, /^When promises slip/, /^Words in your log/]) {
    const region = await pattern(name);
    region.getByText('Not enough yet: 4 of 5.');
    expect(region.queryByRole('img')).toBeNull();
    expect(region.queryByRole('button')).toBeNull();
  }
  expect(screen.queryByRole('region', { name: 'Energy left' })).toBeNull();
});

test('from five on each plot has a sentence, a picture that says it and the numbers as a table', async () => {
  for (const end of ['kept', 'kept', 'missed', 'kept', 'missed'] as const) await promised(2, end);
  await log('hard', 3);
  await log('learned', 2);
  const user = userEvent.setup();
  render(<PatternsPage />);
  const outcomes = await pattern(/^What became/);
  outcomes.getByText(/: 3 kept, 2 missed\.$/);
  await outcomes.findByRole('img', { name: /: 3 kept, 2 missed\.$/ });
  const told = await pattern(/^Told before/);
  told.getByText('In 3 of 5 promises the customer heard from you before the time had passed (60 %).');
  const slips = await pattern(/^When promises slip/);
  slips.getByText('2 of 5 promises that have ended were kept late or missed.');
  const words = await pattern(/^Words in your log/);
  words.getByText('In your log: Hard 3, Learned 2.');
  for (const region of [told, slips, words]) await region.findByRole('img');

  await user.click(words.getByRole('button', { name: 'As a table: Words in your log' }));
  const rows = within(words.getByRole('table')).getAllByRole('row');
  const cells = (row: HTMLElement | undefined) =>
    within(must(row, 'a row'))
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
  expect(rows.slice(1).map(cells).at(-1)).toEqual(['0', '3', '2', '0', '0', '0']);
  expect(document.body.textContent).not.toContain('secret');
});

test('another range counts what lies in it', async () => {
  for (let n = 0; n < 5; n += 1) await promised(60, 'kept');
  for (let n = 0; n < 6; n += 1) await promised(3, 'kept');
  const user = userEvent.setup();
  render(<PatternsPage />);
  await (await pattern(/^What became of each week/)).findByText(/: 11 kept\.$/);
  await user.click(screen.getByRole('radio', { name: '4 weeks' }));
  await (await pattern(/^What became of each day/)).findByText(/: 6 kept\.$/);
});

test('what was written meanwhile counts when the page is looked at again', async () => {
  for (let n = 0; n < 5; n += 1) await promised(3, 'kept');
  render(<PatternsPage />);
  await (await pattern(/^What became/)).findByText(/: 5 kept\.$/);
  await promised(3, 'missed');
  window.dispatchEvent(new Event('focus'));
  await (await pattern(/^What became/)).findByText(/: 5 kept, 1 missed\.$/);
});

test('energy shows only to who notes it, and says that it stays here', async () => {
  for (let n = 0; n < 5; n += 1) await noteEnergy(1, Date.now() - (n + 1) * hour, '');
  render(<PatternsPage />);
  const energy = await pattern(/^Energy left/);
  energy.getByText('You noted: Low 5.');
  energy.getByText(/^Only me\. It stays on this device/);
});

test('it says from when the record reaches, and that closed promises go', async () => {
  await promised(3, 'kept');
  render(<PatternsPage />);
  const year = new Date(Date.now() - 3 * day).getFullYear();
  await waitFor(() =>
    screen.getByText(
      new RegExp(
        `^The record reaches back to .*${year}\\. Closed promises are deleted 90 days after they closed`,
      ),
    ),
  );
});
