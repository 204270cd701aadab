import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useRecent } from '@/components/commitments/recent.ts';
import { ReviewPage } from '@/components/reflection/ReviewPage.tsx';
import { closeReview, save, useWriting, write } from '@/components/reflection/review/writing.ts';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { database } from '@/lib/db/database.ts';
import { reflectionsBetween } from '@/lib/db/reflections.ts';
import { keepReview, readReview, reviewOf } from '@/lib/db/reviews.ts';
import { create, put } from '@/lib/db/write.ts';
import { must } from '@/lib/problem.ts';
import commitment from '@/lib/records/commitment.ts';
import shift from '@/lib/records/shift.ts';
import { aPack } from '../../support/a-pack.ts';
import { hour, minute } from '../../support/a-commitment.ts';
import { aDaysWork, aShift } from '../../support/a-shift.ts';
import { fireTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

beforeEach(async () => {
  fakeBrowser.reset();
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  useRecent.setState({ steps: {}, held: {} });
  closeReview(useWriting.getState().review?.id ?? '');
  await save();
});

const prompts = [
  { id: 'proud', part: 'wentWell' as const, text: 'What are you glad of?' },
  { id: 'again', part: 'try' as const, text: 'What will you try?' },
];

async function day() {
  const { shift: shifts, commitment: promises } = aDaysWork(Date.now() - 10 * minute);
  for (const row of shifts) await create(shift, row);
  for (const row of promises) await create(commitment, row);
}

function open() {
  const user = userEvent.setup();
  const shown = render(
    <PreviewPacks value={[aPack({ prompts })]}>
      <ReviewPage />
    </PreviewPacks>,
  );
  return { user, shown };
}
const step = (name: string) => screen.findByRole('heading', { level: 2, name });
const go = async (name: string) => {
  fireTrusted(await screen.findByRole('button', { name }));
};

test('without any shift one sentence says what this page is for', async () => {
  open();
  expect(await screen.findByText(/Once you have started a shift/)).toBeTruthy();
});

test('a shift that goes on is ended by a press, or reviewed before that', async () => {
  await create(shift, aShift('now', Date.now() - hour));
  open();
  fireTrusted(await screen.findByRole('button', { name: /^End the shift now at \d\d:\d\d$/ }));
  await step('Facts');
  expect((await database.table('shift').get('now'))?.state).toBe('ended');
});

test('facts are sentences and a picture with a table, and looking writes nothing', async () => {
  await day();
  const { user } = open();
  expect(
    await screen.findByText(/^6 promises: 1 kept, 1 kept late, 1 renegotiated, 1 missed, 2 carried over\.$/),
  ).toBeTruthy();
  expect(screen.getAllByText('past due')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'As a table' }));
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(7);
  expect(await reviewOf('shift-1')).toBeUndefined();
});

test('the prompts of the pack are asked, and what was answered stays when the pack asks otherwise', async () => {
  await day();
  const { user, shown } = open();
  await go('Reflect');
  await user.type(await screen.findByLabelText('What are you glad of?'), 'Ana');
  expect(screen.getByLabelText('What was hard, and what will you do differently?')).toBeTruthy();
  expect(screen.getByLabelText('What will you try?')).toBeTruthy();
  shown.rerender(
    <PreviewPacks value={[aPack({ prompts: [{ id: 'other', part: 'wentWell', text: 'Who helped you?' }] })]}>
      <ReviewPage />
    </PreviewPacks>,
  );
  expect(await screen.findByLabelText('Who helped you?')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('What are you glad of?').value).toBe('Ana');
});

test('what is typed is kept by itself, in order, and the next opening goes on at the same step', async () => {
  await day();
  const { user, shown } = open();
  await go('Thanks');
  await user.type(
    await screen.findByLabelText('For what'),
    'the parcel case, and for staying so long with the customer',
  );
  await waitFor(async () =>
    expect((await reviewOf('shift-1'))?.body.thanks.text).toBe(
      'the parcel case, and for staying so long with the customer',
    ),
  );
  expect(screen.getByText('Saved as you type')).toBeTruthy();
  shown.unmount();
  open();
  await step('Thanks');
  expect(screen.getByLabelText<HTMLTextAreaElement>('For what').value).toMatch(/^the parcel case/);
});

