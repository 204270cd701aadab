import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { usePage } from '@/components/shell/page.ts';
import { UpdateClockLine } from '@/components/updates/UpdateClockLine.tsx';
import { database } from '@/lib/db/database.ts';
import { clockOf } from '@/lib/db/update-clocks.ts';
import { hour } from '../support/a-commitment.ts';
import { chooseTrusted, fireTrusted } from '../support/fire-trusted.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const facts = {
  site: 'https://crm.example',
  url: 'https://crm.example/cases/48213',
  adapter: 'sandbox',
  caseId: '48213',
  customer: 'Ana Ruiz',
};
const key = 'https://crm.example|48213';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ tab: 1, facts, captureCalls: 0 });
});

test('without a case there is no line, and where nothing is known the line says so', async () => {
  usePage.setState({ facts: null });
  const { container, unmount } = render(<UpdateClockLine />);
  expect(container.textContent).toBe('');
  unmount();
  usePage.setState({ facts });
  render(<UpdateClockLine />);
  await screen.findByText('Not known when they last heard from you');
});

test('what the page shows of our last answer is said, and nothing is stored for it', async () => {
  usePage.setState({ facts: { ...facts, replies: { count: 1, lastAt: Date.now() - 3 * hour } } });
  render(<UpdateClockLine />);
  await screen.findByText('Last heard from us 3 h ago');
  expect(await clockOf(key)).toBeUndefined();
});

test('"I told them" counts at once, and can be taken back for ten seconds', async () => {
  const user = userEvent.setup();
  render(<UpdateClockLine />);
  fireTrusted(screen.getByRole('button', { name: 'I told them' }));
  await screen.findByText('Last heard from us 1 min ago');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Not known when they last heard from you');
});

test('with a pace the next update is said', async () => {
  render(<UpdateClockLine />);
  chooseTrusted(screen.getByLabelText<HTMLSelectElement>('Update'), '1d');
  await screen.findByText(/· next /);
  expect((await clockOf(key))?.pace).toBe('1d');
});

test('a pace counts from our last answer on the page: long ago, an update was due', async () => {
  usePage.setState({ facts: { ...facts, replies: { count: 1, lastAt: Date.now() - 200 * hour } } });
  render(<UpdateClockLine />);
  chooseTrusted(screen.getByLabelText<HTMLSelectElement>('Update'), '1d');
  await screen.findByText(/an update was due/);
});

test('what was said of one case is not taken back on another', async () => {
  render(<UpdateClockLine />);
  fireTrusted(screen.getByRole('button', { name: 'I told them' }));
  await screen.findByRole('button', { name: 'Undo' });
  act(() => usePage.setState({ facts: { ...facts, caseId: '7' } }));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});
