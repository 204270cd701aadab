import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { useRecent } from '@/components/commitments/recent.ts';
import { database, from } from '@/lib/db/database.ts';
import commitment from '@/lib/records/commitment.ts';
import { App } from '@/entrypoints/agenda/App.tsx';
import { useHealth } from '@/components/shell/health.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { must } from '@/lib/problem.ts';
import { aCommitment, hour, minute } from '../support/a-commitment.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  useHealth.setState({ whole: true, trouble: null, repair: null });
  useRecent.setState({ steps: {}, held: {} });
  useTrouble.setState({ reason: null });
  location.hash = '#find';
});

const now = () => Date.now();
const owe = (...parts: Parameters<typeof aCommitment>[0][]) =>
  from(commitment).bulkPut(
    parts.map((part) => aCommitment({ madeAt: now() - 5 * hour, due: now() + 2 * hour, ...part })),
  );
const closed = (id: string, state: 'kept' | 'missed') => {
  const at = now() - hour;
  const made = { kind: 'made' as const, at: at - hour, dueAt: at + 2 * hour, zone: 'UTC' };
  const end =
    state === 'kept'
      ? { kind: 'kept' as const, at, doneAt: at, how: 'byPhone' as const }
      : { kind: 'missed' as const, at };
  return { id, madeAt: at - hour, history: { made, end } };
};
const rowNamed = (name: RegExp) => screen.findByRole('button', { name, expanded: false });
const field = () => screen.findByRole('textbox', { name: 'Find a promise' });

/** A DOM in Node makes no trusted events; the gate must see one to let the press through. */
function press(element: HTMLElement): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true });
  Object.defineProperty(click, 'isTrusted', { value: true });
  fireEvent(element, click);
}

test('open and closed promises are found as the words are typed, each with what became of it', async () => {
  await owe({ id: 'a', what: 'send the contract' }, { ...closed('b', 'missed'), what: 'check the contract' });
  render(<App />);
  await userEvent.type(await field(), 'contr');
  await rowNamed(/send the contract/);
  expect((await rowNamed(/check the contract/)).textContent).toContain('missed');
  expect(screen.getByText('2 promises')).toBeTruthy();
});

test('a mistyped word is taken for another, and the page says for which', async () => {
  await owe({ id: 'a', what: 'send the contract' });
  render(<App />);
  await userEvent.type(await field(), 'contarct');
  await rowNamed(/send the contract/);
  expect(screen.getByText(/Also showing contract/)).toBeTruthy();
});

test('nothing found is said, and nothing asked for is no empty result', async () => {
  render(<App />);
  expect(await screen.findByText(/or choose from the fields/)).toBeTruthy();
  await userEvent.type(await field(), '!!!');
  expect(await screen.findByText('No promise found.')).toBeTruthy();
});

test('the outcome narrows what is found, and clearing the fields gives it back', async () => {
  await owe({ id: 'a', what: 'open one' }, { ...closed('b', 'kept'), what: 'kept one' });
  render(<App />);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Outcome' }), 'kept');
  await rowNamed(/kept one/);
  expect(screen.queryByText('open one')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Clear the fields' }));
  await screen.findByText(/or choose from the fields/);
});

test('space chooses a row, shift and space all up to it; one step on all says who did not allow it, and Undo takes all back', async () => {
  await owe(
    { id: 'a', what: 'call one', madeAt: now() - hour },
    { id: 'b', what: 'call two', madeAt: now() - 2 * hour },
    { ...closed('c', 'kept'), what: 'call three', madeAt: now() - 3 * hour },
  );
  const user = userEvent.setup();
  render(<App />);
  await user.type(await field(), 'call');
  await rowNamed(/call three/);
  await user.keyboard('{ArrowDown} ');
  await screen.findByText('1 chosen');
  await user.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
  await screen.findByText('3 chosen');
  await user.click(screen.getByRole('button', { name: 'Withdraw' }));
  await user.type(await screen.findByLabelText('Why is it withdrawn?'), 'merged');
  const submit = new Event('submit', { bubbles: true, cancelable: true });
  Object.defineProperty(submit, 'isTrusted', { value: true });
  const form = must(
    screen.getByLabelText('Why is it withdrawn?').closest('form'),
    'the words stand in a form',
  );
  fireEvent(form, submit);
  expect(await screen.findByText('Withdrawn: 2 of 3. 1 is closed already.')).toBeTruthy();
  const states = async () => (await from(commitment).orderBy(':id').toArray()).map(({ state }) => state);
  expect(await states()).toEqual(['withdrawn', 'withdrawn', 'kept']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await expect.poll(states).toEqual(['open', 'open', 'kept']);
});

test('a press that no person made does nothing to anything', async () => {
  await owe({ id: 'a', what: 'call one' });
  render(<App />);
  await userEvent.type(await field(), 'call');
  await rowNamed(/call one/);
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(screen.getByRole('button', { name: 'Snooze the reminder' }));
  fireEvent.click(await screen.findByRole('button', { name: 'In 1 hour' }));
  await expect.poll(() => useTrouble.getState().reason).toBe('covered');
  expect((await from(commitment).get('a'))?.history).not.toHaveProperty('snoozed');
  expect(Object.keys((await from(commitment).get('a'))?.history ?? {})).toEqual(['made']);
});

test('a row that a step takes out of the results stays until the step cannot be undone any more', async () => {
  await owe({ id: 'a', what: 'call one' });
  render(<App />);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Outcome' }), 'open');
  const row = await rowNamed(/call one/);
  row.focus();
  await userEvent.keyboard('k');
  press(await screen.findByRole('button', { name: 'By phone' }));
  await expect.poll(async () => (await from(commitment).get('a'))?.state).toBe('kept');
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
});

test('c on a row shows everything promised to its customer, counted in words; Escape goes back', async () => {
  await owe(
    { id: 'a', what: 'call one' },
    { ...closed('b', 'kept'), what: 'call two' },
    { ...closed('c', 'missed'), what: 'call three' },
    { id: 'd', what: 'call Grace', customer: 'Grace Mbeki' },
  );
  const user = userEvent.setup();
  render(<App />);
  await user.type(await field(), 'one');
  (await rowNamed(/call one/)).focus();
  await user.keyboard('c');
  expect(await screen.findByText('3 promises: 1 open, 1 kept, 1 missed')).toBeTruthy();
  expect(screen.queryByText('call Grace')).toBeNull();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(await field());
});

test('the day has what is past first, then each promise in its hour, and the now line', async () => {
  location.hash = '';
  const midday = new Date();
  midday.setHours(12, 30, 0, 0);
  const spy = Date.now;
  Date.now = () => midday.getTime();
  try {
    const at = midday.getTime();
    await from(commitment).bulkPut([
      aCommitment({ id: 'late', what: 'the late one', madeAt: at - 9 * hour, due: at - hour }),
      aCommitment({ id: 'soon', what: 'the next one', madeAt: at - 9 * hour, due: at + 65 * minute }),
    ]);
    render(<App />);
    await rowNamed(/the next one/);
    expect(screen.getByText('1 is past')).toBeTruthy();
    expect(screen.getByText('Now 12:30')).toBeTruthy();
    const hourOf = must(screen.getByText('the next one').closest('ol > li'), 'promises stand in hours');
    expect(hourOf.textContent).toMatch(/^13:00/);
    await userEvent.click(screen.getByRole('button', { name: 'The day after' }));
    await expect.poll(() => screen.queryByText('the next one')).toBeNull();
  } finally {
    Date.now = spy;
  }
});
