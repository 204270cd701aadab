import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../../entrypoints/background/messages.ts';
import { setFacts } from '../../../entrypoints/background/tabs.ts';
import { handle, type Sender } from '../../../lib/messages/handle.ts';
import { longestInsert, type InsertCall } from '../../../lib/messages/inserting.ts';
import { ok, problem, type Result } from '../../../lib/problem.ts';

const site = 'https://desk.example';
const tab = 7;
const ours = (of: number | undefined, frameId = 0) =>
  ({
    id: fakeBrowser.runtime.id,
    ...(of !== undefined && { tab: { id: of } }),
    frameId,
    url: 'https://kept.example/sidebar.html',
    origin: 'https://kept.example',
  }) as Sender;
const framed = ours(tab, 4);

/** What the page's reply box holds, and what it answers to a look at it. */
let box: string;
let look: Result<unknown>;
let caretGivenBack: boolean;

beforeEach(async () => {
  [box, look, caretGivenBack] = ['', ok({ needsCaret: true }), false];
  fakeBrowser.runtime.getURL = (path: string) => `https://kept.example${path}`;
  fakeBrowser.scripting.executeScript = () => Promise.resolve([]);
  fakeBrowser.tabs.sendMessage = async (_: number, raw: unknown) => {
    const call = raw as InsertCall | { command: string };
    if ('command' in call) return (caretGivenBack = call.command === 'giveCaretBack');
    if (call.insert === 'check') return look;
    box = call.insert === 'write' ? call.order.text : '';
    return call.insert === 'write' ? ok({ strategy: 'x', box: 'public' }) : ok(null);
  };
  await setFacts(tab, { site, url: `${site}/cases/1`, adapter: 'generic', caseId: '1', title: 'Parcel' });
});

const wish = (more: object = {}) => ({
  tab,
  caseKey: `${site}|1`,
  text: 'It comes',
  audience: 'public',
  ...more,
});
const insert = (body: unknown, sender = framed) => handle(handlers, 'insertReply', body, sender);

test('a message for the case that the tab shows goes into its box', async () => {
  expect(await insert(wish({ text: '  It\r\ncomes\u0007 \n' }))).toMatchObject({ ok: true });
  expect(box).toBe('It\ncomes');
  expect(caretGivenBack).toBe(true);
});

test('another case than the one of the tab gets nothing, and so does a tab that says nothing', async () => {
  expect(await insert(wish({ caseKey: `${site}|2` }))).toMatchObject({ reason: 'caseChanged' });
  expect(await insert(wish({ caseKey: 'https://other.example|1' }))).toMatchObject({ reason: 'caseChanged' });
  await setFacts(tab, null);
  expect(await insert(wish())).toMatchObject({ reason: 'pageUnknown' });
  expect(box).toBe('');
});

test.each(['Dear {name},', 'Dear {{customer.first}},', 'until {next update}', 'half {{'])(
  '%s is not inserted while its value is missing',
  async (text) => {
    expect(await insert(wish({ text }))).toMatchObject({ reason: 'unfilled' });
    expect(box).toBe('');
  },
);

test('braces that are no variable are words', async () => {
  expect(await insert(wish({ text: 'Press { or {} or {1}' }))).toMatchObject({ ok: true });
});

test('too long a text, none, and an unknown audience are refused before anything is asked of the page', async () => {
  expect(await insert(wish({ text: 'x'.repeat(longestInsert + 1) }))).toMatchObject({ reason: 'invalid' });
  expect(await insert(wish({ text: ' \n ' }))).toMatchObject({ reason: 'invalid' });
  expect(await insert(wish({ audience: 'everybody' }))).toMatchObject({ reason: 'invalid' });
  expect(box).toBe('');
});

test('what the page refuses at the look is not tried, and the focus stays where it is', async () => {
  look = problem('boxIsInternal');
  expect(await insert(wish())).toMatchObject({ reason: 'boxIsInternal' });
  expect([box, caretGivenBack]).toEqual(['', false]);
});

test('which of several boxes is meant is asked of the caret', async () => {
  look = problem('whichBox');
  expect(await insert(wish())).toMatchObject({ ok: true });
  expect(caretGivenBack).toBe(true);
});

test('a framed page writes into its own tab only; a window of ours into the one it shows; a web page into none', async () => {
  const content = { ...ours(tab), url: `${site}/`, origin: site } as Sender;
  for (const [name, body] of [
    ['insertReply', wish()],
    ['undoInsert', { tab, text: 'It comes' }],
  ] as const) {
    expect(await handle(handlers, name, body, ours(8, 4))).toMatchObject({ reason: 'refused' });
    expect(await handle(handlers, name, body, content)).toMatchObject({ reason: 'refused' });
    expect(box).toBe('');
  }
  expect(await insert(wish(), ours(undefined))).toMatchObject({ ok: true });
  expect(await handle(handlers, 'undoInsert', { tab, text: 'It comes' }, framed)).toEqual(ok(null));
  expect(box).toBe('');
});

test('a document that is gone has nothing to take out; one that went while it was written into is to be looked at', async () => {
  const answer = fakeBrowser.tabs.sendMessage;
  fakeBrowser.tabs.sendMessage = async (to: number, raw: unknown) => {
    if ((raw as InsertCall).insert === 'check') return answer(to, raw);
    throw new Error('Could not establish connection');
  };
  expect(await handle(handlers, 'undoInsert', { tab, text: 'It comes' }, framed)).toMatchObject({
    reason: 'textMoved',
  });
  expect(await insert(wish())).toMatchObject({ reason: 'halfKept' });
});
