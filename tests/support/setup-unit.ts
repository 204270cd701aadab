import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parse } from 'yaml';

/** The words on screen, as the browser would give them: the English catalogue, read from its source when one is asked for. */
let read: Map<string, string> | undefined;
const catalogue = () => (read ??= flatten(parse(readFileSync('locales/en.yml', 'utf8')) as Tree));

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.i18n.getMessage = ((key: string, subs?: string | string[]) => {
    const values = subs === undefined ? [] : Array.isArray(subs) ? subs : [subs];
    return (catalogue().get(key) ?? '').replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');
  }) as typeof fakeBrowser.i18n.getMessage;
});

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else if ('n' in value || '1' in value) found.set(prefix + key, plurals(value));
    else for (const [inner, text] of flatten(value, `${prefix}${key}_`)) found.set(inner, text);
  }
  return found;
}

/** Plural forms travel as one text, "one | many", as the i18n module writes them. */
function plurals(forms: Tree): string {
  return Object.entries(forms)
    .toSorted(([a], [b]) => (a === 'n' ? 1 : b === 'n' ? -1 : Number(a) - Number(b)))
    .flatMap(([, text]) => (typeof text === 'string' ? [text] : []))
    .join(' | ');
}
