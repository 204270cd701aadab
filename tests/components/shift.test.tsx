import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { usePage } from '@/components/shell/page.ts';
import { useTabs } from '@/components/shell/tabs.ts';
import { ShiftAtFoot } from '@/components/shift/ShiftAtFoot.tsx';
import { ShiftLine } from '@/components/shift/ShiftLine.tsx';
import { database } from '@/lib/db/database.ts';
import { addReflection, reflectionOf } from '@/lib/db/reflections.ts';
import { lastShifts, openShift, startShift, stepShift } from '@/lib/db/shifts.ts';
import { create } from '@/lib/db/write.ts';
import { must } from '@/lib/problem.ts';
import commitment from '@/lib/records/commitment.ts';
import { endShift } from '@/lib/records/shift-steps.ts';
import { lastSeenAt, onCall, promptsOff, shiftSaid, storedHours } from '@/lib/settings.ts';
import { aCommitment, hour, minute } from '../support/a-commitment.ts';
import { fireTrusted, submitTrusted } from '../support/fire-trusted.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const nine = new Date(2026, 2, 11, 9).getTime();
const facts = { site: 'https://crm.example', url: 'https://crm.example/', adapter: 'sandbox' };
let busyElsewhere = false;
const sent: unknown[] = [];
const at = (moment: number) => vi.setSystemTime(moment);
/** Every line's wall clock steps when the page is shown again. */
const look = () => act(() => void document.dispatchEvent(new Event('visibilitychange')));
const press = async (name: string | RegExp) => fireTrusted(await screen.findByRole('button', { name }));

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await Promise.all([
    lastSeenAt.setValue(0),
    shiftSaid.setValue({}),
    promptsOff.setValue([]),
    onCall.setValue(false),
  ]);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  await storedHours.setValue({
    zone: timeZone,
    week: Array.from({ length: 7 }, (): [number, number][] => [[540, 1020]]),
    holidays: [],
  });
  busyElsewhere = false;
  sent.length = 0;
  const answer = (said: { message: string; body: unknown }) => {
    sent.push(said);
    return Promise.resolve({
      ok: true,
      value: said.message === 'openPages' ? [{ ...facts, busy: busyElsewhere }] : null,
    });
  };
  fakeBrowser.runtime.sendMessage = answer as never;
  usePage.setState({ tab: 1, facts });
  useTabs.setState({ shown: 'promises' });
  vi.useFakeTimers({ toFake: ['Date'] });
  at(nine + 2 * minute);
});
afterEach(() => void vi.useRealTimers());

