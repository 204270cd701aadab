import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { viewItems } from '@/components/one-to-one/own-items.ts';
import { OneToOnePage } from '@/components/one-to-one/OneToOnePage.tsx';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { database, from } from '@/lib/db/database.ts';
import { noteEnergy } from '@/lib/db/energies.ts';
import { addReflection, allReflections } from '@/lib/db/reflections.ts';
import { selfViews } from '@/lib/db/self-views.ts';
import { readTalkDraft } from '@/lib/db/talk-draft.ts';
import { starterPack } from '@/lib/packs/starter/starter-pack.ts';
import commitment from '@/lib/records/commitment.ts';
import { aCommitment, hour } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';
import { fireTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const now = Date.now();
const day = 24 * hour;
const log = {
  is: 'log' as const,
  tag: 'hard' as const,
  caseKey: 'k',
  caseTitle: 'Ana Ruiz refund',
  caseUrl: '',
};
const card = {
  id: 'agent',
  title: 'Agent',
  duties: ['Says who and when', 'Asks before promising', 'Tells them early'],
  outcomes: ['Nobody asks twice'],
  measures: [],
  mayDecide: [],
};
const packs = [starterPack, aPack({ expectations: [card] })];
const show = () =>
  render(
    <PreviewPacks value={packs}>
      <OneToOnePage />
    </PreviewPacks>,
  );
const exact = () => document.querySelector('[data-exact]')?.textContent ?? '';
const open = async (name: RegExp) => userEvent.click(await screen.findByRole('button', { name }));
const toView = async () => userEvent.click(await screen.findByRole('tab', { name: 'How I see my work' }));
const press = async (name: string) => fireTrusted(await screen.findByRole('button', { name }));

beforeEach(async () => {
  fakeBrowser.reset();
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => vi.restoreAllMocks());

async function aRecord(): Promise<void> {
  await from(commitment).put(aCommitment({ id: 'one', madeAt: now - 2 * day, due: now - day }));
  await addReflection({ ...log, text: 'Ana Ruiz was right' }, now - hour, '', 'entry-1');
  await addReflection({ ...log, text: 'Nobody sees this line' }, now - 2 * hour, '', 'entry-2');
  await noteEnergy(1, now - hour, '');
}

test('nothing is ticked to begin with, and what is ticked stands there word for word, without names', async () => {
  await aRecord();
  show();
  expect(await screen.findByText(/^Nothing yet/)).toBeTruthy();
  expect(exact()).toBe('');
  await open(/^Promises/);
  await open(/^From my log/);
  await open(/^Energy/);
  for (const box of screen.getAllByRole<HTMLInputElement>('checkbox', { name: /call|Nobody|right|energy/ }))
    expect(box.checked).toBe(false);
  await userEvent.click(screen.getByRole('checkbox', { name: /Ana Ruiz was right/ }));
  expect(exact()).toMatch(/^# For a 1:1\n\n## From my log\n\n- .*, Hard: a customer was right\n$/);
  const bytes = new TextEncoder().encode(exact()).length;
  expect(screen.getByText(`This and no more (${bytes} bytes)`)).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Without customers’ names' }));
  expect(exact()).toMatch(/Ana Ruiz was right\n {2}Case: Ana Ruiz refund\n$/);
  expect(exact()).not.toMatch(/Nobody|energy/);
});

test('copy, file and print hold the very text that is shown; a line in the log only by a press', async () => {
  await aRecord();
  show();
  await open(/^From my log/);
  await userEvent.click(screen.getByRole('checkbox', { name: /was right/ }));
  await userEvent.type(screen.getByLabelText('I share this with:'), 'Ben');
  const copied: string[] = [];
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => void copied.push(text) },
  });
  const files: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => (files.push(file as Blob), 'blob:x'));
  let printed = '';
  window.print = () => {
    printed = document.querySelector('body > pre')?.textContent ?? '';
  };
  await press('Copy');
  expect(await screen.findByText('Copied.')).toBeTruthy();
  await press('Save as a file');
  await screen.findByText('It is in your downloads.');
  await press('Print');
  await waitFor(() => expect(printed).toBe(exact()));
  expect(exact()).toContain('# For a 1:1 with Ben\n');
  expect(copied).toEqual([exact()]);
  expect(await files[0]?.text()).toBe(exact());
  expect((await allReflections()).rows).toHaveLength(2);
  fireTrusted(
    within(screen.getByRole('group', { name: 'A line in my log' })).getByRole('button', { name: 'Learned' }),
  );
  expect(await screen.findByText('It is in your log.')).toBeTruthy();
  expect((await allReflections()).rows[0]?.body).toMatchObject({
    tag: 'learned',
    text: 'I shared one thing with Ben.',
  });
});

