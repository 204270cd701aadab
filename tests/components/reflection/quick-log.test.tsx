import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PauseLine } from '@/components/reflection/PauseLine.tsx';
import { leavePause } from '@/components/reflection/pause.ts';
import { QuickLog } from '@/components/reflection/QuickLog.tsx';
import { TodayEntries } from '@/components/reflection/TodayEntries.tsx';
import { usePage } from '@/components/shell/page.ts';
import { database } from '@/lib/db/database.ts';
import { ownDrafts } from '@/lib/db/own-drafts.ts';
import { addReflection, allReflections } from '@/lib/db/reflections.ts';
import { create } from '@/lib/db/write.ts';
import type { OwnReflection } from '@/lib/records/reflection.ts';
import shift from '@/lib/records/shift.ts';
import { onCall, pauseOfferedAt, promptsOff } from '@/lib/settings.ts';
import { hour } from '../../support/a-commitment.ts';
import { aShift } from '../../support/a-shift.ts';
import { installLocks } from '../../support/fake-locks.ts';
import { fireTrusted } from '../../support/fire-trusted.ts';

const facts = {
  site: 'https://crm.example',
  url: 'https://crm.example/cases/48213',
  adapter: 'sandbox',
  caseId: '48213',
  title: 'Refund',
};

beforeEach(async () => {
  installLocks();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ facts, logCalls: 0 });
  leavePause();
});
afterEach(cleanup);

const entries = async (): Promise<OwnReflection['body'][]> =>
  (await allReflections()).rows.map(({ body }) => body);
const show = () =>
  render(
    <>
      <QuickLog />
      <PauseLine />
      <TodayEntries />
    </>,
  );
const line = () => screen.getByLabelText<HTMLInputElement>('One line, if you like');

test('called by its shortcut, a letter and Enter make an entry; without the case, which nobody ticked', async () => {
  const user = userEvent.setup();
  show();
  act(() => usePage.setState({ logCalls: 1 }));
  expect(document.activeElement?.getAttribute('role')).toBe('radio');
  await user.keyboard('l');
  expect(document.activeElement).toBe(line());
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  expect(await entries()).toEqual([
    { is: 'log', tag: 'learned', text: '', caseKey: '', caseTitle: '', caseUrl: '' },
  ]);
});

test('pressing the same word twice saves, with the line and the case where they were given', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('radio', { name: 'Thanks' }));
  await user.keyboard('to Ben');
  await user.click(screen.getByRole('checkbox'));
  // The page goes on to another case; the entry stays with the one that was shown.
  act(() => usePage.setState({ facts: { ...facts, caseId: '5' } }));
  await user.click(screen.getByRole('radio', { name: 'Thanks' }));
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  expect((await entries())[0]).toMatchObject({ tag: 'thanks', text: 'to Ben', caseTitle: '#48213 · Refund' });
  expect(screen.getByRole('radio', { name: 'Thanks' }).getAttribute('aria-checked')).toBe('false');
});

test('a line without a word is asked for one, and stays', async () => {
  const user = userEvent.setup();
  show();
  await user.type(line(), 'so it was{Enter}');
  await screen.findByText('Choose a word first; your line is kept.');
  expect(line().value).toBe('so it was');
  expect(await entries()).toEqual([]);
});

test('Undo puts the entry back into the line, before what was begun since', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('radio', { name: 'Idea' }));
  await user.keyboard('ask first{Enter}');
  await user.type(line(), 'and then');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(line().value).toBe('ask first and then'));
  expect(await entries()).toEqual([]);
});

test('what was typed is there again in another frame, and no longer once it is an entry', async () => {
  const user = userEvent.setup();
  const { unmount } = show();
  await user.click(screen.getByRole('radio', { name: 'Blocked' }));
  await user.keyboard('no access to billing');
  await waitFor(async () => expect((await ownDrafts())[0]?.body.text).toBe('no access to billing'));
  unmount();
  show();
  await waitFor(() => expect(line().value).toBe('no access to billing'));
  await user.type(line(), '{Enter}');
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  expect(await ownDrafts()).toEqual([]);
});

test('who types on without a rest finds it again, too', async () => {
  const user = userEvent.setup({ delay: 40 });
  show();
  await user.type(line(), 'one long breath without a pause');
  expect(await ownDrafts()).not.toEqual([]);
});

test('after midnight an entry of the evening, deleted in the same shift, can be taken back in its place', async () => {
  const midnight = new Date().setHours(0, 0, 0, 0);
  await create(shift, aShift('night', midnight - 2 * hour));
  const body = {
    is: 'log' as const,
    tag: 'hard' as const,
    text: 'late',
    caseKey: '',
    caseTitle: '',
    caseUrl: '',
  };
  await addReflection(body, midnight - hour, 'night');
  show();
  fireTrusted(await screen.findByRole('button', { name: 'Delete: late' }));
  await screen.findByText('Deleted.', { exact: false });
});

test('today’s entries are listed; one that is deleted is gone at once and can be taken back in its place', async () => {
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('radio', { name: 'Went well' }));
  await user.keyboard('she laughed{Enter}');
  const entry = await screen.findByRole('listitem');
  expect(entry.textContent).toContain('Went well');
  fireTrusted(within(entry).getByRole('button', { name: 'Delete: she laughed' }));
  await screen.findByText('Deleted.', { exact: false });
  expect(await entries()).toEqual([]);
  await user.click(within(screen.getByRole('listitem')).getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await entries()).toHaveLength(1));
});

test('after a hard one two minutes are offered, once an hour at most, and can be ended', async () => {
  const user = userEvent.setup();
  show();
  const hard = async () => {
    await user.click(screen.getByRole('radio', { name: 'Hard' }));
    await user.keyboard('{Enter}');
  };
  await hard();
  await user.click(await screen.findByRole('button', { name: 'Take two minutes' }));
  screen.getByText(/Two minutes for you, until \d\d:\d\d\. About 2 minutes left\./);
  await user.click(screen.getByRole('button', { name: 'End the pause' }));
  await hard();
  await waitFor(async () => expect(await entries()).toHaveLength(2));
  expect(screen.queryByText(/Two minutes/)).toBeNull();
});

test.each([
  ['on a call', async () => onCall.setValue(true)],
  ['on a busy page', async () => usePage.setState({ facts: { ...facts, busy: true } })],
  ['when it is switched off', async () => promptsOff.setValue(['pause'])],
])('%s no pause is offered', async (_, set) => {
  await set();
  const user = userEvent.setup();
  show();
  await user.click(screen.getByRole('radio', { name: 'Hard' }));
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await entries()).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText(/Two minutes/)).toBeNull();
  expect(await pauseOfferedAt.getValue()).toBe(0);
});
