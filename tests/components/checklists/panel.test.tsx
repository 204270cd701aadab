import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ChecklistsPanel } from '@/components/checklists/ChecklistsPanel.tsx';
import { MemoryChecklists } from '@/components/checklists/MemoryChecklists.tsx';
import { OthersToo } from '@/components/checklists/OthersToo.tsx';
import { useRecent } from '@/components/checklists/recent.ts';
import { usePage } from '@/components/shell/page.ts';
import { useTabs } from '@/components/shell/tabs.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { useWantedMessage } from '@/components/shell/wanted-message.ts';
import { checklistsOf, stepChecklist } from '@/lib/db/checklists.ts';
import { database } from '@/lib/db/database.ts';
import { openIdeas } from '@/lib/db/ideas.ts';
import { put } from '@/lib/db/write.ts';
import { must } from '@/lib/problem.ts';
import { packShape, type Pack } from '@/lib/packs/shape/pack.ts';
import packInForce from '@/lib/records/pack-in-force.ts';
import { aPack } from '../../support/a-pack.ts';
import { fireTrusted, submitTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const facts = {
  site: 'https://crm.example',
  url: 'https://crm.example/cases/48213',
  adapter: 'sandbox',
  caseId: '48213',
  title: 'Refund has not arrived',
  customer: 'Ana Ruiz',
};
const key = 'https://crm.example|48213';

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  usePage.setState({ tab: 1, facts, captureCalls: 0 });
  useRecent.setState({ steps: {} });
  useTrouble.setState({ reason: null });
  useWantedMessage.setState({ wanted: null });
});

async function take(pack: Pack): Promise<void> {
  const source = { kind: 'file' as const };
  await put(packInForce, { id: pack.id, pack, source, key: '', takenAt: 1, seenVersion: pack.version });
}

/** The panel with the refund checklist of `aPack` attached by a press. */
async function attached(pack = aPack()) {
  await take(pack);
  render(<ChecklistsPanel />);
  fireTrusted(await screen.findByRole('button', { name: /^Refund/ }));
  await screen.findByRole('checkbox', { name: 'Tell them the day' });
  return userEvent.setup();
}
const item = (name: string | RegExp) => screen.findByRole('checkbox', { name });
const stored = async () => must((await checklistsOf(key))[0], 'one checklist');
const lineOf = (element: HTMLElement) => within(must(element.closest('li'), 'an item is a line'));

test('what the rules of the pack suggest for the case is attached with one press, and then has the caret', async () => {
  await attached();
  await act(async () => undefined);
  expect(document.activeElement).toBe(await item('Say what you understood'));
  expect(await stored()).toMatchObject({ templateId: 'refund', customer: 'Ana Ruiz', packVersion: 1 });
  expect(screen.queryByText('Suggested for this case')).toBeNull();
});

test('a tick stays where it is with a way back, and any tick can be opened again', async () => {
  const user = await attached();
  const tell = await item('Tell them the day');
  fireTrusted(tell);
  await user.click(await lineOf(tell).findByRole('button', { name: 'Undo' }));
  await lineOf(tell).findByText(/^by /);
  expect((await stored()).items['tell']?.state).toBe('open');
  fireTrusted(tell);
  await lineOf(tell).findByText('done');
  fireTrusted(tell);
  await lineOf(tell).findByText(/^by /);
});

test('what only looks like a press ticks nothing, and the sentence says why', async () => {
  const user = await attached();
  await user.click(await item('Tell them the day'));
  expect(useTrouble.getState().reason).toBe('covered');
  expect((await stored()).items).toEqual({});
});

test('by key: why, not applicable with its reason, skip without one, a note', async () => {
  const user = await attached();
  const tell = await item('Tell them the day');
  tell.focus();
  await user.keyboard('y');
  await screen.findByText('They can plan');
  await user.keyboard('n');
  const reason = await screen.findByLabelText('Why does it not concern this case?');
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Not applicable' });
  expect(save.disabled).toBe(true);
  await user.type(reason, 'they know');
  submitTrusted(must(reason.closest('form'), 'a form'));
  await lineOf(tell).findByText('not applicable: they know');
  tell.focus();
  await user.keyboard('s');
  submitTrusted(must((await screen.findByLabelText(/Why skip it/)).closest('form'), 'a form'));
  await lineOf(tell).findByText('skipped');
  tell.focus();
  await user.keyboard('e');
  await user.type(await screen.findByLabelText('Note'), 'asked <b>twice</b>');
  submitTrusted(must(screen.getByLabelText('Note').closest('form'), 'a form'));
  await lineOf(tell).findByText('asked <b>twice</b>');
});

test('the closing item asks whether the need was met, and the answer is what is kept', async () => {
  const need = { id: 'need', text: 'Is the need met?', kind: 'needMet', required: true };
  const user = await attached(withItems([need, { id: 'tell', text: 'Tell them the day' }]));
  fireTrusted(await item('Is the need met?'));
  await user.tab();
  fireTrusted(await screen.findByRole('button', { name: 'Only the task is done' }));
  await lineOf(await item('Is the need met?')).findByText('Only the task is done');
  expect((await stored()).items['need']).toMatchObject({ state: 'done', answer: 'taskOnly' });
});

test('a link says where it leads and opens beside the case; a message is asked for by its item', async () => {
  const link = { url: 'https://accounts.example/new?x=1', label: 'Form' };
  const user = await attached(
    withItems([{ id: 'tell', text: 'Tell them the day', link, message: 'refund-started' }]),
  );
  const anchor = screen.getByRole<HTMLAnchorElement>('link', { name: 'Form · accounts.example' });
  expect([anchor.target, anchor.rel]).toEqual(['_blank', 'noopener noreferrer']);
  await user.click(screen.getByRole('button', { name: 'Message' }));
  expect(useWantedMessage.getState().wanted).toEqual({ packId: 'acme', messageId: 'refund-started' });
  expect(useTabs.getState().shown).toBe('updates');
});

