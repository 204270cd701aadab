import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LogPage } from '@/components/reflection/LogPage.tsx';
import { EnergyTap } from '@/components/reflection/EnergyTap.tsx';
import { importContentKey, makeContentKey } from '@/lib/crypto/content-key.ts';
import { database } from '@/lib/db/database.ts';
import { energiesBetween } from '@/lib/db/energies.ts';
import { setOwnKey } from '@/lib/db/own-key.ts';
import { addReflection, allReflections, reflectionOf } from '@/lib/db/reflections.ts';
import type { ReflectionBody } from '@/lib/records/reflection.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { installLocks } from '../../support/fake-locks.ts';
import { fireTrusted, submitTrusted } from '../../support/fire-trusted.ts';

const log = (tag: 'hard' | 'thanks', text: string, caseUrl = ''): ReflectionBody => ({
  is: 'log',
  tag,
  text,
  caseKey: caseUrl === '' ? '' : 'a|1',
  caseTitle: caseUrl === '' ? '' : '#48213',
  caseUrl,
});

beforeEach(async () => {
  installLocks();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await addReflection(log('hard', 'Señora Ruiz waited', 'https://crm.example/1'), noon, '', 'a');
  await addReflection(log('thanks', 'to Ben', 'javascript:alert(1)'), noon - hour, '', 'b');
  const card = { happened: 'Quoted the old price', mine: 'Not asked', differently: 'Ask first', others: '' };
  await addReflection({ is: 'learning', ...card }, noon - 48 * hour, '', 'c');
  await addReflection({ is: 'try', text: 'ask for the number' }, noon - 49 * hour, '', 'd');
});
afterEach(() => {
  cleanup();
  setOwnKey(undefined);
});

const shown = () => screen.getAllByRole('listitem').map((item) => item.textContent ?? '');

test('entries stand by day, the newest first; words, kind and tag leave fewer', async () => {
  const user = userEvent.setup();
  render(<LogPage />);
  await screen.findByText('4 entries');
  expect(screen.getAllByRole('heading')).toHaveLength(2);
  await user.type(screen.getByRole('searchbox'), 'senora');
  await screen.findByText('1 entry');
  expect(shown()[0]).toContain('Señora Ruiz waited');
  await user.clear(screen.getByRole('searchbox'));
  await user.selectOptions(screen.getByLabelText('Kind'), 'Learning cards');
  await screen.findByText('1 entry');
  expect(shown()[0]).toContain('What I will do differentlyAsk first');
  await user.selectOptions(screen.getByLabelText('Kind'), 'All');
  await user.click(screen.getByRole('button', { name: 'Thanks' }));
  await waitFor(() => expect(shown()).toHaveLength(1));
  expect(shown()[0]).toContain('to Ben');
  await user.type(screen.getByRole('searchbox'), 'nothing like it');
  await screen.findByText('No entry fits.');
});

test('a case is a link only where its address is one of the web', async () => {
  render(<LogPage />);
  await screen.findByText('4 entries');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://crm.example/1',
  ]);
});

test('an entry is put in other words; Escape leaves it as it is', async () => {
  const user = userEvent.setup();
  render(<LogPage />);
  await user.click(await screen.findByRole('button', { name: 'Edit: to Ben' }));
  const field = screen.getByLabelText('One line, if you like');
  await user.type(field, ' and Ana{Escape}');
  expect((await reflectionOf('b'))?.body).toMatchObject({ text: 'to Ben' });
  await user.click(screen.getByRole('button', { name: 'Edit: to Ben' }));
  await user.type(screen.getByLabelText('One line, if you like'), ' and Ana');
  const form = screen.getByLabelText('One line, if you like').closest('form');
  if (form !== null) submitTrusted(form);
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: to Ben and Ana'),
  );
  expect((await reflectionOf('b'))?.body).toMatchObject({ tag: 'thanks', text: 'to Ben and Ana' });
});

test('a deleted entry keeps its place for Undo, which brings the same entry back', async () => {
  const user = userEvent.setup();
  render(<LogPage />);
  const before = await reflectionOf('a');
  fireTrusted(await screen.findByRole('button', { name: 'Delete: Señora Ruiz waited' }));
  await waitFor(() => expect(shown()[0]).toContain('Deleted.'));
  expect((await allReflections()).rows).toHaveLength(3);
  expect(document.activeElement?.textContent).toBe('Undo');
  const [place] = screen.getAllByRole('listitem');
  if (place !== undefined) await user.click(within(place).getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(shown()[0]).toContain('Señora Ruiz waited'));
  expect(await reflectionOf('a')).toEqual(before);
});

test('what cannot be opened here is counted in one line and shown nowhere', async () => {
  setOwnKey(await importContentKey('ben', makeContentKey()));
  await addReflection(log('hard', 'of Ben'), noon, '', 'ben');
  setOwnKey(await importContentKey('ana', makeContentKey()));
  render(<LogPage />);
  await screen.findByText(/^1 entry cannot be opened here/);
  expect(screen.queryByText('of Ben')).toBeNull();
});

test('energy is one tap; another one corrects it, and Undo takes it away', async () => {
  const user = userEvent.setup();
  render(<EnergyTap />);
  const levels = async () => (await energiesBetween(0, Infinity)).map(({ body }) => body.level);
  await user.click(screen.getByRole('button', { name: 'Low' }));
  await screen.findByText(/stays on this device/);
  await user.click(screen.getByRole('button', { name: 'Plenty' }));
  await waitFor(async () => expect(await levels()).toEqual([3]));
  expect(screen.getByRole('button', { name: 'Plenty' }).getAttribute('aria-pressed')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await levels()).toEqual([]));
});
