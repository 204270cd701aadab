import { dirname } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { effects, impurities, pure, type Effect } from './support/laws/effect-owners.ts';
import { importTable, type Row } from './support/laws/import-table.ts';
import { filesIn, readSource, type Import, type SourceFile } from './support/laws/source-tree.ts';

/** The house, read from its source: each law answers the breaches it finds, file and rule, and must find a made-up one. */
const sources = filesIn(['entrypoints', 'components', 'lib'], /\.tsx?$/).map((path) => readSource(path));
const everything = filesIn(
  ['entrypoints', 'components', 'lib', 'tests', 'scripts', 'sandbox', 'wxt.config.ts', 'vitest.config.ts'],
  /\.(tsx?|m?js|css)$/,
);
const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const isInAny = (path: string, folders: readonly string[]) => folders.some((folder) => isIn(path, folder));
const aFile = (path: string, text: string) => readSource(path, text);

test('the source is there to be judged, with its imports', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap((file) => file.imports).length).toBeGreaterThan(300);
  const [one] = aFile('lib/a/b.ts', `import {\n  x,\n  type Y,\n} from '../c/d.ts';`).imports;
  expect(one).toMatchObject({ target: 'lib/c/d.ts', isTypeOnly: false });
  expect(aFile('a.ts', `import { type X } from './b.ts';`).imports[0]?.isTypeOnly).toBe(true);
  const { code } = aFile('a.ts', `// innerHTML\nconst a = 'http://b'; /* eval( */ f();`);
  expect([
    code.includes('innerHTML'),
    code.includes('eval'),
    code.includes('http://b'),
    code.includes('f()'),
  ]).toEqual([false, false, true, true]);
});

describe('who may import what', () => {
  test.each(importTable.map((row) => [row.of, row] as const))('%s', (of, row) => {
    const files = sources.filter((file) => rowOf(file.path) === row);
    expect(files.length, `${of} is in the table and not in the house`).toBeGreaterThan(0);
    expect(files.flatMap((file) => forbiddenImports(file))).toEqual([]);
  });

  test('every file has its row in the table', () => {
    expect(sources.filter((file) => rowOf(file.path) === undefined).map((file) => file.path)).toEqual([]);
  });

  test('a forbidden import is found', () => {
    const bad = [
      aFile('entrypoints/content-script/start.ts', `import { z } from 'zod/mini';`),
      aFile('entrypoints/content-script/start.ts', `import { contract } from '@/lib/messages/contract.ts';`),
      aFile('entrypoints/background/tabs.ts', `import { addHost } from '@/lib/page/host.ts';`),
      aFile('components/capture/CaptureLine.tsx', `const a = await import('../commitments/StepPanel.tsx');`),
      aFile('components/ui/ExactTime.tsx', `import { from } from '@/lib/db/database.ts';`),
      aFile('lib/adapters/sandbox.ts', `import type { Commitment } from '../records/commitment.ts';`),
      aFile('lib/db/write.ts', `import { send } from '../messages/send.ts';`),
    ];
    expect(bad.map((file) => forbiddenImports(file).length)).toEqual(bad.map(() => 1));
  });

  test('relative inside a folder and never out of its top-level one, @/ across, always with the ending', () => {
    expect(sources.flatMap(misspelledImports)).toEqual([]);
    for (const written of [
      './tabs',
      '../../lib/problem.ts',
      '@/entrypoints/background/tabs.ts',
      './tabs.js',
    ]) {
      const file = aFile('entrypoints/background/index.ts', `import { x } from '${written}';`);
      expect(misspelledImports(file)).toHaveLength(1);
    }
  });
});

describe('one owner per outside effect', () => {
  test.each(effects.map((effect) => [effect.effect, effect] as const))('%s', (_, effect) => {
    expect(sources.flatMap((file) => trespasses(effect, file))).toEqual([]);
  });

  test('every exception is still needed', () => {
    const idle = effects.flatMap((effect) =>
      Object.keys(effect.exceptions ?? {}).filter(
        (path) => !sources.some((file) => file.path === path && effect.code.test(file.code)),
      ),
    );
    expect(idle).toEqual([]);
  });

  test('a trespass is found', () => {
    const bad = `browser.alarms.get('x'); fetch('/'); parent.postMessage(1, '*'); node.innerHTML = a; browser.storage.local; eval('1');`;
    expect(
      effects.filter((effect) => trespasses(effect, aFile('components/ui/Bad.tsx', bad)).length > 0),
    ).toHaveLength(6);
  });

  test('what is pure touches neither browser nor page, clock or chance', () => {
    const judged = sources.filter((file) => isInAny(file.path, pure));
    expect(judged.length).toBeGreaterThan(20);
    expect(judged.flatMap(impure)).toEqual([]);
    const bad = `browser.tabs; document.title; Date.now(); new Date(); Math.random(); setTimeout(f);`;
    expect(impure(aFile('lib/agenda/bad.ts', bad))).toHaveLength(5);
    expect(impure(aFile('lib/agenda/good.ts', 'new Date(at)'))).toEqual([]);
  });
});

