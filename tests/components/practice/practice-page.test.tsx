import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PracticePage } from '@/components/practice/PracticePage.tsx';
import { useTyped } from '@/components/practice/typed.ts';
import { PreviewPacks } from '@/components/shell/packs.ts';
import { from, database } from '@/lib/db/database.ts';
import { lastReflections } from '@/lib/db/reflections.ts';
import { starterPack } from '@/lib/packs/starter/starter-pack.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import reflection from '@/lib/records/reflection.ts';
import selfView from '@/lib/records/self-view.ts';
import { onCall } from '@/lib/settings.ts';
import { aPack } from '../../support/a-pack.ts';
import { fireTrusted } from '../../support/fire-trusted.ts';
import { installStorageFakes } from '../../support/storage-fakes.ts';

let pages: { busy?: boolean }[] = [];
const live = 'You are with a customer now. The scenarios are here when that is over.';
const show = (packs: Pack[] = [starterPack]) =>
  render(
    <PreviewPacks value={packs}>
      <PracticePage />
    </PreviewPacks>,
  );
const titles = () => screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const openFirst = async () =>
  userEvent.click(await screen.findByRole('button', { name: /We will look into it/ }));

beforeEach(async () => {
  fakeBrowser.reset();
  installStorageFakes();
  useTyped.setState({ texts: {} });
  pages = [];
  // The only thing that the page asks of the background is which pages are open.
  fakeBrowser.runtime.sendMessage = async () => ({ ok: true, value: pages });
  await from(selfView).clear();
  await from(reflection).clear();
});

test('a choice shows what would follow, then what is worth talking about; none is called right', async () => {
  show();
  await openFirst();
  const card = screen.getByRole('heading', { name: /We will look into it/ }).closest('li');
  const inCard = within(card as HTMLElement);
  expect(screen.queryByRole('region', { name: 'To talk about' })).toBeNull();
  const choice = inCard.getByRole('button', { name: /as soon as possible/ });
  await userEvent.click(choice);
  expect(choice.getAttribute('aria-expanded')).toBe('true');
  expect(inCard.getByText(/Marta learns neither who nor when/)).toBeTruthy();
  expect(inCard.getByRole('region', { name: 'To talk about' })).toBeTruthy();
  // Nothing of it is written down anywhere.
  const rows = await Promise.all(database.tables.map(async (table) => [table.name, await table.count()]));
  expect(rows.filter(([name, count]) => name !== 'meta' && count !== 0)).toEqual([]);
});

test('what the person takes from it goes into their log as learned, only when they press', async () => {
  show();
  await openFirst();
  await userEvent.click(screen.getByRole('button', { name: /as soon as possible/ }));
  await userEvent.type(screen.getByRole('textbox', { name: 'What I take from it' }), 'Say when, not soon');
  fireTrusted(screen.getByRole('button', { name: 'Keep it in my log' }));
  await screen.findByText('It is in your log.');
  expect(await lastReflections('log', 9)).toMatchObject([
    { body: { tag: 'learned', text: expect.stringContaining('Say when, not soon'), caseKey: '' } },
  ]);
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
});

test('on a call there is one sentence instead; what was open and typed is there again afterwards', async () => {
  show();
  await openFirst();
  await userEvent.click(screen.getByRole('button', { name: /as soon as possible/ }));
  await userEvent.type(screen.getByRole('textbox'), 'Half a thou');
  await act(() => onCall.setValue(true));
  await screen.findByText(live);
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  await act(() => onCall.setValue(false));
  await waitFor(() => expect(screen.queryByText(live)).toBeNull());
  expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('Half a thou');
});

test('a page that says the agent is busy counts as well, from the moment it says so', async () => {
  pages = [{ busy: false }, {}];
  show();
  await openFirst();
  pages = [{ busy: false }, { busy: true }];
  const told = { broadcast: 'factsChanged', tab: 1, facts: null };
  const sender = { id: fakeBrowser.runtime.id };
  await act(async () => void (await fakeBrowser.runtime.onMessage.trigger(told, sender, () => {})));
  await screen.findByText(live);
});

test('what the person asked for help with comes first, and says so', async () => {
  await from(selfView).put({
    id: 'a',
    at: 1,
    kind: 'area',
    body: { is: 'area', area: 'problem-solving', feels: 'wantHelp', note: '' },
  });
  show();
  await screen.findAllByText('You asked for help there');
  expect(titles().map((title) => title?.includes('You asked for help there'))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test('one without choices is talked about; packs without scenarios say so', async () => {
  const pack = aPack({
    scenarios: [
      {
        id: 'open',
        title: 'Only to talk about',
        areas: [],
        situation: 'Nobody knows when.',
        choices: [],
        discussion: 'What is soon?',
      },
    ],
  });
  const { unmount } = show([pack]);
  await userEvent.click(await screen.findByRole('button', { name: 'Only to talk about' }));
  expect(screen.getByText('What would you promise?')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Show what is worth talking about' }));
  expect(screen.getByText('What is soon?')).toBeTruthy();
  unmount();
  show([aPack()]);
  expect(await screen.findByText("Your organisation's packs hold no scenarios.")).toBeTruthy();
});
