import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { PackNews } from '@/components/updates/PackNews.tsx';
import { database } from '@/lib/db/database.ts';
import { packInForceOf, putPack } from '@/lib/db/packs.ts';
import type { PackInForce } from '@/lib/records/pack-in-force.ts';
import { packsGone } from '@/lib/settings.ts';
import { noon } from '../support/a-commitment.ts';
import { aPack } from '../support/a-pack.ts';
import { fireTrusted } from '../support/fire-trusted.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

const row = (over: Partial<PackInForce> = {}): PackInForce => ({
  id: 'acme',
  pack: aPack({ version: 2, reason: 'Customers asked for the day', name: 'Acme support' }),
  before: aPack(),
  source: { kind: 'file' },
  key: '',
  takenAt: noon,
  seenVersion: 1,
  ...over,
});

test('without news there is nothing, not even an empty box', async () => {
  await putPack(row({ seenVersion: 2 }));
  const { container } = render(<PackNews />);
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(container.textContent).toBe('');
});

test('in the admin’s preview there is none: it is about this browser, not about the draft', async () => {
  await putPack(row());
  await packsGone.setValue([{ id: 'old', name: 'Old', at: noon, why: 'source', isSeen: false }]);
  const { container } = render(
    <PreviewPacks.Provider value={[]}>
      <PackNews />
    </PreviewPacks.Provider>,
  );
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(container.textContent).toBe('');
});

test('a changed pack is one line with the reason, until the person has got it', async () => {
  await putPack(row());
  render(<PackNews />);
  await screen.findByText('Acme support changed: Customers asked for the day');
  fireTrusted(screen.getByRole('button', { name: 'Got it' }));
  await expect.poll(() => screen.queryByText(/Acme support changed/)).toBeNull();
  expect(await packInForceOf('acme')).toMatchObject({ seenVersion: 2 });
});

test('a press that the page made is no "Got it"', async () => {
  await putPack(row());
  render(<PackNews />);
  (await screen.findByRole('button', { name: 'Got it' })).click();
  await act(() => new Promise((done) => setTimeout(done, 50)));
  expect(screen.getByText(/Acme support changed/)).toBeTruthy();
  expect(await packInForceOf('acme')).toMatchObject({ seenVersion: 1 });
});

test('what changed opens below the line: who, which version, and each difference', async () => {
  await putPack(row({ pack: aPack({ version: 2, reason: 'Shorter', messages: [] }) }));
  render(<PackNews />);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'what changed' }));
  await screen.findByText(/by Noor · version 2/);
  expect((await screen.findByText('Removed')).closest('li')?.textContent).toContain('Message Refund started');
});

test('a pack that was never here before is new, not changed', async () => {
  const { before: _, ...first } = row({ seenVersion: 0 });
  await putPack(first);
  render(<PackNews />);
  await screen.findByText('Acme support is new here: Customers asked for the day');
  await userEvent.setup().click(screen.getByRole('button', { name: 'what changed' }));
  await screen.findByText('This is the first version that this browser took.');
});

test('a pack that went is said once, and not while it is back', async () => {
  await packsGone.setValue([
    { id: 'old', name: 'Old help', at: noon, why: 'source', isSeen: false },
    { id: 'acme', name: 'Acme support', at: noon, why: 'audience', isSeen: false },
  ]);
  await putPack(row({ seenVersion: 2 }));
  render(<PackNews />);
  await screen.findByText('Old help was taken out of use.');
  expect(screen.queryByText(/Acme support/)).toBeNull();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Got it' }));
  await expect.poll(() => screen.queryByText(/Old help/)).toBeNull();
  expect((await packsGone.getValue()).map(({ isSeen }) => isSeen)).toEqual([true, false]);
});

test('markup in the words of a pack is words', async () => {
  await putPack(row({ pack: aPack({ version: 2, reason: '<img src=x onerror=alert(1)>' }) }));
  const { container } = render(<PackNews />);
  await screen.findByText(/<img src=x onerror=alert\(1\)>/);
  expect(container.querySelector('img')).toBeNull();
});