describe('the line at the foot', () => {
  test('asks when the hours have begun, and a press starts the shift; nothing starts by itself', async () => {
    render(<ShiftAtFoot />);
    await screen.findByText('Your hours began at 09:00. Start your shift?');
    expect(await openShift()).toBeUndefined();
    await press('Start now');
    await waitFor(async () => expect(await openShift()).toMatchObject({ startsAt: nine + 2 * minute }));
    await screen.findByRole('region', { name: 'At the start of your shift' });
  });

  test('"Not today" is quiet for these hours, also in a sidebar that opens anew', async () => {
    const { unmount } = render(<ShiftAtFoot />);
    await userEvent.click(await screen.findByRole('button', { name: 'Not today' }));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    unmount();
    at(nine + 2 * hour);
    render(<ShiftLine />);
    await screen.findByRole('button', { name: 'Start shift' });
    expect(screen.queryByText(/Your hours began/)).toBeNull();
    expect(await lastShifts(5)).toEqual([]);
  });

  test('closed, it stays away, and the Reflect tab still asks', async () => {
    render(<ShiftAtFoot />);
    await userEvent.click(await screen.findByRole('button', { name: 'Close this question' }));
    await waitFor(() => expect(screen.queryByText(/Your hours began/)).toBeNull());
    render(<ShiftLine />);
    await screen.findByText(/Your hours began/);
  });

  test.each([
    ['on a call', () => onCall.setValue(true)],
    ['while this page is busy', async () => usePage.setState({ facts: { ...facts, busy: true } })],
    ['while another tab is busy', async () => void (busyElsewhere = true)],
    ['when such questions are switched off', () => promptsOff.setValue(['shift'])],
    ['beside the Reflect tab, which has it', async () => useTabs.setState({ shown: 'reflect' })],
    ['where hours are not said', () => storedHours.setValue(null)],
  ])('asks nothing %s', async (_, make) => {
    await make();
    const { container } = render(<ShiftAtFoot />);
    await new Promise((done) => setTimeout(done, 300));
    expect(container.textContent).toBe('');
  });

  test('comes when the call is over, and takes no focus', async () => {
    await onCall.setValue(true);
    const { container } = render(
      <>
        <input aria-label="What did you promise?" />
        <ShiftAtFoot />
      </>,
    );
    const field = screen.getByRole('textbox');
    field.focus();
    await new Promise((done) => setTimeout(done, 100));
    expect(container.textContent).toBe('');
    await onCall.setValue(false);
    await screen.findByText(/Your hours began/);
    expect(document.activeElement).toBe(field);
  });

  test('the next morning it proposes when the shift ended, and a press ends it there', async () => {
    await startShift(nine);
    await lastSeenAt.setValue(nine + 8 * hour + 10 * minute);
    at(nine + 24 * hour);
    render(<ShiftAtFoot />);
    await screen.findByText('Your hours ended: yesterday 17:00. Is your shift over?');
    await press('It ended yesterday 17:10');
    await screen.findByText('Shift yesterday 09:00 to 17:10');
    expect((await lastShifts(1))[0]).toMatchObject({ state: 'ended', endsAt: nine + 8 * hour + 10 * minute });
    await press('Review this shift');
    expect(sent).toContainEqual({ message: 'openElsewhere', body: { where: 'reflection', part: 'review' } });
  });

  test('"Still working" is quiet, and keeps one moment and no other', async () => {
    await startShift(nine);
    at(nine + 8 * hour + minute);
    render(<ShiftAtFoot />);
    await userEvent.click(await screen.findByRole('button', { name: 'Still working' }));
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
    expect(await lastSeenAt.getValue()).toBe(nine + 8 * hour + minute);
    expect(await shiftSaid.getValue()).toEqual({ stillWorking: (await openShift())?.id });
    expect(await openShift()).toBeDefined();
  });
});

