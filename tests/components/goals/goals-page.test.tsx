import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { GoalsPage } from '@/components/goals/GoalsPage.tsx';
import { useRecent } from '@/components/goals/recent.ts';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { database } from '@/lib/db/database.ts';
import { addGoal, goalDraftOf, goals, newGoal } from '@/lib/db/goals.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import { aPack } from '../../support/a-pack.ts';
import { chooseTrusted, fireTrusted, submitTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

const user = userEvent.setup({ delay: null });
const pack = aPack({
  outcomes: [{ id: 'plans', text: 'They can plan' }],
  expectations: [
    { id: 'agent', title: 'Agent', duties: [], outcomes: ['Nobody asks twice'], measures: [], mayDecide: [] },
  ],
});
const parts = {
  specific: 'Tell them first',
  measure: { source: 'byHand' as const, target: 9, unit: 'calls' },
  achievable: 'I look each morning',
  relevant: { text: 'They could plan', outcome: 'acme plans' },
  due: '2099-12-24',
};
const show = (packs: Pack[] = [pack]) =>
  render(
    <PreviewPacks value={packs}>
      <GoalsPage />
    </PreviewPacks>,
  );
const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => fireTrusted(await button(name));
const saved = async () => (await goals()).rows;

beforeEach(async () => {
  installStorageFakes();
  useRecent.setState({ steps: {} });
  useTrouble.getState().say(null);
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

function chooseDay(day: string): void {
  fireEvent.change(screen.getByLabelText('By'), { target: { value: day } });
}

async function fillIn(packs?: Pack[]) {
  const page = show(packs);
  await user.click(await button('New goal'));
  await user.type(await screen.findByRole('textbox', { name: 'Specific' }), 'Tell them first');
  chooseTrusted(screen.getByRole('combobox', { name: 'Measured by' }), 'toldBeforeDue');
  await user.type(screen.getByRole('textbox', { name: /Target/ }), '90');
  await user.type(screen.getByRole('textbox', { name: 'Achievable' }), 'I look each morning');
  return page;
}

test('a goal with a part missing is not saved; each missing part is named and nothing that was typed goes', async () => {
  await fillIn();
  await press('Save the goal');
  await screen.findByText('Still missing: Relevant, Timed');
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Good for the customer' }));
  expect(screen.getByText('Choose a day.')).toBeTruthy();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Specific' }).value).toBe(
    'Tell them first',
  );
  expect(await saved()).toEqual([]);
});

test('with all five parts it is there, with the outcome of the card that it serves', async () => {
  await fillIn();
  const outcome = screen.getByRole('combobox', { name: 'Good for the customer' });
  expect(
    within(outcome)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['choose one', 'They can plan', 'Nobody asks twice']);
  chooseTrusted(outcome as HTMLSelectElement, `${pack.id} agent 0`);
  chooseDay('2099-12-24');
  await press('Save the goal');
  const card = await screen.findByRole('article', { name: 'Tell them first' });
  await within(card).findByText(/So far 0 of the 5/);
  expect((await saved())[0]?.body).toMatchObject({
    measure: { source: 'toldBeforeDue', target: 90, unit: '%' },
    relevant: { text: 'Nobody asks twice', outcome: '' },
    due: '2099-12-24',
  });
  expect(await goalDraftOf(newGoal)).toBeUndefined();
});

test('a page that goes away while a goal is written brings it back as it was', async () => {
  const { unmount } = await fillIn();
  unmount();
  await waitFor(async () => expect(await goalDraftOf(newGoal)).toMatchObject({ target: '90' }));
  show();
  await user.click(await button('Go on with the goal you began'));
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Specific' })).value).toBe(
    'Tell them first',
  );
  await user.click(screen.getByRole('button', { name: 'Throw away what I wrote' }));
  await button('New goal');
  expect(await goalDraftOf(newGoal)).toBeUndefined();
});

test('where no pack names an outcome own words do; a day that has passed does not', async () => {
  await fillIn([aPack()]);
  await user.type(screen.getByRole('textbox', { name: 'In your own words' }), 'They can plan');
  chooseDay('2020-01-01');
  await press('Save the goal');
  await screen.findByText('This day has passed.');
  expect(screen.getByText('Still missing: Timed')).toBeTruthy();
});

test('a fourth goal says that three are active, and keeps its words', async () => {
  for (const id of ['a', 'b', 'c']) await addGoal({ ...parts, specific: id }, 1, id);
  await fillIn([aPack()]);
  await user.type(screen.getByRole('textbox', { name: 'In your own words' }), 'They can plan');
  chooseDay('2099-01-01');
  await press('Save the goal');
  expect(screen.getByText(/Three goals are active already/)).toBeTruthy();
  await waitFor(() => expect(useTrouble.getState().reason).toBe('goalsFull'));
  expect(await goalDraftOf(newGoal)).toMatchObject({ specific: 'Tell them first', due: '2099-01-01' });
  expect(await saved()).toHaveLength(3);
});

test('a reached goal stands where it was, with ten seconds to take it back', async () => {
  await addGoal(parts, 1, 'a');
  show();
  await press('Reached');
  await screen.findByText('Reached: Tell them first');
  await press('Undo');
  await screen.findByRole('article', { name: 'Tell them first' });
  expect(await saved()).toMatchObject([{ state: 'active' }]);
  expect((await saved())[0]?.body.endedAt).toBeUndefined();
});

test('progress is noted by hand with a number, and listed; anything else is asked for again', async () => {
  await addGoal(parts, 1, 'a');
  show();
  const form = () => screen.getByRole('button', { name: 'Note it' }).closest('form') as HTMLFormElement;
  await screen.findByText('Nothing noted yet.');
  await user.type(screen.getByRole('textbox', { name: 'Where I am now', hidden: true }), 'many');
  submitTrusted(form());
  await screen.findByText('A number, please.');
  for (const value of ['3', '5,5']) {
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Where I am now', hidden: true });
    await user.clear(field);
    await user.type(field, value);
    submitTrusted(form());
    await screen.findByText(new RegExp(`^Now ${value.replace(',', '.')}`));
  }
  expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/From 3.calls to 5\.5.calls in 2 notes/);
});

test('why shows the outcome as the pack says it now', async () => {
  await addGoal({ ...parts, relevant: { text: 'They could plan', outcome: `${pack.id} plans` } }, 1, 'a');
  show();
  await user.click(await button('Why'));
  expect(screen.getByText('They can plan')).toBeTruthy();
  expect(screen.queryByText('They could plan')).toBeNull();
});

test('what is changed of a goal replaces it, with its notes; closing keeps what was typed for later', async () => {
  await addGoal(parts, 1, 'a');
  show([aPack()]);
  await user.click(await button('Change'));
  const specific = await screen.findByRole('textbox', { name: 'Specific' });
  await user.type(specific, ', always');
  await user.click(screen.getByRole('button', { name: 'Close, and keep what I wrote' }));
  await waitFor(async () => expect(await goalDraftOf('a')).toBeDefined());
  await user.click(await button('Change'));
  await screen.findByDisplayValue('Tell them first, always');
  await press('Save the changes');
  await screen.findByRole('article', { name: 'Tell them first, always' });
  expect(await goalDraftOf('a')).toBeUndefined();
});
