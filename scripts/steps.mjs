// Runs the steps of a check one after the other, never stopping early, and counts what passed.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, setUp, tool } from './setup.mjs';

/** Longer than any step should take: a step that hangs must still leave time for the rest. */
const stepLimitMs = 20 * 60_000;

const results = [];

/** One step; `work` says true or false, or counts: { passed, failed }. What it throws fails the step. */
export async function step(name, work) {
  console.log(`\n── ${name}`);
  const startedAt = performance.now();
  let outcome = false;
  try {
    outcome = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  const { passed, failed } =
    typeof outcome === 'object' ? outcome : { passed: Number(outcome), failed: Number(!outcome) };
  results.push({ name, passed, failed, seconds: (performance.now() - startedAt) / 1000 });
  return failed === 0;
}

/** The first step everywhere: without it there is nothing to run the others with. */
export async function setUpOrStop() {
  if (await step('set-up', () => (setUp(), true))) return;
  summary();
  process.exit(1);
}

export const runTool = (name, args, command) =>
  runNode([tool(name, command), ...args], { timeout: stepLimitMs });

/** Builds for `chrome` or `firefox`; what the build says is of interest only when it goes wrong. */
export const build = (browser) => runNode([tool('wxt'), 'build', '-b', browser, '--mv3'], { quiet: true });

/** The projects of vitest.config.ts named here, each of their tests counted. */
export function vitest(projects, { env = {}, timeout = stepLimitMs, files = [] } = {}) {
  const report = join(root, 'out', `vitest-${projects.join('-')}.json`);
  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', ...files, ...projects.flatMap((project) => ['--project', project])];
  const ok = runNode(
    [tool('vitest'), ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      env,
      timeout,
    },
  );
  const { passed, failed } = existsSync(report)
    ? countTests(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  // No test at all, an error outside every test, a run that was cut off: none of these may look like success.
  return { passed, failed: failed || Number(!ok || passed === 0) };
}

function countTests({ numPassedTests, numFailedTests, testResults }) {
  // A file that cannot even be loaded has no tests to fail, so it counts as one itself.
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + broken.length };
}

/** What each step took, then the one line that tools read; sets the exit code. */
export function summary() {
  console.log('\n── summary');
  for (const { name, passed, failed, seconds } of results) {
    const verdict = failed ? `${failed} failed` : 'ok';
    console.log(
      `${name.padEnd(24)}${seconds.toFixed(1).padStart(7)} s  ${String(passed).padStart(5)} passed  ${verdict}`,
    );
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const failed = sum('failed');
  process.exitCode = failed ? 1 : 0;
  console.log(`${sum('passed')} passed, ${failed} failed`);
}