test('typed words of blame get one gentle hint, and are kept as they are', async () => {
  await day();
  const { user } = open();
  await go('Reflect');
  await user.click(await screen.findByText('Make it a learning card'));
  await user.type(screen.getByLabelText('What happened?'), 'it was his fault, I am to blame');
  expect(screen.getAllByText(/Some of these words judge a person/)).toHaveLength(1);
  await waitFor(async () => expect((await reviewOf('shift-1'))?.body.learning.happened).toMatch(/to blame$/));
});

test('done, the log has each thing once; changed and done again, too', async () => {
  await day();
  const { user } = open();
  await go('Reflect');
  await user.type(await screen.findByLabelText('What will you try?'), 'ring first');
  await go('Done');
  expect(await screen.findByText(/1 entry is in your log/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  await go('Reflect');
  await user.type(await screen.findByLabelText('What will you try?'), ' thing');
  await waitFor(async () => expect((await reviewOf('shift-1'))?.state).toBe('begun'));
  await go('Done');
  await screen.findByText(/1 entry is in your log/);
  const { rows } = await reflectionsBetween(0, Infinity);
  expect(rows.map(({ kind, body }) => [kind, 'text' in body && body.text])).toEqual([
    ['try', 'ring first thing'],
  ]);
});

test('a page left open with yesterday’s finished review goes to that of the shift that ended since', async () => {
  const now = Date.now();
  await create(shift, aShift('yesterday', now - 30 * hour, now - 22 * hour));
  open();
  await step('Facts');
  await go('Done');
  await waitFor(async () => expect((await reviewOf('yesterday'))?.state).toBe('done'));
  const over = await reviewOf('yesterday');
  if (over !== undefined) await keepReview({ ...over, at: now - 21 * hour });
  await waitFor(() => expect(useWriting.getState().review?.at).toBe(now - 21 * hour));
  await create(shift, aShift('today', now - 8 * hour, now - minute));
  await waitFor(() => expect(useWriting.getState().review?.id).toBe('today'));
});

test('a review is skipped, and taken up again where it was', async () => {
  await day();
  open();
  await go('Thanks');
  await step('Thanks');
  await go('Skip this review');
  expect(await screen.findByText(/This review is skipped/)).toBeTruthy();
  await waitFor(async () => expect((await reviewOf('shift-1'))?.state).toBe('skipped'));
  await go('Take it up again');
  await step('Thanks');
});

test('a failed write is said, the words stay, and they are kept once it works again', async () => {
  await day();
  const { user } = open();
  await go('Thanks');
  const field = await screen.findByLabelText('For what');
  await waitFor(async () => expect((await reviewOf('shift-1'))?.body.step).toBe('thanks'));
  const transaction = vi.spyOn(database, 'transaction');
  transaction.mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
  await user.type(field, 'the tea');
  expect((await screen.findByRole('alert')).textContent).toMatch(/not saved yet/);
  expect(screen.getByLabelText<HTMLTextAreaElement>('For what').value).toBe('the tea');
  transaction.mockRestore();
  await waitFor(async () => expect((await reviewOf('shift-1'))?.body.thanks.text).toBe('the tea'), {
    timeout: 8000,
  });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('what another window writes meanwhile is shown, and what both wrote is there', async () => {
  await day();
  open();
  await go('Thanks');
  await waitFor(async () => expect(await reviewOf('shift-1')).toBeDefined());
  const { own } = await readReview('shift-1');
  const theirs = must(own, 'the review');
  await keepReview({
    ...theirs,
    at: theirs.at + 1,
    body: { ...theirs.body, thanks: { ...theirs.body.thanks, to: 'Lee' } },
  });
  write({ try: { id: theirs.body.try.id, text: 'ring first' } });
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('To whom').value).toBe('Lee'));
  await waitFor(async () =>
    expect((await reviewOf('shift-1'))?.body).toMatchObject({
      thanks: { to: 'Lee' },
      try: { text: 'ring first' },
    }),
  );
});

test('a review that belongs to somebody else is neither shown nor written over', async () => {
  await day();
  const sealed = { kept: 'sealed' as const, key: 'ben', nonce: '', sealed: 'xyz' };
  await put((await import('@/lib/records/review.ts')).default, {
    id: 'shift-1',
    at: 1,
    shiftAt: 1,
    state: 'begun',
    body: sealed,
  });
  open();
  expect((await screen.findByRole('alert')).textContent).toMatch(/somebody else/);
  write({ step: 'thanks' });
  await save();
  expect((await database.table('review').get('shift-1'))?.body).toEqual(sealed);
});