describe('the line of the Reflect tab', () => {
  test('a shift is started by hand, paused, gone on with, ended, and each is taken back for ten seconds', async () => {
    at(nine - 3 * hour);
    render(<ShiftLine />);
    await press('Start shift');
    await screen.findByText('Shift since 06:00');
    at(nine);
    await press('Pause');
    await screen.findByText('Paused since 09:00');
    await press('Undo');
    await screen.findByText('Shift since 06:00');
    await press('End');
    await screen.findByText('Shift 06:00 to 09:00');
    await press('Undo');
    await screen.findByText('Shift since 06:00');
    expect(await openShift()).toMatchObject({ state: 'running' });
  });

  test('who has ended it by keyboard goes on at its review, and a second Enter begins no other shift', async () => {
    await startShift(nine);
    render(<ShiftLine />);
    const end = await screen.findByRole('button', { name: 'End' });
    end.focus();
    fireTrusted(end);
    const review = await screen.findByRole('button', { name: 'Review this shift' });
    await waitFor(() => expect(document.activeElement).toBe(review));
  });

  test('who has started the next one by keyboard goes on there, and not at the review of the last', async () => {
    const first = await startShift(nine - 8 * hour);
    await stepShift(first.ok ? first.value.id : '', endShift('hand'), nine - hour);
    await shiftSaid.setValue({ notToday: nine });
    render(<ShiftLine />);
    await screen.findByRole('button', { name: 'Review this shift' });
    const start = await screen.findByRole('button', { name: 'Start shift' });
    start.focus();
    fireTrusted(start);
    const since = await screen.findByRole('button', { name: /^Shift since/ });
    await waitFor(() => expect(document.activeElement).toBe(since));
  });

  test('what was said longer ago cannot be taken back here', async () => {
    await startShift(nine);
    at(nine + minute);
    render(<ShiftLine />);
    await screen.findByText('Shift since 09:00');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('the moments of a shift can be put right; such as make none are refused', async () => {
    await startShift(nine);
    at(nine + 8 * hour);
    render(<ShiftLine />);
    await press('End');
    await press('Change times');
    const ended = await screen.findByLabelText<HTMLInputElement>('Ended');
    expect(ended.value).toBe('2026-03-11T17:00');
    const user = userEvent.setup();
    const put = async (field: HTMLElement, value: string) => {
      await user.clear(field);
      await user.type(field, value);
    };
    await put(ended, '2026-03-11T08:00');
    submitTrusted(must(ended.closest('form'), 'the fields are in a form'));
    await waitFor(async () => expect((await lastShifts(1))[0]).toMatchObject({ endsAt: nine + 8 * hour }));
    await put(ended, '2026-03-11T16:30');
    submitTrusted(must(ended.closest('form'), 'the fields are in a form'));
    await screen.findByText('Shift 09:00 to 16:30');
    expect((await lastShifts(1))[0]).toMatchObject({ startsAt: nine, endsAt: nine + 7.5 * hour });
  });

  test('a shift that is open since yesterday asks here as well', async () => {
    await startShift(nine);
    at(nine + 24 * hour);
    render(<ShiftLine />);
    look();
    await screen.findByText(/Is your shift over/);
    await screen.findByText('Shift since yesterday 09:00');
  });
});

describe('the card at the start', () => {
  const tryIt = { is: 'try' as const, text: 'Say when I call back first' };

  test('asks whether what was to be tried helped; the answer is kept, and can be another one', async () => {
    const kept = await addReflection(tryIt, nine - 16 * hour, 'yesterday');
    const id = kept.ok ? kept.value.id : '';
    await startShift(nine);
    render(<ShiftLine />);
    const card = await screen.findByRole('region', { name: 'At the start of your shift' });
    within(card).getByText(tryIt.text);
    await press('Yes');
    await waitFor(async () =>
      expect((await reflectionOf(id))?.body).toMatchObject({ answer: 'yes', answeredAt: nine + 2 * minute }),
    );
    await screen.findByRole('button', { name: 'Yes', pressed: true });
    await press('Did not come up');
    await screen.findByRole('button', { name: 'Did not come up', pressed: true });
    expect((await reflectionOf(id))?.body).toMatchObject({ answer: 'didNotComeUp' });
  });

  test('what is written in this shift waits for the next one', async () => {
    const begun = await startShift(nine);
    await addReflection(tryIt, nine + minute, begun.ok ? begun.value.id : '');
    render(<ShiftLine />);
    await screen.findByRole('region', { name: 'At the start of your shift' });
    expect(screen.queryByText(tryIt.text)).toBeNull();
  });

  test('shows one own win and what is due in this shift, and leads there', async () => {
    const story = (id: string) =>
      aCommitment({ id, madeAt: nine - 30 * hour, due: nine - 15 * hour }).history;
    const done = {
      kind: 'kept' as const,
      at: nine - 17 * hour,
      doneAt: nine - 17 * hour,
      how: 'byPhone' as const,
    };
    const rows = [
      aCommitment({
        id: 'kept',
        what: 'Send the part',
        customer: 'Ana',
        history: { ...story('kept'), k: done },
      }),
      aCommitment({ id: 'due', due: nine + 8 * hour, madeAt: nine - hour }),
      aCommitment({ id: 'later', due: nine + 20 * hour, madeAt: nine - hour }),
    ];
    for (const row of rows) await create(commitment, row);
    await startShift(nine);
    useTabs.setState({ shown: 'reflect' });
    render(<ShiftLine />);
    await screen.findByText('You kept it for Ana');
    screen.getByText('Send the part');
    await press('One promise is due in this shift.');
    expect(useTabs.getState().shown).toBe('promises');
  });

  test('closed, it stays closed for this shift', async () => {
    await startShift(nine);
    const { unmount } = render(<ShiftLine />);
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'At the start of your shift' })).toBeNull(),
    );
    unmount();
    render(<ShiftLine />);
    await screen.findByText('Shift since 09:00');
    await new Promise((done) => setTimeout(done, 200));
    expect(screen.queryByRole('region', { name: 'At the start of your shift' })).toBeNull();
  });
});
