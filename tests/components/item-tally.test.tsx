import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ItemTallySettings } from '@/components/settings/ItemTallySettings.tsx';
import { database } from '@/lib/db/database.ts';
import { put } from '@/lib/db/write.ts';
import checklist from '@/lib/records/checklist.ts';
import { readItemTally } from '@/lib/transfer/item-tally-file.ts';
import { aChecklist } from '../support/a-checklist.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const saved: string[] = [];
vi.mock('@/components/shell/hand-file.ts', () => ({
  handFile: (_name: string, _type: string, text: string) => saved.push(text),
}));

beforeEach(async () => {
  installStorageFakes();
  saved.length = 0;
  await database.table('checklist').clear();
});

test('a reason that says too much is left out before saving, and what is saved is what was shown', async () => {
  const user = userEvent.setup();
  const at = Date.now();
  await put(
    checklist,
    aChecklist({
      a: { kind: 'notApplicable', at, item: 'tell', reason: 'Ana Ruiz knew' },
      b: { kind: 'skipped', at, item: 'acknowledge', reason: 'chat was over' },
    }),
  );
  render(<ItemTallySettings />);
  await user.click(screen.getByRole('button', { name: 'Show what would be saved' }));
  const table = await screen.findByRole('table');
  await user.click(within(table).getByRole('button', { name: 'Leave out: Ana Ruiz knew' }));
  await user.click(screen.getByText('The file, word for word'));
  const shown = screen.getByText(/kept-item-tally/).textContent;
  await user.click(screen.getByRole('button', { name: 'Save anonymous tally file' }));
  expect(saved).toEqual([shown]);
  expect(shown).not.toContain('Ana');
  expect(readItemTally(shown)).toMatchObject({
    ok: true,
    value: {
      items: [
        { item: 'acknowledge', skipped: 1, reasons: ['chat was over'] },
        { item: 'tell', notApplicable: 1, reasons: [] },
      ],
    },
  });
});

test('where no checklist was used there is nothing to save', async () => {
  render(<ItemTallySettings />);
  await userEvent.click(screen.getByRole('button', { name: 'Show what would be saved' }));
  await screen.findByText('No checklist was used in this time.');
  expect(screen.queryByRole('button', { name: 'Save anonymous tally file' })).toBeNull();
});
