import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { grantedCopy } from './extensions.ts';
import { seedScripts } from './seed.ts';

/** The harness that compares peers, where somebody put it beside this repository. */
const harness = join(import.meta.dirname, '..', '..', 'shared', 'perf');
/** Built once and kept: nothing of it is ours, and it takes a download. */
const copy = join(import.meta.dirname, '..', 'out', 'peers');
const peers = [
  'none',
  'null',
  'plain-iframe',
  'plain-idb',
  'wxt-react-iframe',
  'wxt-react-shadow',
  'hypothesis-ext',
];
/** Of all that the harness can build, what these need. */
const needed = [
  '@wxt-dev/module-react',
  'dexie',
  'dexie-react-hooks',
  'esbuild',
  'hypothesis',
  'preact',
  'react',
  'react-dom',
  'vite',
  'wxt',
];
const url = 'https://crm.test/record/1';

/**
 * Kept with a hundred promises beside other extensions that put a sidebar into a page, measured by the harness of
 * ../shared/perf on its own page, all in the same shuffled rounds; answers its tables, or why there are none.
 */
export async function comparePeers(
  build: string,
  granted: string,
  browser: string,
  rounds: number,
): Promise<string> {
  if (!existsSync(harness)) return 'Peers: not measured, ../shared/perf is not there.';
  const missing = prepare();
  if (missing !== undefined) return `Peers: not measured, ${missing}.`;
  const there = peers.filter((name) => ['none'].includes(name) || isBuilt(name));
  const left = peers.filter((name) => !there.includes(name));
  const seedFile = join(copy, 'kept-seed.js');
  const parts = [...seedScripts(new URL(url).origin, 100)].map((script) => `await ${script};`);
  writeFileSync(seedFile, `(async () => { ${parts.join('\n')} return true; })()`);
  const kept = [
    'name=kept',
    `path=${grantedCopy(build, granted, 'https://crm.test/*')}`,
    `open=sw:chrome.commands.onCommand.dispatch('toggle-sidebar',tab)`,
    'frame=sidebar.html',
    'rows=[data-row]',
    'min=1',
    'seedPage=options.html',
    `seedScript=${seedFile}`,
  ].join(';');
  const out = join(copy, 'out.json');
  const detail = String(Math.min(rounds, 3));
  const measured = run(
    'inject.mjs',
    [
      '--candidates',
      there.join(','),
      '--ext',
      kept,
      '--rounds',
      String(rounds),
      '--detail',
      detail,
      '--out',
      out,
    ],
    browser,
  );
  if (measured.status !== 0) return `Peers: not measured, ${lastLine(measured)}.`;
  const tables = run('report.mjs', ['--inject', out], browser);
  const without = left.length === 0 ? '' : ` Could not be built here: ${left.join(', ')}.`;
  return `\nPeers, on the page of ../shared/perf.${without}\n\n${tables.stdout}`;
}

/** Copies, installs and builds the harness; answers what stands in the way. */
function prepare(): string | undefined {
  mkdirSync(copy, { recursive: true });
  cpSync(harness, copy, { recursive: true, filter: (path) => !path.includes('node_modules') });
  const file = join(copy, 'package.json');
  const { dependencies, ...manifest } = JSON.parse(readFileSync(file, 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const few = Object.fromEntries(Object.entries(dependencies).filter(([name]) => needed.includes(name)));
  writeFileSync(file, JSON.stringify({ ...manifest, dependencies: few }, null, 2));
  if (!existsSync(join(copy, 'node_modules', 'hypothesis'))) {
    const install = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: copy,
      encoding: 'utf8',
    });
    if (install.status !== 0) return `its packages cannot be installed (${lastLine(install)})`;
  }
  const built = run('build.mjs', ['ext', 'hypothesis', 'wxt'], '');
  return built.status === 0 || isBuilt('null') ? undefined : `it cannot be built (${lastLine(built)})`;
}

function isBuilt(name: string): boolean {
  const folder = join(copy, '.build', name);
  return existsSync(join(folder, 'manifest.json')) || existsSync(join(folder, 'chrome-mv3', 'manifest.json'));
}

function run(script: string, parts: string[], browser: string) {
  const env = { ...process.env, CHROMIUM: browser };
  return spawnSync(process.execPath, [join(copy, script), ...parts], {
    cwd: copy,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 26,
  });
}

function lastLine({ stdout, stderr }: { stdout: string; stderr: string }): string {
  return `${stdout}\n${stderr}`.trim().split('\n').at(-1) ?? 'for no reason that was given';
}
