import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { AdminPage } from '@/components/admin/AdminPage.tsx';
import { keepNothing, save } from '@/components/admin/autosave.ts';
import { open, useWriting } from '@/components/admin/writing.ts';
import { database } from '@/lib/db/database.ts';
import { allPackDrafts, createPackDraft, keepPackDraft, packDraftOf } from '@/lib/db/pack-drafts.ts';
import { emptyDraft, type Draft } from '@/lib/packs/edit/draft.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

// A frame that loads is for a real browser: tests/e2e/admin.e2e.test.ts.
vi.mock('@/components/admin/preview/PreviewColumn.tsx', () => ({ PreviewColumn: () => null }));

const user = userEvent.setup({ delay: null });
const empty = emptyDraft({ id: 'acme', name: 'Acme', language: 'en' });
const written: Draft = {
  ...empty,
  checklists: [
    {
      id: 'refund',
      name: 'Refund',
      when: [{ fact: 'queue', is: ['refunds'] }],
      items: [
        { id: 'sorry', text: 'Say sorry', why: 'They are heard' },
        { id: 'day', text: 'Tell the day' },
      ],
    },
  ],
};

beforeEach(async () => {
  installStorageFakes();
  keepNothing();
  open(null);
  await database.table('pack-draft').clear();
});

async function begin(kept: Draft): Promise<void> {
  await createPackDraft('acme', kept, 1_000);
  render(<AdminPage />);
  await screen.findByRole('button', { name: 'Add a checklist' });
}

/** One change that is no text field's own: an item is made required. */
async function changeSomething(): Promise<void> {
  const [box] = screen.getAllByRole('checkbox', { name: 'Required' });
  if (box !== undefined) await user.click(box);
}

const draft = () => useWriting.getState().history?.present;
const items = () => (draft()?.checklists[0]?.['items'] ?? []) as { id: string; text: string; why?: string }[];
const focusOn = (name: string) =>
  waitFor(() => expect(document.activeElement).toBe(screen.queryByLabelText(name)));

/** A checklist of three items, all of it typed. */
async function typeChecklist(): Promise<void> {
  await begin(empty);
  screen.getByRole('button', { name: 'Add a checklist' }).focus();
  await user.keyboard('{Enter}');
  await focusOn('Name');
  await user.keyboard('Refund');
  screen.getByRole('button', { name: 'Add an item' }).focus();
  await user.keyboard('{Enter}');
  await focusOn('What to do, item 1');
  await user.keyboard('Say sorry{Tab}They are heard');
  screen.getByRole('textbox', { name: 'What to do, item 1' }).focus();
  await user.keyboard('{Enter}');
  await focusOn('What to do, item 2');
  await user.keyboard('Tell the day{Enter}');
  await focusOn('What to do, item 3');
  await user.keyboard('Check back');
}

test('a checklist is written, ordered, deleted from and brought back by keyboard alone', async () => {
  await typeChecklist();
  expect(items().map(({ text }) => text)).toEqual(['Say sorry', 'Tell the day', 'Check back']);
  expect(items()[0]?.why).toBe('They are heard');

  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await focusOn('What to do, item 2');
  expect(items().map(({ text }) => text)).toEqual(['Say sorry', 'Check back', 'Tell the day']);

  const second = screen.getByRole('group', { name: 'Move, duplicate or delete Check back' });
  within(second).getByRole('button', { name: 'Delete' }).focus();
  await user.keyboard('{Enter}');
  expect(items().map(({ text }) => text)).toEqual(['Say sorry', 'Tell the day']);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('LI'));
  await user.keyboard('{Control>}z{/Control}');
  expect(items().map(({ text }) => text)).toEqual(['Say sorry', 'Check back', 'Tell the day']);
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(items().map(({ id }) => id)).toEqual(['say-sorry', 'tell-the-day']);
});

