import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Adapter, Evidence, MessageSource, Source } from '../lib/adapters/define-adapter.ts';
import { adapters, candidatesFor, isOnHost } from '../lib/adapters/index.ts';
import { caseInAddress } from '../lib/page/case-in-address.ts';
import { must } from '../lib/problem.ts';
import { aPage } from './support/a-page.ts';
import { deskAddresses, deskMarks } from './support/desk-addresses.ts';

const folder = new URL('../lib/adapters/', import.meta.url);
const files = readdirSync(folder).filter((name) => name !== 'define-adapter.ts' && name !== 'index.ts');

test('every file of the folder is collected, once', () => {
  expect(adapters.map((adapter) => `${adapter.id}.ts`).toSorted()).toEqual(files.toSorted());
});

test('the generic adapter comes last, and it alone takes every page', () => {
  expect(adapters.at(-1)?.id).toBe('generic');
  const all = adapters.filter(({ recognise, hosts }) => recognise === undefined && hosts === undefined);
  expect(all.map((adapter) => adapter.id)).toEqual(['generic']);
});

describe.each(adapters.map((adapter) => [adapter.id, adapter] as const))('the adapter %s', (id, adapter) => {
  test('is named after its file and has its own test', () => {
    expect(files).toContain(`${id}.ts`);
    expect(existsSync(new URL(`./lib/adapters/${id}.test.ts`, import.meta.url))).toBe(true);
  });

  test('has a name and says of every part how it was come by', async () => {
    expect(adapter.name.length).toBeGreaterThan(2);
    const { evidence } = (await import(`../lib/adapters/${id}.ts`)) as { evidence: Evidence };
    const parts = Object.keys(adapter).filter((part) => !['id', 'name', 'pierce'].includes(part));
    expect(Object.keys(evidence).toSorted()).toEqual(parts.toSorted());
    for (const claim of Object.values(evidence)) expect(claim).toMatch(claims);
  });

  test('is data that survives being stored', () => {
    expect(JSON.parse(JSON.stringify(adapter))).toEqual(adapter);
  });

  test('has only selectors that a browser can read', () => {
    expect(unreadable(adapter)).toEqual([]);
  });

  test('tells messages only from a page that says whose they are', () => {
    if (adapter.publicReply === undefined && adapter.internalNote === undefined) return;
    const saysWhose =
      adapter.caseIdInPage !== undefined || adapter.scope?.some((place) => place.includes(':id'));
    expect(saysWhose).toBe(true);
  });

  test('walks through an address in one pass', () => {
    for (const { path } of adapter.caseAddresses ?? [])
      expect(path.split('/').filter((part) => part === '**').length).toBeLessThanOrEqual(1);
  });

  test('reads no field where a secret may stand', () => {
    for (const selector of selectorsOf(adapter))
      expect(selector).not.toMatch(/password|autocomplete|cc-|\*\s*$/);
  });
});

const telling = adapters.filter((adapter) => adapter.id !== 'generic');

test('every desk has addresses to be tried with, one that names a case and one that does not', () => {
  expect(Object.keys(deskAddresses).toSorted()).toEqual(telling.map((adapter) => adapter.id).toSorted());
  for (const addresses of Object.values(deskAddresses)) {
    const named = addresses.map(([, caseId]) => caseId !== undefined);
    expect([named.includes(true), named.includes(false)]).toEqual([true, true]);
  }
});

describe.each(Object.entries(deskAddresses))('of the addresses of %s', (id, addresses) => {
  const adapter = must(
    adapters.find((one) => one.id === id),
    'every desk has an adapter',
  );

  test.each(addresses)('%s names %s', (address, caseId) => {
    expect(caseInAddress(adapter, new URL(address))).toBe(caseId);
  });

  test.each(addresses)('%s is claimed by no other adapter', (address) => {
    const page = aPage(deskMarks[id] ?? '<p></p>');
    const takers = telling.filter((one) => isTakenBy(one, page, new URL(address).hostname));
    expect(takers.map((one) => one.id)).toEqual([id]);
  });
});

test.each(['https://zendesk.com.evil.example/', 'https://evilzendesk.com/', 'https://example.org/'])(
  'the desk of another host is not taken for one of ours: %s',
  (address) => {
    const page = aPage('<p></p>');
    expect(telling.filter((one) => isTakenBy(one, page, new URL(address).hostname))).toEqual([]);
  },
);

test('a host that is known has one reader; any other is for those that a page tells apart, the generic one last', () => {
  expect(candidatesFor('acme.zendesk.com').map(({ id }) => id)).toEqual(['zendesk']);
  const others = candidatesFor('desk.example');
  expect(others.at(-1)?.id).toBe('generic');
  expect(others.slice(0, -1).map(({ id }) => id)).toEqual(
    telling.filter(({ recognise }) => recognise !== undefined).map(({ id }) => id),
  );
  expect(telling.filter((one) => !others.includes(one) && one.hosts === undefined)).toEqual([]);
});

test('an adapter with a selector that cannot be read is found', () => {
  expect(unreadable({ id: 'x', name: 'X', title: [{ selector: 'h1[' }] })).toEqual(['h1[']);
});

function isTakenBy(adapter: Adapter, page: Document, host: string): boolean {
  const { recognise } = adapter;
  return isOnHost(adapter, host) || (recognise !== undefined && page.querySelector(recognise) !== null);
}

const claims =
  /^(seen live on \S|verified in public code, not seen live\b|from documentation\b|general knowledge, a hint\b)/;

function selectorsOf(adapter: Adapter): string[] {
  const { caseIdInPage, caseNumber, title, customer, channel, state, queue, priority } = adapter;
  const { tags, composer, busy, publicReply } = adapter;
  const places = [caseIdInPage, caseNumber, title, customer, channel, state, queue, priority]
    .flatMap((list: readonly Source[] = []) => list)
    .flatMap(({ selector, inside }) => [selector, inside]);
  const note: (MessageSource & { text?: string }) | undefined =
    typeof adapter.internalNote === 'string' ? { selector: adapter.internalNote } : adapter.internalNote;
  return [
    ...places,
    ...[publicReply, note].flatMap((one) => [one?.selector, one?.where?.selector]),
    publicReply?.time?.selector,
    publicReply?.among,
    note?.text,
    tags?.selector,
    composer?.public,
    composer?.internal,
    busy?.selector,
    busy?.idle,
    adapter.recognise,
    ...(adapter.scope ?? []).map((place) => place.replace(':id', '12')),
  ]
    .filter((selector) => selector !== undefined)
    .flatMap((selector) => (adapter.pierce === true ? selector.split(' >>> ') : selector));
}

function unreadable(adapter: Adapter): string[] {
  const page = aPage('<p></p>');
  return selectorsOf(adapter).filter((selector) => {
    try {
      page.querySelector(selector);
      return false;
    } catch {
      return true; // that is the answer
    }
  });
}
