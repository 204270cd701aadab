import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { AdminPage } from '@/components/admin/AdminPage.tsx';
import { keepNothing } from '@/components/admin/autosave.ts';
import { edit, open, useWriting } from '@/components/admin/writing.ts';
import { database } from '@/lib/db/database.ts';
import { createPackDraft } from '@/lib/db/pack-drafts.ts';
import { draftOf } from '@/lib/packs/edit/draft.ts';
import { finish } from '@/lib/packs/edit/finish.ts';
import { packContentShape } from '@/lib/packs/shape/pack.ts';
import { itemTallyFile } from '@/lib/transfer/item-tally-file.ts';
import { aPack } from '../../support/a-pack.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

vi.mock('@/components/admin/preview/PreviewColumn.tsx', () => ({ PreviewColumn: () => null }));

const user = userEvent.setup({ delay: null });
const draft = () => useWriting.getState().history?.present;

beforeEach(async () => {
  installStorageFakes();
  keepNothing();
  open(null);
  await database.table('pack-draft').clear();
  await createPackDraft('acme', draftOf(packContentShape.parse(aPack())), 1_000);
  render(<AdminPage />);
  await screen.findByRole('button', { name: 'Add a checklist' });
});

test('what Kept was taught about a site comes into the pack from the file that its options save', async () => {
  await user.click(screen.getByRole('button', { name: 'Sites' }));
  const taught = {
    format: 'kept-adapters',
    version: 1,
    adapters: [
      {
        id: 'https://desk.example',
        adapter: { id: 'taught-abc', name: 'desk.example', customer: [{ selector: '.who' }] },
        madeAt: 1,
        checkedOn: 2,
        builtInOff: false,
      },
    ],
  };
  const field = screen.getByLabelText('Import sites that Kept was taught…', { selector: 'input' });
  await user.upload(field, new File([JSON.stringify(taught)], 'sites.json'));
  await waitFor(() =>
    expect(draft()?.adapters).toMatchObject([{ id: 'desk-example', sites: ['https://desk.example'] }]),
  );
  const now = draft();
  expect(now !== undefined && packContentShape.safeParse(finish(now)).success).toBe(true);
});

test('a translation lands at the place of its text, and the missing ones are counted', async () => {
  await user.click(screen.getByRole('button', { name: 'Translations' }));
  const before = Number.parseInt(screen.getByText(/texts are missing/).textContent ?? '', 10);
  const field = screen.getByRole('textbox', { name: 'Translation of: Tell them the day' });
  fireEvent.change(field, { target: { value: 'Decir el día' } });
  expect(draft()?.translations['es']?.['checklists.refund.items.tell.text']).toBe('Decir el día');
  await screen.findByText(`${before - 1} texts are missing`);
});

test('the test run says what is shown, and of the rest which rule does not hold', async () => {
  await user.click(screen.getByRole('tab', { name: 'Test run' }));
  const checklists = await screen.findByRole('region', { name: 'Checklists' });
  await within(checklists).findByText('shown');
  fireEvent.change(screen.getByRole('textbox', { name: 'Title' }), { target: { value: 'Hello' } });
  await within(checklists).findByText('not shown: Title is not like *refund*');
});

test('counts show beside an item once five tallies name it', async () => {
  const item = { pack: 'acme', checklist: 'refund', item: 'tell', checklistName: '', text: '' };
  const file = (done: number) => {
    const tally = { ...item, done: 3, notApplicable: 0, skipped: 0, reasons: [] };
    const weeks = { file: `${done}`.repeat(16), fromWeek: '2026-W44', toWeek: '2026-W47' };
    return new File([itemTallyFile([tally], weeks).text], `${done}.json`);
  };
  await user.click(screen.getByRole('tab', { name: 'What agents did' }));
  const field = () => screen.getByLabelText('Read tally files…', { selector: 'input' });
  await user.upload(field(), [file(1), file(2), file(3), file(4)]);
  await screen.findByText('Too few tallies name this item; counts show from 5 on.');
  await user.upload(field(), file(4));
  await screen.findByText('The same tally was read before; it is counted once.');
  await user.upload(field(), file(5));
  await screen.findByText('15 done · 0 not applicable · 0 skipped, in 5 files');
});

test('a scenario is written with its choices and areas, and is a pack with them; a choice that goes takes its translation', async () => {
  await user.click(screen.getByRole('button', { name: 'Add a scenario' }));
  const type = (name: string, value: string) =>
    fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
  type('Title', 'As soon as possible');
  fireEvent.blur(screen.getByRole('textbox', { name: 'Title' }));
  type('Situation', 'A customer asks when.');
  for (const n of ['1', '2']) {
    await user.click(screen.getByRole('button', { name: 'Add a choice' }));
    type(`One could, choice ${n}`, `Say ${n}`);
    type(`What would follow, choice ${n}`, `They hear ${n}`);
  }
  type('To talk about (optional)', 'What is soon?');
  await user.click(screen.getByRole('checkbox', { name: 'Empathy' }));
  const scenario = () => draft()?.scenarios[0];
  expect(scenario()).toMatchObject({
    id: 'as-soon-as-possible',
    areas: ['empathy'],
    choices: [
      { id: 'choice', text: 'Say 1', follows: 'They hear 1' },
      { id: 'choice-2', text: 'Say 2', follows: 'They hear 2' },
    ],
  });
  const now = draft();
  expect(now !== undefined && packContentShape.safeParse(finish(now)).success).toBe(true);
  const es = {
    'scenarios.as-soon-as-possible.choices.choice.text': 'Decir 1',
    'scenarios.as-soon-as-possible.choices.choice-2.text': 'Decir 2',
  };
  act(() => edit((before) => ({ ...before, translations: { es } })));
  await user.click(screen.getAllByRole('button', { name: 'Remove this line' })[0] as HTMLElement);
  expect(scenario()?.['choices']).toMatchObject([{ id: 'choice-2' }]);
  expect(draft()?.translations['es']).toEqual({
    'scenarios.as-soon-as-possible.choices.choice-2.text': 'Decir 2',
  });
});
