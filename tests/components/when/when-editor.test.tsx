import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { WhenChoice } from '@/components/when/read-when.ts';
import { WhenEditor } from '@/components/when/WhenEditor.tsx';
import { database, from } from '@/lib/db/database.ts';
import { usualHours, type Hours } from '@/lib/hours/hours-schema.ts';
import commitment from '@/lib/records/commitment.ts';
import { loadWarn, storedHours } from '@/lib/settings.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const berlin = 'Europe/Berlin';
const systemZone = process.env['TZ'];
const office: Hours = {
  ...usualHours(berlin, 17 * 60 + 30),
  holidays: [{ date: '2026-03-12', name: 'Fair' }],
};

let chosen: WhenChoice[];
/** Tuesday 10 March 2026, 14:00 in Berlin, at work until 17:30. */
beforeEach(async () => {
  process.env['TZ'] = berlin;
  vi.useFakeTimers({ now: noon, toFake: ['Date'] });
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  chosen = [];
});
afterAll(() => {
  vi.useRealTimers();
  if (systemZone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = systemZone;
});

const dueAt = (...times: number[]) =>
  from(commitment).bulkAdd(times.map((due) => aCommitment({ due, caseId: String(due) })));
function open(part: { start?: WhenChoice; own?: number } = {}) {
  const user = userEvent.setup();
  render(<WhenEditor now={noon} start={part.start} own={part.own} onChosen={(when) => chosen.push(when)} />);
  return user;
}
async function say(words: string) {
  const user = open();
  const field = screen.getByLabelText('By when, in words');
  await user.click(field);
  await user.paste(words);
  return { user, field };
}

/** As in the steps, where the chosen time stands beside the editor until the step is saved. */
function Step() {
  const [when, setWhen] = useState<WhenChoice>();
  const take = (next: WhenChoice) => {
    chosen.push(next);
    setWhen(next);
  };
  return <WhenEditor now={noon} start={when} onChosen={take} />;
}

test('a time in words shows what is already due in its hour and where the shift ends', async () => {
  await storedHours.setValue(office);
  await dueAt(noon + hour, noon + 90 * minute, noon + 2 * hour - 1, noon + 2 * hour);
  await say('today 15:30');
  expect(await screen.findByText('3 promises due 15:00–16:00 · shift ends 17:30')).toBeTruthy();
});

test('from the chosen number on it warns of a full hour, and takes the time all the same', async () => {
  await loadWarn.setValue(2);
  await dueAt(noon + hour, noon + 90 * minute);
  const { user, field } = await say('today 15:30');
  expect(await screen.findByText('That hour is already full.', { selector: '[role=status]' })).toBeTruthy();
  await user.type(field, '{Enter}');
  await waitFor(() => expect(chosen).toEqual([{ at: noon + 90 * minute, zone: berlin }]));
});

test('one promise fewer is no warning', async () => {
  await loadWarn.setValue(3);
  await dueAt(noon + hour, noon + 90 * minute);
  await say('today 15:30');
  await screen.findByText(/2 promises due/);
  expect(screen.queryByText('That hour is already full.', { selector: '[role=status]' })).toBeNull();
});

test('a time outside of the hours offers the next open one, one press away', async () => {
  await storedHours.setValue(office);
  const { user } = await say('Saturday 10:00');
  expect(await screen.findByText('Outside your hours.', { selector: '[role=status]' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Take Mon.* 09:00 instead$/ }));
  expect(chosen).toEqual([{ at: Date.UTC(2026, 2, 16, 8), zone: berlin }]);
});

test('a holiday is told by its name', async () => {
  await storedHours.setValue(office);
  await say('Thursday 10:00');
  expect(await screen.findByText('A holiday of yours: Fair.', { selector: '[role=status]' })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Take Fri.* 09:00 instead$/ })).toBeTruthy();
});

test('the very end of the shift is inside the hours', async () => {
  await storedHours.setValue(office);
  await say('today 17:30');
  expect(await screen.findByText('Nothing else due 17:00–18:00 · shift ends 17:30')).toBeTruthy();
  expect(screen.queryByText('Outside your hours.', { selector: '[role=status]' })).toBeNull();
});

