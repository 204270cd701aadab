import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { CaseWatch } from '@/components/checklists/CaseWatch.tsx';
import { useWantedItem } from '@/components/checklists/focus-item.ts';
import { usePage } from '@/components/shell/page.ts';
import { useTabs } from '@/components/shell/tabs.ts';
import { checklistsOf, stepChecklist } from '@/lib/db/checklists.ts';
import { database } from '@/lib/db/database.ts';
import { put } from '@/lib/db/write.ts';
import { must } from '@/lib/problem.ts';
import checklist from '@/lib/records/checklist.ts';
import packInForce from '@/lib/records/pack-in-force.ts';
import { aChecklist } from '../../support/a-checklist.ts';
import { aPack } from '../../support/a-pack.ts';
import { submitTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const site = 'https://crm.example';
const key = `${site}|48213`;
const shows = (state: string, caseId = '48213') =>
  usePage.setState({
    tab: 1,
    facts: { site, url: `${site}/cases/${caseId}`, adapter: 'sandbox', caseId, title: 'Refund', state },
  });
const line = () => screen.queryByText('1 required item is open');

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  useTabs.setState({ shown: 'promises', promises: undefined, updates: undefined });
  const pack = aPack();
  const source = { kind: 'file' as const };
  await put(packInForce, { id: pack.id, pack, source, key: '', takenAt: 1, seenVersion: 1 });
  await put(checklist, aChecklist());
  shows('Open');
});

test('the number on the tab is what is required and open, and what is suggested and not taken', async () => {
  render(<CaseWatch />);
  await act(async () => undefined);
  await expect.poll(() => useTabs.getState().updates).toBe(1);
  act(() => shows('Open', '7'));
  await expect.poll(() => useTabs.getState().updates).toBe(1);
  await put(checklist, { ...aChecklist(), id: 'seven', caseKey: `${site}|7` });
  await stepChecklist('seven', { kind: 'removed', at: Date.now() });
  await expect.poll(() => useTabs.getState().updates).toBe(0);
});

test('a case that closes with required items open is said once, and going on with a reason is kept', async () => {
  render(<CaseWatch />);
  await expect.poll(() => useTabs.getState().updates).toBe(1);
  expect(line()).toBeNull();
  act(() => shows('Solved'));
  await screen.findByText('1 required item is open');
  const reason = screen.getByLabelText('Why, if it helps');
  await userEvent.type(reason, 'they hung up');
  submitTrusted(must(reason.closest('form'), 'a form'));
  await expect.poll(line).toBeNull();
  const [row] = await checklistsOf(key);
  expect(Object.values(row?.history ?? {})).toContainEqual(
    expect.objectContaining({ kind: 'closedAnyway', items: ['acknowledge'], reason: 'they hung up' }),
  );
});

test('it is said at a later visit too, when the case was closed elsewhere; and again at the next closing', async () => {
  shows('Resolved');
  const { unmount } = render(<CaseWatch />);
  await screen.findByText('1 required item is open');
  unmount();
  await stepChecklist('run-1', { kind: 'closedAnyway', at: Date.now(), items: ['acknowledge'] });
  render(<CaseWatch />);
  await expect.poll(() => useTabs.getState().updates).toBe(1);
  expect(line()).toBeNull();
  await stepChecklist('run-1', { kind: 'caseReopened', at: Date.now() });
  await screen.findByText('1 required item is open');
});

test('going back leads to the first of them, and that closing is not mentioned again', async () => {
  render(<CaseWatch />);
  act(() => shows('Closed'));
  await screen.findByText('1 required item is open');
  await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
  expect(line()).toBeNull();
  expect(useTabs.getState().shown).toBe('updates');
  expect(useWantedItem.getState().wanted).toBe('run-1|acknowledge');
  act(() => shows('Open'));
  act(() => shows('Closed'));
  await screen.findByText('1 required item is open');
});

test('with nothing required open there is nothing to say', async () => {
  await stepChecklist('run-1', { kind: 'done', at: Date.now(), item: 'acknowledge', by: 'person' });
  shows('Solved');
  render(<CaseWatch />);
  await expect.poll(() => useTabs.getState().updates).toBe(0);
  expect(line()).toBeNull();
});