test('what is picked is there after the page was closed, also from before the days that are shown, until it is cleared', async () => {
  await aRecord();
  await addReflection({ ...log, text: 'Long ago' }, now - 20 * day, '', 'entry-3');
  const { unmount } = show();
  await userEvent.click(await screen.findByRole('radio', { name: '4 weeks' }));
  await open(/^From my log \(3\)/);
  await userEvent.click(screen.getByRole('checkbox', { name: /Long ago/ }));
  await userEvent.click(screen.getByRole('radio', { name: 'week' }));
  await screen.findByRole('button', { name: /^From my log \(1 of 3 ticked\)/ });
  expect(exact()).toContain('Long ago');
  unmount();
  await waitFor(async () => expect((await readTalkDraft())?.picked).toEqual(['entry:entry-3']));
  show();
  await waitFor(() => expect(exact()).toContain('Long ago'));
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(exact()).toBe('');
  await waitFor(async () => expect(await readTalkDraft()).toBeUndefined());
});

test('an area is marked by a press and unmarked by another; own words are an area, too', async () => {
  show();
  await toView();
  const patience = within(await screen.findByRole('group', { name: 'Patience' }));
  expect(patience.queryByRole('button', { name: 'Ask for coaching' })).toBeNull();
  fireTrusted(patience.getByRole('button', { name: 'I want help' }));
  await patience.findByRole('button', { name: 'I want help', pressed: true });
  expect(patience.getByRole('button', { name: 'Ask for coaching' })).toBeTruthy();
  fireTrusted(patience.getByRole('button', { name: 'I want help' }));
  await patience.findByRole('button', { name: 'I want help', pressed: false });
  expect((await selfViews()).rows).toEqual([]);
  await userEvent.type(screen.getByLabelText('Another area, in my own words'), 'Long calls');
  fireTrusted(screen.getAllByRole('button', { name: 'confident' }).at(-1) as HTMLElement);
  const own = await screen.findByRole('group', { name: 'Long calls' });
  expect(within(own).getByRole('button', { name: 'confident', pressed: true })).toBeTruthy();
});

test('one press asks for coaching; the text holds what the person wrote and ticked; it is listed until it is done', async () => {
  await aRecord();
  show();
  await toView();
  const patience = within(await screen.findByRole('group', { name: 'Patience' }));
  fireTrusted(patience.getByRole('button', { name: 'I want help' }));
  fireTrusted(await patience.findByRole('button', { name: 'Ask for coaching' }));
  const field = await screen.findByLabelText('What would help me');
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, 'Sit beside me');
  await waitFor(() => expect(exact()).toBe('# I want help with Patience\n\nSit beside me\n'));
  await open(/^Entries of my log/);
  await userEvent.click(screen.getByRole('checkbox', { name: /was right/ }));
  expect(exact()).toMatch(/Sit beside me\n\n- .*a customer was right\n$/);
  await press('Done');
  expect(await screen.findByRole('button', { name: 'Done (1)' })).toBeTruthy();
  await waitFor(async () =>
    expect((await selfViews()).rows.at(-1)?.body).toMatchObject({
      text: 'Sit beside me',
      entries: ['entry-1'],
      doneAt: expect.any(Number),
    }),
  );
});

test('own view: behaviours of the card, rated in words by the person alone, six at most; three make it one to take along', async () => {
  show();
  await toView();
  await press('Rate myself: Agent');
  await screen.findByText(/^0 rated/);
  expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  for (const duty of card.duties) {
    const one = within(screen.getByRole('group', { name: duty }));
    await userEvent.click(one.getByRole('radio', { name: 'often' }));
  }
  await screen.findByText('3 rated, up to 6.');
  await waitFor(async () =>
    expect((await selfViews()).rows[0]?.body).toMatchObject({
      cardTitle: 'Agent',
      rated: card.duties.map((behaviour) => ({ behaviour, rating: 'often' })),
    }),
  );
  await userEvent.click(screen.getByRole('tab', { name: 'What I take along' }));
  await open(/^How I see my work/);
  await userEvent.click(screen.getByRole('checkbox', { name: /Agent/ }));
  expect(exact()).toContain('  Tells them early: often\n');
});

test('a self-assessment that is only begun is nothing to take along', () => {
  const rated = card.duties.map((behaviour) => ({ behaviour, rating: 'often' as const, note: '' }));
  const body = { is: 'assessment' as const, card: 'agent', cardTitle: 'Agent', rated };
  const row = { id: 'a', at: now, kind: 'assessment' as const };
  const telling = { zone: 'UTC', named: false };
  expect(viewItems({ ...row, body }, telling)).toHaveLength(1);
  expect(viewItems({ ...row, body: { ...body, rated: rated.slice(0, 2) } }, telling)).toEqual([]);
});

test('what was deleted can be taken back', async () => {
  show();
  await toView();
  await press('Rate myself in my own words');
  await press('Delete');
  await waitFor(async () => expect((await selfViews()).rows).toEqual([]));
  await press('Undo');
  await waitFor(async () => expect((await selfViews()).rows).toHaveLength(1));
});