test('an id comes from the name, once, and the caret keeps its field over it', async () => {
  const [checklist] = written.checklists;
  await begin({ ...written, checklists: [{ ...checklist, id: 'untitled', name: '' }] });
  screen.getByRole('textbox', { name: 'Name' }).focus();
  await user.keyboard('Vip{Tab}');
  expect(draft()?.checklists[0]?.id).toBe('vip');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Why (optional)' }));
  screen.getByRole('textbox', { name: 'Name' }).focus();
  await user.keyboard('s{Tab}');
  expect(draft()?.checklists[0]).toMatchObject({ id: 'vip', name: 'Vips' });
});

test('in a text field Ctrl+Z is the field’s own', async () => {
  await begin(written);
  await changeSomething();
  const before = draft();
  screen.getByRole('textbox', { name: 'Name' }).focus();
  await user.keyboard('{Control>}z{/Control}');
  expect(draft()).toBe(before);
  screen.getByRole('button', { name: 'Add an item' }).focus();
  await user.keyboard('{Control>}z{/Control}');
  expect(draft()).toEqual(written);
});

test('what was typed is kept within a moment, and the page says when', async () => {
  await begin(written);
  screen.getByRole('textbox', { name: 'Name' }).focus();
  await user.keyboard('s');
  await screen.findByText(/^Draft saved \d\d:\d\d$/);
  await waitFor(async () =>
    expect((await packDraftOf('acme'))?.content).toMatchObject({ checklists: [{ name: 'Refunds' }] }),
  );
});

test('what another window wrote is not written over without a word', async () => {
  await begin(written);
  await keepPackDraft('acme', { ...empty, name: 'Other' }, { seenAt: 1_000, now: 2_000 });
  await changeSomething();
  await act(() => save());
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('Another window has changed this draft'),
  );
  expect((await packDraftOf('acme'))?.content).toMatchObject({ name: 'Other', checklists: [] });
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  await waitFor(async () =>
    expect((await packDraftOf('acme'))?.content).toMatchObject({ name: 'Acme', checklists: [{}] }),
  );
});

test('a finding is shown and leads to its field', async () => {
  await begin(written);
  const findings = screen.getByRole('region', { name: 'What to look at' });
  const [line] = await within(findings).findAllByText(
    'Say why. An item without a reason is done without thinking.',
  );
  const row = line?.closest('li');
  if (row === null || row === undefined) throw new Error('the finding has a row');
  within(row).getByRole('button', { name: 'Show' }).focus();
  await user.keyboard('{Enter}');
  await focusOn('Why, item 2');
});

test('a draft goes to the bin and comes back', async () => {
  await begin(written);
  await user.click(screen.getByRole('button', { name: 'Delete draft' }));
  await screen.findByText('1 draft in the bin');
  expect(draft()).toBeUndefined();
  await user.click(screen.getByText('1 draft in the bin'));
  await user.click(screen.getByRole('button', { name: 'Put back' }));
  await waitFor(() => expect(draft()?.checklists).toHaveLength(1));
});

test('a file that is broken changes nothing and says what and where', async () => {
  await begin(written);
  await user.click(screen.getByRole('button', { name: 'New or import…' }));
  const file = new File(['{"kept":"pack","id":"x","name":"X","language":"en","messages":1}'], 'x.json');
  await user.upload(screen.getByLabelText('Open a file…', { selector: 'input' }), file);
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('messages: must be array'),
  );
  expect(await allPackDrafts()).toHaveLength(1);
});

test('in the list a checklist is moved, duplicated and deleted by keys, and the caret stays with it', async () => {
  const [refund] = written.checklists;
  await begin({
    ...written,
    checklists: [
      { ...refund, id: 'refund' },
      { id: 'late', name: 'Late', when: [], items: [] },
    ],
  });
  const names = () => draft()?.checklists.map(({ name }) => name);
  const row = (name: string) => screen.getAllByText(name)[0]?.closest('button');
  row('Refund')?.focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['Late', 'Refund']);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Refund'));
  await user.keyboard('{Control>}d{/Control}');
  expect(names()).toEqual(['Late', 'Refund', 'Refund (copy)']);
  await user.keyboard('{Delete}');
  expect(names()).toEqual(['Late', 'Refund (copy)']);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Refund (copy)'));
  await user.keyboard('{Control>}z{/Control}');
  expect(names()).toEqual(['Late', 'Refund', 'Refund (copy)']);
});
