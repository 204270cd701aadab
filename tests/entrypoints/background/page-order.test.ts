import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../../entrypoints/background/messages.ts';
import { factsOf, listenForTabs } from '../../../entrypoints/background/tabs.ts';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';
import { handle, type Sender } from '../../../lib/messages/handle.ts';

const site = 'https://crm.example';
const tab = 7;
const sender = {
  id: fakeBrowser.runtime.id,
  tab: { id: tab },
  frameId: 0,
  url: `${site}/`,
  origin: site,
} as Sender;
const shows = (path: string, part: Partial<Facts> = {}): Facts => ({
  site,
  url: `${site}${path}`,
  adapter: 'sandbox',
  ...part,
});
const says = (facts: Facts) => handle(handlers, 'pageChanged', facts, sender);

beforeEach(() => {
  fakeBrowser.runtime.getURL = (path: string) => `https://kept.example${path}`;
  fakeBrowser.tabs.sendMessage = () => Promise.resolve();
});

test('of two addresses in one click the last is what the tab shows, however much there is to do for the first', async () => {
  const { session } = fakeBrowser.storage;
  const set = session.set.bind(session);
  // The customer's name is written first, and that takes a while.
  session.set = async (items: Record<string, unknown>) => {
    if (Object.keys(items).some((key) => key.startsWith('customer:')))
      await new Promise((done) => setTimeout(done, 20));
    return set(items);
  };
  const first = says(shows('/cases/1', { caseId: '1', customer: 'Ana Ruiz' }));
  const second = says(shows('/cases'));
  await Promise.all([first, second]);
  session.set = set;
  expect(await factsOf(tab)).toEqual(shows('/cases'));
});

test('an address that changes within its document takes nothing away', async () => {
  listenForTabs();
  fakeBrowser.tabs.sendMessage = () => Promise.resolve(true);
  await says(shows('/cases/1', { caseId: '1' }));
  await fakeBrowser.tabs.onUpdated.trigger(tab, { status: 'loading' }, {} as never);
  await new Promise((done) => setTimeout(done, 50));
  expect(await factsOf(tab)).toEqual(shows('/cases/1', { caseId: '1' }));
});

test('what a document said on its way out is over when the next one loads', async () => {
  listenForTabs();
  fakeBrowser.tabs.sendMessage = () => Promise.reject(new Error('Could not establish connection'));
  const last = says(shows('/cases/1', { caseId: '1', customer: 'Ana Ruiz' }));
  await fakeBrowser.tabs.onUpdated.trigger(tab, { status: 'loading' }, {} as never);
  await last;
  await vi.waitFor(async () => expect(await factsOf(tab)).toBeNull());
});

test('what the next document has told stays, however late it is known that the one before is gone', async () => {
  listenForTabs();
  let refuse = () => {};
  fakeBrowser.tabs.sendMessage = () =>
    new Promise((_, reject) => {
      refuse = () => reject(new Error('Could not establish connection'));
    });
  await says(shows('/cases/1', { caseId: '1' }));
  await fakeBrowser.tabs.onUpdated.trigger(tab, { status: 'loading' }, {} as never);
  const noAnswer = refuse;
  await says(shows('/cases/2', { caseId: '2' }));
  noAnswer();
  await new Promise((done) => setTimeout(done, 50));
  expect(await factsOf(tab)).toEqual(shows('/cases/2', { caseId: '2' }));
});
