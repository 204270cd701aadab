import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { testedElsewhere, withoutLogic } from './support/laws/proof.ts';
import { filesIn } from './support/laws/source-tree.ts';

/** Where the proof of a file is: at the mirrored path, or where a list says. */
const sources = filesIn(['lib'], /\.ts$/);
const tests = filesIn(['tests'], /\.tsx?$/);

test('every file of lib has its test at the mirrored path, or is listed with where else and why', () => {
  expect(unproven(sources, tests)).toEqual([]);
  expect(unproven(['lib/new-rule.ts'], tests)).toEqual([
    'lib/new-rule.ts has no test at tests/lib/new-rule.test.ts',
  ]);
});

test('what is listed is there: the file, and the test that proves it', () => {
  const listed = [...Object.keys(withoutLogic), ...Object.keys(testedElsewhere)];
  expect(listed.filter((path) => !existsSync(path))).toEqual([]);
  expect(Object.values(testedElsewhere).filter((path) => !existsSync(path))).toEqual([]);
});

test('every test is run by a project: none lies where nobody looks', () => {
  expect(tests.filter(isLost)).toEqual([]);
  expect(
    ['tests/components/a.test.ts', 'tests/e2e/a.test.ts', 'tests/lib/a.test.tsx'].filter(isLost),
  ).toHaveLength(3);
});

test('every other file under tests is support for some test', () => {
  const others = tests.filter((path) => !/\.test\.tsx?$/.test(path));
  expect(
    others.filter((path) => !path.startsWith('tests/support/') && path !== 'tests/lib/promises/now.ts'),
  ).toEqual([]);
});

function unproven(paths: readonly string[], among: readonly string[]): string[] {
  return paths
    .filter((path) => !Object.hasOwn(withoutLogic, path) && !Object.hasOwn(testedElsewhere, path))
    .map((path) => [path, `tests/${path.replace(/\.ts$/, '.test.ts')}`] as const)
    .filter(([, mirrored]) => !among.includes(mirrored))
    .map(([path, mirrored]) => `${path} has no test at ${mirrored}`);
}

/** The same patterns as in vitest.config.ts. */
function isLost(path: string): boolean {
  if (!/\.test\.tsx?$/.test(path)) return false;
  const run = [
    /^tests\/[^/]+\.test\.ts$/,
    /^tests\/(lib|entrypoints)\/.*\.test\.ts$/,
    /^tests\/components\/.*\.test\.tsx$/,
    /^tests\/e2e\/[^/]+\.(e2e|deep|crm)\.test\.ts$/,
  ];
  return !run.some((pattern) => pattern.test(path));
}
