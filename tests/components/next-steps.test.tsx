import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MessagesPanel } from '@/components/messages/MessagesPanel.tsx';
import { usePage } from '@/components/shell/page.ts';
import { database, from } from '@/lib/db/database.ts';
import { clockOf } from '@/lib/db/update-clocks.ts';
import commitment from '@/lib/records/commitment.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
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
  await expect.poll(() => from(draft).get(`next:${site}|${caseId}`)).toBeDefined();
  document.body.replaceChildren();
  render(<MessagesPanel />);
  await userEvent.click(await screen.findByRole('button', { name: 'What happens next' }));
  await screen.findByDisplayValue('call you tomorrow 15:00');
});

test('the next promise can be typed and made at once, while the one before can still be taken back', async () => {
  const user = await begin('call you tomorrow 15:00');
  await expect.poll(preview).toContain('By: ');
  fireTrusted(button('Insert in reply'));
  await screen.findByText(/Promise saved: call you/);
  await user.clear(screen.getByLabelText('What will happen, and by when?'));
  await user.paste('send the label tomorrow 16:00');
  await expect.poll(preview).toContain('send the label');
  fireTrusted(button('Insert in reply'));
  await screen.findByText(/Promise saved: send the label/);
  expect((await promises()).map(({ what }) => what).toSorted()).toEqual(['call you', 'send the label']);
});

test('what is typed after a promise was made outlives the time in which that one can be taken back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const user = await begin('call you tomorrow 15:00');
    await expect.poll(preview).toContain('By: ');
    fireTrusted(button('Insert in reply'));
    await screen.findByText(/Promise saved: call you/);
    await user.clear(screen.getByLabelText('What will happen, and by when?'));
    await user.paste('send the label tomorrow 16:00');
    await act(() => vi.advanceTimersByTimeAsync(undoMs + 1));
    await screen.findByDisplayValue('send the label tomorrow 16:00');
  } finally {
    vi.useRealTimers();
  }
});

test('a text that names no time is inserted, and it says that nothing is promised', async () => {
  const user = await begin('call you');
  await user.click(button('Edit before inserting'));
  const edit = screen.getByLabelText('The text that will be inserted');
  await user.clear(edit);
  await user.paste('We will be in touch.');
  fireTrusted(button('Insert in reply'));
  await expect.poll(() => inserted).toEqual(['We will be in touch.']);
  await screen.findByText('Without a time, nothing is promised.');
  expect(await promises()).toEqual([]);
});
