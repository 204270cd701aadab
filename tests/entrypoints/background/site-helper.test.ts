import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetAdapters, listenForAdapters } from '../../../entrypoints/background/adapters.ts';
import { handlers } from '../../../entrypoints/background/messages.ts';
import { factsOf } from '../../../entrypoints/background/tabs.ts';
import { candidatesFor } from '../../../lib/adapters/index.ts';
import { database } from '../../../lib/db/database.ts';
import { forgetSiteAdapter, keepSiteAdapter, switchBuiltIn } from '../../../lib/db/site-adapters.ts';
import { handle, type Sender } from '../../../lib/messages/handle.ts';
import type { Answers, MessageName, PageStart } from '../../../lib/messages/contract.ts';
import { beginLesson } from '../../../lib/site-helper/lesson.ts';

const site = 'https://desk.example';
const tab = 7;
const adapter = { id: 'taught-abc', name: 'desk.example', customer: [{ selector: '.who' }] };
const content = {
  id: fakeBrowser.runtime.id,
  tab: { id: tab },
  frameId: 0,
  url: `${site}/`,
  origin: site,
} as Sender;
const framed = (of = tab) =>
  ({
    id: fakeBrowser.runtime.id,
    tab: { id: of },
    frameId: 4,
    url: 'https://kept.example/sidebar.html',
    origin: 'https://kept.example',
  }) as Sender;

let toTabs: unknown[];
beforeEach(async () => {
  await database.table('site-adapter').clear();
  forgetAdapters();
  toTabs = [];
  fakeBrowser.tabs.sendMessage = (_: number, message: unknown) => {
    toTabs.push(message);
    return Promise.resolve({});
  };
  fakeBrowser.runtime.getURL = (path: string) => `https://kept.example${path}`;
});

const say = (name: MessageName, body: unknown, sender: Sender) => handle(handlers, name, body, sender);
const facts = (reader: string) => ({ site, url: `${site}/cases/1`, adapter: reader, caseId: '1' });
/** Whether a page that was read by `reader` hears that something else reads it. */
const isWrong = async (reader: string) => {
  const answer = await say('pageChanged', facts(reader), content);
  return answer.ok ? (answer.value as Answers['pageChanged']).isReadOtherwise : answer;
};
const readers = async () => {
  const answer = await say('pageStarted', { site }, content);
  return answer.ok ? (answer.value as PageStart).adapters.map(({ id }) => id) : answer;
};

test('a site without anything taught is read by the built-in adapters, and its facts are taken', async () => {
  expect(await readers()).toEqual(candidatesFor('desk.example').map(({ id }) => id));
  expect(await isWrong('sandbox')).toBe(false);
  expect(await factsOf(tab)).toMatchObject({ adapter: 'sandbox' });
});

test('what another adapter read is not taken where the site has its own, and the page hears which', async () => {
  await keepSiteAdapter(site, { adapter, checkedOn: 2 }, 1);
  expect(await readers()).toEqual(['taught-abc']);
  expect(await isWrong('sandbox')).toBe(true);
  expect(await factsOf(tab)).toBeNull();
  expect(await isWrong('taught-abc')).toBe(false);
  expect(await factsOf(tab)).toMatchObject({ adapter: 'taught-abc' });
  // A page that cannot be read would otherwise be told for ever.
  expect(await isWrong('unreadable')).toBe(false);
  expect(await factsOf(tab)).toMatchObject({ adapter: 'unreadable' });
});

test('with the built-in one switched off and nothing taught, any page is what is left', async () => {
  await switchBuiltIn(site, true, 1);
  expect(await readers()).toEqual(['generic']);
  expect(await isWrong('sandbox')).toBe(true);
  expect(await factsOf(tab)).toBeNull();
  expect(await isWrong('generic')).toBe(false);
  expect(await factsOf(tab)).toMatchObject({ adapter: 'generic' });
});

test('what was forgotten reads nothing any more', async () => {
  await keepSiteAdapter(site, { adapter, checkedOn: 2 }, 1);
  await forgetSiteAdapter(site, 2);
  expect(await isWrong('taught-abc')).toBe(true);
  expect(await factsOf(tab)).toBeNull();
});

test('what is taught or forgotten while pages are open counts at once, whoever wrote it', async () => {
  listenForAdapters();
  expect(await readers()).toContain('sandbox');
  await keepSiteAdapter(site, { adapter, checkedOn: 2 }, 1);
  expect(await readers()).toEqual(['taught-abc']);
  await forgetSiteAdapter(site, 2);
  expect(await readers()).toContain('sandbox');
});

test('a page that names another site than the browser does is told nothing', async () => {
  expect(await say('pageStarted', { site: 'https://other.example' }, content)).toMatchObject({
    ok: false,
    reason: 'refused',
  });
});

test('the pages of a site are told to read anew, and those of others are not', async () => {
  await say('pageChanged', facts('sandbox'), content);
  toTabs = [];
  await say('readAnew', { site: 'https://other.example' }, framed());
  expect(toTabs).toEqual([]);
  await say('readAnew', { site }, framed());
  expect(toTabs).toContainEqual({ command: 'readAnew' });
});

test('a page points at nothing while nobody teaches it, and a frame teaches its own tab only', async () => {
  const picked = { what: 'customer', pick: { value: 'Ana', address: [], sources: [] } };
  expect(await say('picked', picked, content)).toMatchObject({ ok: false, reason: 'refused' });
  const lesson = beginLesson(site, `${site}/cases/1`);
  expect(await say('keepLesson', { tab, lesson }, framed(9))).toMatchObject({ ok: false, reason: 'refused' });
  expect((await say('keepLesson', { tab, lesson }, framed())).ok).toBe(true);
  expect(await say('lessonOf', { tab }, framed())).toEqual({ ok: true, value: lesson });
  expect((await say('picked', picked, content)).ok).toBe(true);
  expect(await say('toHelper', { tab, order: { order: 'stop' } }, framed(9))).toMatchObject({
    reason: 'refused',
  });
  await say('keepLesson', { tab, lesson: null }, framed());
  expect(await say('lessonOf', { tab }, framed())).toEqual({ ok: true, value: null });
});

test.each([
  [
    'a selector as long as a book',
    {
      what: 'customer',
      pick: { value: 'Ana', address: [], sources: [{ source: { selector: 'x'.repeat(999) }, value: 'Ana' }] },
    },
  ],
  ['a thing that is not taught', { what: 'password', pick: null }],
  [
    'a value as long as a book',
    { what: 'customer', pick: { value: 'x'.repeat(501), address: [], sources: [] } },
  ],
])('%s is not heard', async (_, body) => {
  expect(await say('picked', body, content)).toMatchObject({ ok: false, reason: 'invalid' });
});
