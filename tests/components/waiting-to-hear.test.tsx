import { render, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { WaitingToHear } from '@/components/updates/WaitingToHear.tsx';
import { database, from } from '@/lib/db/database.ts';
import updateClock from '@/lib/records/update-clock.ts';
import type { SeenCase } from '@/lib/messages/contract.ts';
import { aClock } from '../support/a-clock.ts';
import { hour } from '../support/a-commitment.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const site = 'https://crm.example';
let seen: SeenCase[];
const seenCase = (name: string, over: Partial<SeenCase> = {}): SeenCase => ({
  caseKey: `${site}|${name}`,
  site,
  name,
  title: '',
  customer: '',
  state: '',
  url: `${site}/cases/${name}`,
  ...over,
});

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  seen = [];
  fakeBrowser.runtime.sendMessage = async () => ({ ok: true, value: seen });
});

test('cases stand there by when their customer last heard, the longest wait first, those not known last', async () => {
  const now = Date.now();
  await from(updateClock).add(
    aClock({
      h: { kind: 'heard', at: now - 5 * hour, how: 'reply' },
      p: { kind: 'paced', at: now - 5 * hour, pace: '2h', nextAt: now - 3 * hour },
    }),
  );
  seen = [
    seenCase('1', { customer: 'Tom Weir', lastAt: now - 50 * hour, state: 'open' }),
    seenCase('2', { customer: 'Li' }),
    // The page knows of an answer that the clock has not heard of.
    seenCase('48213', { lastAt: now - hour }),
  ];
  render(<WaitingToHear />);
  await screen.findByText('Only cases that this browser has seen, the longest wait first.');
  const rows = screen.getAllByRole('listitem').map((row) => row.textContent);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toMatch(/^Tom Weir · #12 d agoopen$/);
  expect(rows[1]).toMatch(/^Ana Ruiz · #482131 h ago · an update was due /);
  expect(rows[2]).toContain('not known when they last heard');
});

test('in the admin’s preview nobody’s customers stand there', async () => {
  seen = [seenCase('1', { customer: 'Tom Weir' })];
  render(
    <PreviewPacks.Provider value={[]}>
      <WaitingToHear />
    </PreviewPacks.Provider>,
  );
  await screen.findByText(/^This browser has seen no case/);
  expect(screen.queryByText(/Tom Weir/)).toBeNull();
});

test('a case is a link to its page, and what is no address of a page is none', async () => {
  seen = [seenCase('1'), seenCase('2', { url: 'javascript:alert(1)' })];
  render(<WaitingToHear />);
  const links = await screen.findAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual([`${site}/cases/1`]);
});

test('where nothing was seen, it says so', async () => {
  render(<WaitingToHear />);
  await screen.findByText(/This browser has seen no case/);
});
