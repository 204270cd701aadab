import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Adapter, Source } from '../lib/adapters/define-adapter.ts';
import { adapters } from '../lib/adapters/index.ts';
import { aPage } from './support/a-page.ts';

const folder = new URL('../lib/adapters/', import.meta.url);
const files = readdirSync(folder).filter((name) => name !== 'define-adapter.ts' && name !== 'index.ts');

test('every file of the folder is collected, once', () => {
  expect(adapters.map((adapter) => `${adapter.id}.ts`).toSorted()).toEqual(files.toSorted());
});

test('the generic adapter comes last, and it alone takes every page', () => {
  expect(adapters.at(-1)?.id).toBe('generic');
  expect(adapters.filter((adapter) => adapter.recognise === undefined).map((adapter) => adapter.id)).toEqual([
    'generic',
  ]);
});

describe.each(adapters.map((adapter) => [adapter.id, adapter] as const))('the adapter %s', (id, adapter) => {
  test('is named after its file and has its own test', () => {
    expect(files).toContain(`${id}.ts`);
    expect(existsSync(new URL(`./lib/adapters/${id}.test.ts`, import.meta.url))).toBe(true);
  });

  test('has a name and says where its claims were seen', () => {
    expect(adapter.name.length).toBeGreaterThan(2);
    expect(adapter.evidence).toMatch(/^[A-Z].{20,}\.$/);
  });

  test('has only selectors that a browser can read', () => {
    expect(unreadable(adapter)).toEqual([]);
  });

  test('can tell a stale page: where the address names the case, the page does too', () => {
    if (adapter.caseIdInAddress !== undefined) expect(adapter.caseIdInPage?.length).toBeGreaterThan(0);
  });

  test('reads no field where a secret may stand', () => {
    for (const selector of selectorsOf(adapter))
      expect(selector).not.toMatch(/password|autocomplete|cc-|\*\s*$/);
  });
});

test('no two adapters recognise the page of the other', () => {
  const marks: Record<string, string> = {
    sandbox: '<html data-desk="sandbox"><body></body></html>',
    'request-tracker': '<html><body id="comp-index"><div id="header"><h1>RT</h1></div></body></html>',
  };
  const telling = adapters.filter((adapter) => adapter.recognise !== undefined);
  expect(Object.keys(marks).toSorted()).toEqual(telling.map((adapter) => adapter.id).toSorted());
  for (const [id, markup] of Object.entries(marks)) {
    const page = aPage(markup);
    const takers = telling.filter((adapter) => page.querySelector(adapter.recognise ?? ':not(*)') !== null);
    expect(takers.map((adapter) => adapter.id)).toEqual([id]);
  }
});

test('an adapter with a selector that cannot be read is found', () => {
  expect(unreadable({ id: 'x', name: 'X', evidence: '', title: [{ selector: 'h1[' }] })).toEqual(['h1[']);
});

function selectorsOf(adapter: Adapter): string[] {
  const sources = (list: readonly Source[] | undefined) => (list ?? []).map((source) => source.selector);
  const { caseIdInPage, title, customer, channel, state, composer, busy, recognise, publicReply } = adapter;
  const note =
    typeof adapter.internalNote === 'string' ? { selector: adapter.internalNote } : adapter.internalNote;
  return [
    ...[caseIdInPage, title, customer, channel, state].flatMap(sources),
    ...[composer?.public, composer?.internal, busy?.selector, busy?.idle, recognise].flatMap(
      (one) => one ?? [],
    ),
    ...[publicReply, note]
      .flatMap((one) => [one?.selector, one?.where?.selector])
      .flatMap((one) => one ?? []),
    ...[publicReply?.time?.selector, note !== undefined && 'text' in note ? note.text : undefined].flatMap(
      (one) => one ?? [],
    ),
  ];
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