test('who never said their hours is not warned of leaving them', async () => {
  await say('Saturday 10:00');
  await screen.findByText('Nothing else due 10:00–11:00');
  expect(screen.queryByText('Outside your hours.', { selector: '[role=status]' })).toBeNull();
});

test('each usual time carries its load, as a number and in words', async () => {
  await storedHours.setValue(office);
  await dueAt(noon + hour + minute);
  const user = open();
  const inHour = await screen.findByRole('button', { name: /^In 1 hour/ });
  expect(inHour.textContent).toBe('In 1 hour11 promise due 15:00–16:00');
  const names = screen.getAllByRole('button').map((button) => button.textContent);
  expect(names.slice(1, 4)).toEqual([
    expect.stringMatching(/^End of shift, 17:30/),
    expect.stringMatching(/^Tomorrow 09:00/),
    expect.stringMatching(/^Next working day: tomorrow 17:30/),
  ]);
  await user.click(inHour);
  expect(chosen).toEqual([{ at: noon + hour, zone: berlin }]);
});

test('the promise that gets a new time does not stand in its own way', async () => {
  await dueAt(noon + hour);
  open({ start: { at: noon + 70 * minute, zone: berlin }, own: noon + hour });
  expect(await screen.findByText(/Nothing else due 15:00–16:00/, { selector: 'div > span' })).toBeTruthy();
});

test('a time meant in another zone is shown on both clocks', async () => {
  await say('tomorrow 9am ET');
  expect(await screen.findByText(/^tomorrow 14:00 (CET|GMT\+1) · 09:00 New York$/)).toBeTruthy();
});

test('words that Enter took leave their field, and the time is not said there again', async () => {
  const user = userEvent.setup();
  render(<Step />);
  const field = screen.getByLabelText<HTMLInputElement>('By when, in words');
  await user.type(field, 'today 15:30');
  expect(await screen.findByText(/^today 15:30/, { selector: '[role=status]' })).toBeTruthy();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(field.value).toBe(''));
  expect(chosen).toEqual([{ at: noon + 90 * minute, zone: berlin }]);
  expect(document.querySelectorAll('[role=status]')).toHaveLength(0);
  expect(document.activeElement).toBe(field);
});

test('words that another choice has replaced leave their field, too', async () => {
  const user = userEvent.setup();
  render(<Step />);
  const field = screen.getByLabelText<HTMLInputElement>('By when, in words');
  await user.type(field, 'today 15:30');
  await user.click(await screen.findByRole('button', { name: /^In 1 hour/ }));
  expect(chosen).toEqual([{ at: noon + hour, zone: berlin }]);
  expect(field.value).toBe('');
});

test('words that are no time stay where they are, and so does what is typed while the others are read', async () => {
  render(<Step />);
  const field = screen.getByLabelText<HTMLInputElement>('By when, in words');
  fireEvent.change(field, { target: { value: '31 Feb' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(await screen.findByText(/does not exist/)).toBeTruthy();
  expect(field.value).toBe('31 Feb');

  fireEvent.change(field, { target: { value: 'today 15:30' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  fireEvent.change(field, { target: { value: 'today 15:30 or' } });
  await waitFor(() => expect(chosen).toHaveLength(1));
  expect(field.value).toBe('today 15:30 or');
});

test('what a taken time would meet is told of that time, also after the exact one was moved', async () => {
  await dueAt(noon + 3 * hour);
  render(<Step />);
  // By event and not by focus, from which happy-dom's selection does not come back.
  fireEvent.keyDown(await screen.findByRole('spinbutton', { name: /hour/ }), { key: 'ArrowUp' });
  await screen.findByText(/due 16:00–17:00/, { selector: 'div > span' });
  const field = screen.getByLabelText('By when, in words');
  fireEvent.change(field, { target: { value: 'today 17:00' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(chosen).toHaveLength(1));
  await screen.findByText(/^1 promise due 17:00–18:00/, { selector: 'div > span' });
});
