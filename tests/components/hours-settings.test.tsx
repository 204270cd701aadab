import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { HoursSettings } from '@/components/settings/HoursSettings.tsx';
import { usualHours } from '@/lib/hours/hours-schema.ts';
import { loadWarn, storedHours } from '@/lib/settings.ts';

const office = usualHours('Europe/Berlin', 17 * 60);

beforeEach(() => fakeBrowser.reset());

async function open() {
  const user = userEvent.setup();
  render(<HoursSettings />);
  await screen.findByText('My hours');
  const retype = async (label: string, text: string) => {
    const field = await screen.findByLabelText<HTMLInputElement>(label);
    await user.clear(field);
    await user.type(field, text);
    await user.tab();
    return field;
  };
  return { user, retype };
}

test('hours show on a clock of 24 hours, and nothing is stored by looking', async () => {
  await fakeBrowser.storage.local.set({ dayEnds: 18 * 60 });
  await open();
  expect(screen.getByLabelText<HTMLInputElement>('Monday until').value).toBe('18:00');
  expect(within(screen.getByRole('group', { name: 'Sunday' })).getByText('day off')).toBeTruthy();
  expect(await storedHours.getValue()).toBeNull();
});

test('a day is changed in the words of a clock, and with it the zone is kept', async () => {
  await storedHours.setValue(office);
  const { retype } = await open();
  const field = await retype('Friday until', '1pm');
  expect(field.value).toBe('13:00');
  const stored = await storedHours.getValue();
  expect(stored?.week[4]).toEqual([[540, 780]]);
  expect(stored?.zone).toBe('Europe/Berlin');
});

test('an end before the start is on the next day, and says so', async () => {
  await storedHours.setValue(office);
  const { retype } = await open();
  await retype('Tuesday from', '22');
  await retype('Tuesday until', '6');
  expect((await storedHours.getValue())?.week[1]).toEqual([[1320, 1800]]);
  expect(within(screen.getByRole('group', { name: 'Tuesday' })).getByText('the next day')).toBeTruthy();
});

test.each(['quarter past', '9:00', '25:00'])(
  '%j as an end is told to be wrong and stays as typed',
  async (text) => {
    await storedHours.setValue(office);
    const { retype } = await open();
    const field = await retype('Monday until', text);
    expect((await screen.findByRole('alert')).textContent).toContain('This day is as it was');
    expect(field.value).toBe(text);
    expect(await storedHours.getValue()).toEqual(office);
    await retype('Monday until', '16:00');
    expect(screen.queryByRole('alert')).toBeNull();
  },
);

test('a day is switched off and on', async () => {
  await storedHours.setValue(office);
  const { user } = await open();
  await user.click(screen.getByRole('checkbox', { name: 'Monday' }));
  expect((await storedHours.getValue())?.week[0]).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: 'Saturday' }));
  expect((await storedHours.getValue())?.week[5]).toEqual([[540, 1020]]);
});

test('a second span of a day is shown and kept', async () => {
  const week = office.week.map((spans, day) =>
    day === 0 ? [[540, 720] as [number, number], [780, 1020] as [number, number]] : spans,
  );
  await storedHours.setValue({ ...office, week });
  const { user } = await open();
  const ends = screen.getAllByLabelText<HTMLInputElement>('Monday until');
  expect(ends.map((end) => end.value)).toEqual(['12:00', '17:00']);
  await user.clear(ends[1] as HTMLInputElement);
  await user.type(ends[1] as HTMLInputElement, '18{Enter}');
  expect((await storedHours.getValue())?.week[0]).toEqual([
    [540, 720],
    [780, 1080],
  ]);
});

test('a zone is found by its place; one that is not known is told and stays as typed', async () => {
  await storedHours.setValue(office);
  const { retype } = await open();
  const field = await retype('Zone of these hours', 'new york');
  expect(field.value).toBe('America/New_York');
  expect((await storedHours.getValue())?.zone).toBe('America/New_York');
  await retype('Zone of these hours', 'Atlantis');
  expect((await screen.findByRole('alert')).textContent).toContain('The zone is as it was');
  expect(field.value).toBe('Atlantis');
  expect((await storedHours.getValue())?.zone).toBe('America/New_York');
});

test('holidays are added in order of their dates, once each, and removed', async () => {
  await storedHours.setValue({ ...office, holidays: [{ date: '2026-12-26' }] });
  const { user } = await open();
  const date = screen.getByLabelText('Date of the holiday');
  await user.type(date, '2026-12-25');
  await user.type(screen.getByLabelText('Name, if you like'), 'Christmas{Enter}');
  expect((await storedHours.getValue())?.holidays).toEqual([
    { date: '2026-12-25', name: 'Christmas' },
    { date: '2026-12-26' },
  ]);
  await user.type(date, '2026-12-26');
  await user.click(screen.getByRole('button', { name: 'Add' }));
  expect((await screen.findByRole('alert')).textContent).toContain('in the list already');
  await user.click(screen.getByRole('button', { name: /Remove .* 26/ }));
  expect((await storedHours.getValue())?.holidays).toEqual([{ date: '2026-12-25', name: 'Christmas' }]);
});

test('a holiday without a date is not added, and its name stays', async () => {
  await storedHours.setValue(office);
  const { user } = await open();
  await user.type(screen.getByLabelText('Name, if you like'), 'Some day{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Nothing was added');
  expect(screen.getByLabelText<HTMLInputElement>('Name, if you like').value).toBe('Some day');
});

test('the load that warns is a whole number from one on', async () => {
  const { retype } = await open();
  const label = 'Warn when so many promises are due in one hour';
  await retype(label, '6');
  expect(await loadWarn.getValue()).toBe(6);
  const field = await retype(label, '0');
  expect((await screen.findByRole('alert')).textContent).toContain('from 1 to 50');
  expect(field.value).toBe('0');
  expect(await loadWarn.getValue()).toBe(6);
});
