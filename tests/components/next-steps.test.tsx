import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MessagesPanel } from '@/components/messages/MessagesPanel.tsx';
import { usePage } from '@/components/shell/page.ts';
import { database, from } from '@/lib/db/database.ts';
import { clockOf } from '@/lib/db/update-clocks.ts';
import commitment from '@/lib/records/commitment.ts';
import draft from '@/lib/records/draft.ts';
import { reachUs, useStarters } from '@/lib/settings.ts';
import { fireTrusted } from '../support/fire-trusted.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const site = 'https://crm.example';
/** A case for each test: what is typed is kept a moment after the last key. */
let caseId = 48213;
/** What the page answers to an insertion, and what was inserted. */
let answer: object;
let inserted: string[];

beforeEach(async () => {
  installStorageFakes();
  await useStarters.setValue(false);
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await reachUs.setValue('');
  caseId += 1;
  const url = `${site}/cases/${caseId}`;
  const facts = { site, url, adapter: 'sandbox', caseId: String(caseId), customer: 'Ana Ruiz' };
  usePage.setState({ tab: 1, facts, captureCalls: 0 });
  answer = { ok: true, value: { strategy: 'typed', box: 'public' } };
  inserted = [];
  fakeBrowser.runtime.sendMessage = (async ({
    message,
    body,
  }: {
    message: string;
    body: { text: string };
  }) => {
    if (message === 'insertReply') {
      inserted.push(body.text);
      return answer;
    }
    return { ok: true, value: message === 'seenCases' ? [] : null };
  }) as never;
  document.execCommand = () => {
    document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData: { setData: () => {} } }));
    return true;
  };
});

const preview = () => document.querySelector('[data-preview]')?.textContent ?? '';
const begin = async (line: string) => {
  const user = userEvent.setup();
  render(<MessagesPanel />);
  await user.click(await screen.findByRole('button', { name: 'What happens next' }));
  await user.click(await screen.findByLabelText('What will happen, and by when?'));
  await user.paste(line);
  return user;
};
const button = (name: string) => screen.getByRole('button', { name });
const promises = () => from(commitment).toArray();

test('one press says it and promises it, with the time and the zone that were said', async () => {
  await begin('we check your meter tomorrow 3pm EST');
  await expect.poll(preview).toMatch(/^What happens next: we check your meter\nBy: .*3:00\sPM Eastern Time$/);
  fireTrusted(button('Insert in reply'));
  await screen.findByText(/Promise saved: we check your meter\./);
  expect(inserted).toEqual([preview()]);
  const [row] = await promises();
  expect(row).toMatchObject({ what: 'we check your meter', customer: 'Ana Ruiz', caseId: String(caseId) });
  expect(Object.values(row?.history ?? {})[0]).toMatchObject({ kind: 'made', zone: 'America/New_York' });
  expect(await from(draft).count()).toBe(0);
  const told = Object.values((await clockOf(`${site}|${caseId}`))?.history ?? {});
  expect(told).toMatchObject([{ kind: 'wrote', how: 'inserted' }]);
});

test('pressed again, it is inserted again and promised once', async () => {
  await begin('call you tomorrow 15:00');
  await expect.poll(preview).toContain('By: ');
  fireTrusted(button('Insert in reply'));
  await screen.findByText(/Promise saved/);
  fireTrusted(button('Insert in reply'));
  await expect.poll(() => inserted.length).toBe(2);
  expect(await promises()).toHaveLength(1);
});

test('where inserting is refused, nothing is promised', async () => {
  answer = { ok: false, reason: 'refused' };
  await begin('call you tomorrow 15:00');
  await expect.poll(preview).toContain('By: ');
  fireTrusted(button('Insert in reply'));
  await screen.findByRole('alert');
  expect(await promises()).toEqual([]);
});

test('without a time nothing is inserted, and it says what is missing', async () => {
  await begin('call you');
  await screen.findByText('{due}: no promise with a time on this case');
  fireTrusted(button('Insert in reply'));
  await screen.findByText(/Nothing was inserted/);
  expect([inserted, await promises()]).toEqual([[], []]);
  expect(button('Copy and promise').hasAttribute('disabled')).toBe(true);
});

test('copying promises nothing; "Copy and promise" does, and can be taken back', async () => {
  const user = await begin('call you tomorrow 15:00');
  await expect.poll(preview).toContain('By: ');
  await user.click(button('Copy'));
  await screen.findByText('Copied.');
  expect(await promises()).toEqual([]);
  fireTrusted(button('Copy and promise'));
  fireTrusted(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByText('Taken back. Nothing is promised.');
  expect((await promises()).map(({ state }) => state)).not.toContain('open');
});

test('undo takes both back: the text out of the box, and the promise', async () => {
  await begin('call you tomorrow 15:00');
  await expect.poll(preview).toContain('By: ');
  fireTrusted(button('Insert in reply'));
  await screen.findByText(/Promise saved/);
  fireTrusted(button('Undo'));
  await screen.findByText('Taken back. Nothing is promised.');
  expect((await promises())[0]?.lane).toBe('closed');
});

test('taking the text out again takes its promise back, too', async () => {
  await begin('call you tomorrow 15:00');
  await expect.poll(preview).toContain('By: ');
  fireTrusted(button('Insert in reply'));
  await screen.findByText(/Promise saved/);
  fireTrusted(button('Take it out again'));
  await screen.findByText('Taken back. Nothing is promised.');
  expect((await promises())[0]?.lane).toBe('closed');
});

test('it is said in the language that was chosen', async () => {
  const user = await begin('llamarle tomorrow 15:00');
  await user.selectOptions(screen.getByLabelText('Language'), 'es');
  await expect.poll(preview).toMatch(/^Próximo paso: llamarle\nA más tardar: /);
  expect(document.querySelector('[data-preview]')?.getAttribute('lang')).toBe('es');
});

test('how to reach us is remembered', async () => {
  const user = await begin('call you tomorrow 15:00');
  await user.click(screen.getByLabelText('How to reach us'));
  await user.paste('reply here');
  await expect.poll(preview).toContain('How to reach us: reply here');
  fireTrusted(button('Insert in reply'));
  await expect.poll(() => reachUs.getValue()).toBe('reply here');
});

test('what was typed is still there when the sidebar comes back', async () => {
  await begin('call you tomorrow 15:00');
  await expect.poll(() => from(draft).count()).toBe(1);
  document.body.replaceChildren();
  render(<MessagesPanel />);
  await userEvent.click(await screen.findByRole('button', { name: 'What happens next' }));
  await screen.findByDisplayValue('call you tomorrow 15:00');
});