describe('names and sizes', () => {
  const size = (path: string) => readSource(path).text.split('\n').length - 1;

  test('no file is longer than 300 lines', () => {
    expect(
      everything.filter((path) => size(path) > 300).map((path) => `${path}: ${size(path)} lines`),
    ).toEqual([]);
  });

  test('half of the source files are shorter than 80 lines, nine in ten shorter than 180', () => {
    const sizes = sources.map((file) => size(file.path)).toSorted((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.5)]).toBeLessThan(80);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(180);
  });

  test('files are kebab-case.ts, components PascalCase.tsx that export their name', () => {
    expect(sources.flatMap(misnamed)).toEqual([]);
    const bad = [
      'lib/db/openList.ts',
      'components/ui/exact-time.tsx',
      'lib/db/index.ts',
      'lib/utils.ts',
      'lib/helpers/a.ts',
    ];
    expect(bad.flatMap((path) => misnamed(aFile(path, '')))).toHaveLength(bad.length);
    expect(misnamed(aFile('components/ui/Clock.tsx', 'export function Watch() {}'))).toHaveLength(1);
  });

  test('what is left to do has a date', () => {
    const undated = (text: string) => /\b(TODO|FIXME|XXX)\b(?! \[\d{4}-\d\d-\d\d\]:)/.test(text);
    const judged = everything.filter((path) => path !== 'tests/laws.test.ts');
    expect(judged.filter((path) => undated(readSource(path).text))).toEqual([]);
    expect([undated('// TODO later'), undated('// TODO [2027-06-01]: drop')]).toEqual([true, false]);
  });

  test('no empty catch, no `any`, no insisting by `!`', () => {
    expect(sources.flatMap(careless)).toEqual([]);
    expect(careless(aFile('lib/x.ts', 'try { f(); } catch {}\nconst a: any = b!.c;'))).toHaveLength(3);
  });
});

function rowOf(path: string): Row | undefined {
  return importTable.filter((row) => isIn(path, row.of)).toSorted((a, b) => b.of.length - a.of.length)[0];
}

function forbiddenImports(file: SourceFile): string[] {
  const row = rowOf(file.path);
  const home = row?.of.endsWith('.ts') === true ? [row.of] : [row?.of ?? file.path];
  const allowed = ({ target, written, isOurs, isTypeOnly }: Import) => {
    if (!isOurs)
      return (row?.packages ?? []).some((name) => isIn(written, name)) || (isTypeOnly && written === 'react');
    if (target.endsWith('.css')) return isIn(target, 'components') || isInAny(target, home);
    return isInAny(target, [...home, ...(row?.may ?? []), ...(isTypeOnly ? (row?.types ?? []) : [])]);
  };
  return file.imports
    .filter((one) => !allowed(one))
    .map((one) => `${file.path} may not import ${one.written}`);
}

function misspelledImports(file: SourceFile): string[] {
  const fits = ({ written, target, isOurs }: Import) => {
    if (!isOurs) return true;
    if (!/\.(tsx?|css)$/.test(written)) return false;
    const shared = written.startsWith('@/') ? dirname(file.path) : file.path.split('/')[0];
    return isIn(target, shared ?? '') !== written.startsWith('@/');
  };
  return file.imports
    .filter((one) => !fits(one))
    .map((one) => `${file.path}: write ${one.written} otherwise`);
}

function trespasses(effect: Effect, file: SourceFile): string[] {
  const isAllowed = isInAny(file.path, effect.owners) || Object.hasOwn(effect.exceptions ?? {}, file.path);
  return !isAllowed && effect.code.test(file.code) ? [`${file.path} does not own: ${effect.effect}`] : [];
}

function impure(file: SourceFile): string[] {
  return impurities
    .filter(({ code }) => code.test(file.code))
    .map(({ what }) => `${file.path} is pure and touches ${what}`);
}

/** Not one component although they hold markup: where pages start, what puts a page up, and two steps that ask the same. */
const freelyNamed =
  /^(entrypoints\/\w+\/main|components\/shell\/mount|components\/commitments\/HowSteps)\.tsx$/;
const mayBeIndex = [
  'lib/records',
  'lib/adapters',
  'entrypoints/background',
  'entrypoints/content-script',
  'entrypoints/site-helper',
  'entrypoints/insert',
];

function misnamed({ path, code }: SourceFile): string[] {
  const [, folder = '', name = '', ending = ''] = /^(.*)\/([^/]+)\.(tsx?)$/.exec(path) ?? [];
  if (/\b(utils?|(?<!site-)helpers?|common|misc)\b/.test(path))
    return [`${path}: a file is named after its thing`];
  if (name === 'index')
    return mayBeIndex.includes(folder) ? [] : [`${path}: only collectors and entry points are index.ts`];
  if (freelyNamed.test(path)) return [];
  if (ending === 'ts') return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`${path} is not kebab-case.ts`];
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) return [`${path} is not PascalCase.tsx`];
  return new RegExp(`export (function|class|const) ${name}\\b`).test(code)
    ? []
    : [`${path} does not export ${name}`];
}

function careless({ path, text, code }: SourceFile): string[] {
  const found = [];
  if (/catch( \(\w+\))? \{\s*\}/.test(text)) found.push(`${path} has an empty catch`);
  if (/(:|<|as) any\b/.test(code)) found.push(`${path} says any`);
  // `versions!: Table` declares a field that Dexie fills in, and insists on nothing.
  if (/[\w)\]]!(\.|\[|\)|;|,)/.test(code)) found.push(`${path} insists by !`);
  return found;
}
