import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { MessagesPanel } from '@/components/messages/MessagesPanel.tsx';
import { useDialog } from '@/components/shell/dialog.ts';
import { usePage } from '@/components/shell/page.ts';
import { useWantedMessage } from '@/components/shell/wanted-message.ts';
import { database, from } from '@/lib/db/database.ts';
import { putPack } from '@/lib/db/packs.ts';
import { clockOf } from '@/lib/db/update-clocks.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import commitment from '@/lib/records/commitment.ts';
import { myName, packLanguage } from '@/lib/settings.ts';
import { aCommitment, hour } from '../support/a-commitment.ts';
import { aPack } from '../support/a-pack.ts';
import { installStorageFakes } from '../support/storage-fakes.ts';

const site = 'https://crm.example';
const facts = {
  site,
  url: `${site}/cases/48213`,
  adapter: 'sandbox',
  caseId: '48213',
  title: 'Refund <b>late</b>',
  customer: 'Ana Ruiz',
};
const messages: Pack['messages'] = [
  { id: 'thanks', name: 'Thanks', text: 'Thank you, {firstName}.', audience: 'public', when: [] },
  {
    id: 'due',
    name: 'When it comes',
    text: 'Hello {firstName|there}, {promise} by {due}. {caseTitle} {day}',
    audience: 'public',
    when: [{ fact: 'title', is: ['*refund*'] }],
    asks: [{ id: 'day', label: 'Which day?' }],
    why: 'They can plan',
    outcome: 'plan',
  },
  { id: 'else', name: 'Lamp', text: 'Lamp', audience: 'public', when: [{ fact: 'title', is: ['lamp'] }] },
  { id: 'signed', name: 'Signed', text: 'Yours, {agent}', audience: 'internal', when: [] },
];
const pack = aPack({
  messages,
  outcomes: [{ id: 'plan', text: 'They know their day' }],
  shortcuts: [
    { id: 'ty', opens: { part: 'messages', id: 'thanks' } },
    { id: 'alone', opens: { part: 'decisionRights', id: 'refund' } },
  ],
  translations: { es: { 'messages.thanks.text': 'Gracias, {firstName}. Hoy es {today}.' } },
});
const take = (of: Pack) =>
  putPack({ id: of.id, pack: of, source: { kind: 'file' }, key: '', takenAt: 0, seenVersion: 1 });

beforeEach(async () => {
  installStorageFakes();
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
  await take(pack);
  usePage.setState({ tab: 1, facts, captureCalls: 0 });
  useWantedMessage.setState({ wanted: null });
  useDialog.setState({ open: null });
});

const preview = () => document.querySelector('[data-preview]')?.textContent;
const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name: new RegExp(`^${name}`) }));
};

test('messages that fit this case come first, those of other cases only when they are looked for', async () => {
  const user = userEvent.setup();
  render(<MessagesPanel />);
  await screen.findByRole('button', { name: /^When it comes/ });
  const names = () => [...document.querySelectorAll('[data-row] bdi')].map((one) => one.textContent);
  expect(names()).toEqual(['When it comes', 'Thanks', 'Signed']);
  await user.type(screen.getByRole('searchbox'), 'lamp');
  expect(names()).toEqual(['Lamp']);
});

test('a short word and Enter open their message; Escape goes back to the field', async () => {
  const user = userEvent.setup();
  render(<MessagesPanel />);
  await user.type(await screen.findByRole('searchbox'), 'ty{Enter}');
  expect(preview()).toBe('Thank you, Ana.');
  await user.keyboard('{Escape}');
  await user.type(await screen.findByRole('searchbox'), 'alone{Enter}');
  expect(useDialog.getState()).toMatchObject({ open: 'rights', right: 'refund' });
});