test('what the page ticked says why, and taken back it stays the person’s', async () => {
  await attached();
  const { id } = await stored();
  const tick = { kind: 'done', item: 'tell', by: 'page', because: 'reply sent 14:02' } as const;
  await stepChecklist(id, { ...tick, at: Date.now() });
  const tell = await item('Tell them the day');
  await lineOf(tell).findByText('ticked because: reply sent 14:02');
  fireTrusted(lineOf(tell).getByRole('button', { name: 'Undo' }));
  await lineOf(tell).findByText(/^by /);
  await stepChecklist(id, { ...tick, at: Date.now() });
  expect((await stored()).items['tell']).toMatchObject({ state: 'open', keptOpen: true });
});

test('a newer version changes nothing until the person moves to it, and every tick stays', async () => {
  const user = await attached();
  fireTrusted(await item('Tell them the day'));
  await screen.findByText('done');
  await act(async () => {
    const items = [
      { id: 'acknowledge', text: 'Say it back to them', kind: 'acknowledge', required: true },
      { id: 'more', text: 'Ask what else' },
    ];
    await take({ ...withItems(items), version: 2 });
  });
  await screen.findByText('3 lines have changed in a newer version');
  expect(screen.queryByText('Ask what else')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'What changed' }));
  await screen.findByText('Ask what else');
  expect(screen.getByText('Say it back to them').tagName).toBe('INS');
  fireTrusted(screen.getByRole('button', { name: 'Move to the new version' }));
  await screen.findByText('No longer in the checklist');
  await item('Say it back to them');
  screen.getByText('Tell them the day');
  expect((await stored()).items['tell']?.state).toBe('done');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await item('Say what you understood');
});

test('a checklist is removed with a way back, and one that is finished under the hand stays as it is', async () => {
  const user = await attached();
  fireTrusted(screen.getByRole('button', { name: 'Remove Refund' }));
  await user.click(
    within(must((await screen.findByText(/was removed/)).closest('p'), 'a line')).getByRole('button'),
  );
  fireTrusted(await item('Say what you understood'));
  await screen.findByText('1 of 2');
  expect(screen.queryByRole('checkbox', { name: 'Tell them the day' })).not.toBeNull();
});

test('a finished checklist is one line, and opens at a press', async () => {
  await attached();
  fireTrusted(await item('Say what you understood'));
  await screen.findByText('done');
  document.body.replaceChildren();
  const user = userEvent.setup();
  render(<ChecklistsPanel />);
  await user.click(await screen.findByRole('button', { name: /Refund/, expanded: false }));
  await item('Tell them the day');
});

test('a checklist that the page has just finished stays open, so that the person sees by which sign', async () => {
  await attached();
  const row = await stored();
  await stepChecklist(row.id, {
    kind: 'done',
    at: Date.now(),
    item: 'acknowledge',
    by: 'page',
    because: 'reply sent 14:02',
  });
  cleanup();
  render(<ChecklistsPanel />);
  await screen.findByText(/reply sent 14:02/);
  screen.getByRole('button', { name: /Refund/, expanded: true });
});

test('any other checklist is found by a word, also one that no rule suggests', async () => {
  const pack = aPack();
  const outage = { id: 'outage', name: 'Störung', why: 'Told first', when: [], items: [] };
  await take({ ...pack, checklists: [...pack.checklists, outage] });
  const user = userEvent.setup();
  render(<ChecklistsPanel />);
  await user.click(await screen.findByRole('button', { name: 'Add another checklist' }));
  await user.type(screen.getByRole('textbox', { name: 'Add another checklist' }), 'storung first');
  fireTrusted(await screen.findByRole('button', { name: /Störung/ }));
  await screen.findByRole('button', { name: 'Remove Störung' });
  expect((await stored()).templateId).toBe('outage');
});

test('others will hit this too: one press, the title of the case, Enter; copied and done later', async () => {
  render(<OthersToo />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Others will hit this too…' }));
  const field = screen.getByLabelText<HTMLInputElement>('What will others hit?');
  expect(field.value).toBe('Refund has not arrived');
  submitTrusted(must(field.closest('form'), 'a form'));
  await screen.findByText('Refund has not arrived');
  expect((await openIdeas())[0]).toMatchObject({ caseKey: key, kind: 'others' });
  fireTrusted(screen.getByRole('button', { name: 'Done' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Refund has not arrived');
});

test('a preview works as the real one does and stores nothing', async () => {
  await take(aPack());
  render(
    <MemoryChecklists>
      <ChecklistsPanel />
      <OthersToo />
    </MemoryChecklists>,
  );
  fireTrusted(await screen.findByRole('button', { name: /^Refund/ }));
  fireTrusted(await item('Tell them the day'));
  await screen.findByText('done');
  await userEvent.click(screen.getByRole('button', { name: 'Others will hit this too…' }));
  submitTrusted(must(screen.getByLabelText('What will others hit?').closest('form'), 'a form'));
  await screen.findByRole('button', { name: 'Copy' });
  expect([await checklistsOf(key), await openIdeas()]).toEqual([[], []]);
});

function withItems(items: object[]): Pack {
  const [first] = aPack().checklists;
  return packShape.parse({ ...aPack(), checklists: [{ ...first, items }] });
}
