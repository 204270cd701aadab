import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ChecklistsPanel } from '@/components/checklists/ChecklistsPanel.tsx';
import { focusItem, useWantedItem } from '@/components/checklists/focus-item.ts';
import { useRecent } from '@/components/checklists/recent.ts';
import { usePage } from '@/components/shell/page.ts';
import { checklistsOf } from '@/lib/db/checklists.ts';
import { database } from '@/lib/db/database.ts';
import { put } from '@/lib/db/write.ts';
import { must } from '@/lib/problem.ts';
import { packShape, type Pack } from '@/lib/packs/shape/pack.ts';
import packInForce from '@/lib/records/pack-in-force.ts';
import { aPack } from '../../support/a-pack.ts';
import { fireTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

/** Where the caret goes in a checklist, and what becomes of words that are not saved yet. */
const facts = {
  site: 'https://crm.example',
  url: 'https://crm.example/cases/48213',
  adapter: 'sandbox',
  caseId: '48213',
  title: 'Refund has not arrived',
};

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ tab: 1, facts, captureCalls: 0 });
  useRecent.setState({ steps: {} });
});

async function take(pack: Pack): Promise<void> {
  const source = { kind: 'file' as const };
  await put(packInForce, { id: pack.id, pack, source, key: '', takenAt: 1, seenVersion: pack.version });
}

async function attached(pack = aPack()) {
  await take(pack);
  render(<ChecklistsPanel />);
  fireTrusted(await screen.findByRole('button', { name: /^Refund/ }));
  await screen.findByRole('checkbox', { name: 'Tell them the day' });
  return userEvent.setup();
}
const item = (name: string) => screen.findByRole('checkbox', { name });
const lineOf = (element: HTMLElement) => within(must(element.closest('li'), 'an item is a line'));
const stored = async () => must((await checklistsOf('https://crm.example|48213'))[0], 'one checklist');

function withItems(items: object[]): Pack {
  const [first] = aPack().checklists;
  return packShape.parse({ ...aPack(), checklists: [{ ...first, items }] });
}

test('what is asked for in a folded checklist unfolds it, and it stays so', async () => {
  const user = await attached();
  await user.click(screen.getByRole('button', { name: /^Refund/, expanded: true }));
  expect(screen.queryByRole('checkbox')).toBeNull();
  const { id } = await stored();
  act(() => focusItem(id, 'tell'));
  const tell = await item('Tell them the day');
  await expect.poll(() => document.activeElement).toBe(tell);
  await act(async () => undefined);
  expect(document.activeElement).toBe(await item('Tell them the day'));
});

test('where the first item does not concern the case, the first that does gets the caret', async () => {
  const vip = { id: 'vip', text: 'Tell their manager', when: [{ fact: 'tag', is: ['vip'] }] };
  await attached(withItems([vip, { id: 'tell', text: 'Tell them the day' }]));
  await expect.poll(() => document.activeElement).toBe(await item('Tell them the day'));
  expect(useWantedItem.getState().wanted).toBeNull();
});

test('what is being typed for an item outlives a move to a version that has it elsewhere', async () => {
  const user = await attached();
  const tell = await item('Tell them the day');
  tell.focus();
  await user.keyboard('e');
  await user.type(await screen.findByLabelText('Note'), 'they are at sea');
  const moved = aPack({ version: 2 });
  const [list] = moved.checklists;
  const items = must(list, 'a checklist').items.map((one) => ({ ...one, phase: 'Later' }));
  await act(() => take({ ...moved, checklists: [{ ...must(list, 'a checklist'), items }] }));
  fireTrusted(await screen.findByRole('button', { name: 'Move to the new version' }));
  await screen.findByText('Later');
  expect(screen.getByLabelText<HTMLInputElement>('Note').value).toBe('they are at sea');
});

test('undo hands the caret to the item that it was about', async () => {
  await attached();
  const tell = await item('Tell them the day');
  fireTrusted(tell);
  const undo = await lineOf(tell).findByRole('button', { name: 'Undo' });
  undo.focus();
  fireTrusted(undo);
  await lineOf(tell).findByText(/^by /);
  await expect.poll(() => document.activeElement).toBe(tell);
});

test('what was typed and left is there again when the case is, and takes the caret from nothing', async () => {
  const user = await attached();
  (await item('Tell them the day')).focus();
  await user.keyboard('e');
  await user.type(await screen.findByLabelText('Note'), 'they are at sea');
  act(() => usePage.setState({ facts: { ...facts, caseId: '48230' } }));
  await expect.poll(() => screen.queryByRole('checkbox')).toBeNull();
  act(() => usePage.setState({ facts }));
  const note = await screen.findByLabelText<HTMLInputElement>('Note');
  expect([note.value, document.activeElement]).toEqual(['they are at sea', document.body]);
});
