import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { AdminPage } from '@/components/admin/AdminPage.tsx';
import { keepNothing, save } from '@/components/admin/autosave.ts';
import { drop, open, settleId, stepBack, useWriting } from '@/components/admin/writing.ts';
import { database } from '@/lib/db/database.ts';
import { createPackDraft, keepPackDraft, packDraftOf } from '@/lib/db/pack-drafts.ts';
import { emptyDraft, type Draft } from '@/lib/packs/edit/draft.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

// A frame that loads is for a real browser: tests/e2e/admin.e2e.test.ts.
vi.mock('@/components/admin/preview/PreviewColumn.tsx', () => ({ PreviewColumn: () => null }));

const user = userEvent.setup({ delay: null });
const acme = emptyDraft({ id: 'acme', name: 'Acme', language: 'en' });
const draft = () => useWriting.getState().history?.present;

beforeEach(async () => {
  installStorageFakes();
  keepNothing();
  open(null);
  await database.table('pack-draft').clear();
});

/** Two drafts; in the first something is typed that another window’s writing keeps from the disk. */
async function typeAgainstAnother(): Promise<void> {
  await createPackDraft('acme', acme, 2_000);
  await createPackDraft('beta', { ...acme, id: 'beta', name: 'Beta' }, 1_000);
  render(<AdminPage />);
  const name = await screen.findByRole('textbox', { name: 'Name' });
  await keepPackDraft('acme', { ...acme, name: 'Other' }, { seenAt: 2_000, now: 3_000 });
  await user.type(name, ' mine');
  await act(() => save());
  await screen.findByRole('alert');
}

test('another pack is not opened over what could not be kept', async () => {
  await typeAgainstAnother();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Pack' }), 'beta');
  await act(() => save());
  expect(draft()).toMatchObject({ id: 'acme', name: 'Acme mine' });
  await user.click(screen.getByRole('button', { name: 'Keep mine' }));
  await waitFor(async () =>
    expect((await packDraftOf('acme'))?.content).toMatchObject({ name: 'Acme mine' }),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Pack' }), 'beta');
  await waitFor(() => expect(draft()?.id).toBe('beta'));
});

test('what could not be kept is not thrown away with its draft, and not for a new pack', async () => {
  await typeAgainstAnother();
  await user.click(screen.getByRole('button', { name: 'Delete draft' }));
  await act(() => save());
  expect((await packDraftOf('acme'))?.binnedAt).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'New or import…' }));
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  // Said where the press was, too.
  await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
  expect(draft()).toMatchObject({ id: 'acme', name: 'Acme mine' });
});

test('the other window’s draft is taken when the admin says so', async () => {
  await typeAgainstAnother();
  await user.click(screen.getByRole('button', { name: 'Take that one' }));
  await waitFor(() => expect(draft()?.name).toBe('Other'));
});

test('coming back from another view leaves the focus where it is, however the caret was brought to a field before', async () => {
  await createPackDraft(
    'acme',
    { ...acme, checklists: [{ id: 'refund', name: 'Refund', items: [] }] },
    1_000,
  );
  render(<AdminPage />);
  await user.click(await screen.findByRole('button', { name: 'Add an item' }));
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('data-path')).toBe('checklists/0/items/0/text'),
  );
  await user.click(screen.getByRole('tab', { name: 'Test run' }));
  await user.keyboard('{ArrowLeft}');
  await screen.findByLabelText('What to do, item 1');
  await act(() => new Promise((done) => setTimeout(done, 60)));
  expect(document.activeElement?.getAttribute('role')).toBe('tab');
});

test('a name without Latin letters makes an id once; leaving the field again, or a later word, changes it no more', () => {
  open({
    ...acme,
    checklists: [{ id: 'untitled', name: '返金', items: [{ id: 'untitled', text: 'お詫び' }] }],
  });
  const item = ['checklists', 0, 'items', 0] as const;
  const ids = () => [
    draft()?.checklists[0]?.id,
    (draft()?.checklists[0]?.['items'] as { id: string }[] | undefined)?.[0]?.id,
  ];
  for (const words of ['返金', '返金', '返金 refund']) {
    settleId(['checklists', 0], words, 'a');
    settleId(item, words, 'b');
  }
  expect(ids()).toEqual(['checklist', 'item']);
});

test('the translations of what is deleted go with it and come back with it: nothing new inherits them', () => {
  const translated: Draft = {
    ...acme,
    checklists: [
      { id: 'refund', name: 'Refund' },
      { id: 'refund-2', name: 'Second' },
    ],
    translations: { es: { 'checklists.refund.name': 'Reembolso', 'checklists.refund-2.name': 'Segundo' } },
  };
  open(translated);
  drop(['checklists', 0], 'Refund');
  expect(draft()?.translations).toEqual({ es: { 'checklists.refund-2.name': 'Segundo' } });
  stepBack();
  expect(draft()).toBe(translated);
});
