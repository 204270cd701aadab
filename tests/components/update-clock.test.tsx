import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { usePage } from '@/components/shell/page.ts';
import { UpdateClockLine } from '@/components/updates/UpdateClockLine.tsx';
import { database } from '@/lib/db/database.ts';
import { putPack } from '@/lib/db/packs.ts';
import { clockOf } from '@/lib/db/update-clocks.ts';
import { hour } from '../support/a-commitment.ts';
import { aPack } from '../support/a-pack.ts';
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

describe('with a cadence of a pack', () => {
  const cadence = { id: 'daily', name: 'Daily', when: [], every: '1d' as const, why: 'Nobody is forgotten' };
  const pack = aPack({ cadences: [cadence] });
  beforeEach(() =>
    putPack({ id: pack.id, pack, source: { kind: 'file' }, key: '', takenAt: 0, seenVersion: 1 }),
  );
  const select = () => screen.getByLabelText<HTMLSelectElement>('Update');

  test('a case on which nothing is open says what it goes by, and when, and stores nothing', async () => {
    usePage.setState({ facts: { ...facts, replies: { count: 1, lastAt: Date.now() - hour } } });
    render(<UpdateClockLine />);
    await screen.findByText('Daily, from Acme support');
    await screen.findByText(/· next /);
    expect(select().value).toBe('1d');
    await userEvent.click(screen.getByRole('button', { name: 'Why?' }));
    expect(screen.getByText('Nobody is forgotten')).toBeTruthy();
    expect(await clockOf(key)).toBeUndefined();
  });

  test('what the person chooses takes its place', async () => {
    render(<UpdateClockLine />);
    await screen.findByText('Daily, from Acme support');
    chooseTrusted(select(), '2h');
    await expect.poll(async () => (await clockOf(key))?.isOwnPace).toBe(true);
    await expect.poll(() => screen.queryByText('Daily, from Acme support')).toBeNull();
    expect(select().value).toBe('2h');
  });
});