describe('a message that is open', () => {
  const two = () =>
    from(commitment).bulkAdd([
      aCommitment({ id: 'a', site, what: 'send the form', due: Date.now() + 50 * hour, madeAt: Date.now() }),
      aCommitment({ id: 'b', site, what: 'call back', due: Date.now() + 2 * hour, madeAt: Date.now() }),
    ]);

  test('shows real values, as text; the promise is the soonest, and another can be chosen', async () => {
    await two();
    const user = userEvent.setup();
    render(<MessagesPanel />);
    await open('When it comes');
    const picker = await screen.findByLabelText<HTMLSelectElement>('Which promise is it about?');
    expect(preview()).toContain('Hello Ana, call back by ');
    expect(preview()).toContain('Refund <b>late</b>');
    expect(document.querySelector('[data-preview] b')).toBeNull();
    await user.selectOptions(picker, 'a');
    expect(preview()).toContain('send the form by ');
  });

  test('names what is missing, and says so instead of inserting', async () => {
    const user = userEvent.setup();
    render(<MessagesPanel />);
    await open('When it comes');
    const missing = await screen.findByRole('list', { name: 'What is missing' });
    expect([...missing.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      '{promise}: no open promise on this case',
      '{due}: no promise with a time on this case',
      '{day}: fill it in above',
    ]);
    await user.type(screen.getByLabelText('Which day?'), 'Monday');
    expect(preview()).toContain('Monday');
    expect(missing.querySelectorAll('li')).toHaveLength(2);
  });

  test('a time that has passed is not said', async () => {
    await from(commitment).add(
      aCommitment({ site, madeAt: Date.now() - 3 * hour, due: Date.now() - hour, what: 'call' }),
    );
    render(<MessagesPanel />);
    await open('When it comes');
    await screen.findByText('{due}: that time has passed');
  });

  test('tells why, and which good it does, when it is asked', async () => {
    render(<MessagesPanel />);
    await open('When it comes');
    await open('Why\\?');
    expect(screen.getByText('They can plan')).toBeTruthy();
    expect(screen.getByText('What it does for the customer: They know their day')).toBeTruthy();
  });

  test('can be changed before it goes; what is missing then is what the text still asks for', async () => {
    const user = userEvent.setup();
    render(<MessagesPanel />);
    await open('When it comes');
    await open('Edit before inserting');
    const field = screen.getByLabelText<HTMLTextAreaElement>('The text that will be inserted');
    await user.clear(field);
    await user.type(field, 'Only this');
    expect(screen.queryByRole('list', { name: 'What is missing' })).toBeNull();
    await open('Fill it in anew');
    expect(preview()).toContain('Hello Ana');
  });

  test('of another case begins anew: nothing typed for one customer is put before another', async () => {
    const user = userEvent.setup();
    render(<MessagesPanel />);
    await open('When it comes');
    await user.type(screen.getByLabelText('Which day?'), 'Monday');
    act(() => usePage.setState({ facts: { ...facts, caseId: '7', customer: 'Tom Weir' } }));
    expect(preview()).toContain('Hello Tom');
    expect(preview()).not.toContain('Monday');
  });

  test('in Spanish says its times in Spanish, on an English desk', async () => {
    await packLanguage.setValue('es');
    render(<MessagesPanel />);
    await open('Thanks');
    await screen.findByText(/Gracias/);
    const said = document.querySelector('[data-preview]');
    expect(said?.getAttribute('lang')).toBe('es');
    expect(said?.textContent).toMatch(/Hoy es (lunes|martes|miércoles|jueves|viernes|sábado|domingo), \d/);
    await packLanguage.setValue('');
  });

  test('asks for the agent’s name once; what was copied is told so far', async () => {
    const user = userEvent.setup();
    render(<MessagesPanel />);
    await open('Signed');
    await user.type(await screen.findByLabelText('Your name'), 'Noor');
    expect(preview()).toBe('Yours, Noor');
    document.execCommand = () => {
      document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData: { setData: () => {} } }));
      return true;
    };
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await user.click(await screen.findByRole('button', { name: 'Told so far (1)' }));
    expect(screen.getByText('"Signed" copied')).toBeTruthy();
    expect(await myName.getValue()).toBe('Noor');
    expect((await clockOf(`${site}|48213`))?.lastHeardAt).toBeUndefined();
    await myName.setValue('');
  });
});

test('a checklist that asks for a message has it opened, for the promise it names', async () => {
  await from(commitment).bulkAdd([
    aCommitment({ id: 'a', site, what: 'later', due: Date.now() + 50 * hour, madeAt: Date.now() }),
    aCommitment({ id: 'b', site, what: 'sooner', due: Date.now() + 2 * hour, madeAt: Date.now() }),
  ]);
  useWantedMessage.setState({ wanted: { packId: 'acme', messageId: 'due', promiseId: 'a' } });
  render(<MessagesPanel />);
  const article = await screen.findByRole('article', { name: 'When it comes' });
  await within(article).findByText('later');
  expect(useWantedMessage.getState().wanted).toBeNull();
});

test('without a pack that has one, there is a word for it', async () => {
  await take({ ...pack, messages: [], shortcuts: [] });
  render(<MessagesPanel />);
  await screen.findByText('No pack has a message for this case.');
});
