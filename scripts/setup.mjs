// Gets a fresh clone ready: packages, the Node that runs everything, generated types.
// Runs on whatever Node the person has (20 or newer), so: no dependencies, and nothing newer than Node 20.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.kept-lockfile');

/** After this, `node` and the tools of the project are the ones it brings along. Throws one sentence when it cannot. */
export function setUp() {
  installPackages();
  // The folder of the binary comes first: on Windows node_modules/.bin holds only .cmd files, which spawn passes over.
  process.env.PATH = [dirname(node()), join(modules, '.bin'), process.env.PATH].join(delimiter);
  process.env.NO_UPDATE_NOTIFIER = '1';
  if (!runNode([tool('wxt'), 'prepare'], { quiet: true })) throw new Error('`wxt prepare` did not work.');
}

/** Runs a script with the project's own Node and says whether it succeeded. */
export function runNode(args, { env = {}, quiet = false, timeout } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const { status, error, stdout, stderr } = spawnSync(node(), args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio,
    timeout,
    killSignal: 'SIGKILL',
  });
  if (quiet && status !== 0) process.stderr.write(`${stdout}${stderr}`);
  if (error) console.error(`${args.join(' ')}: ${error.message}`);
  return status === 0;
}

/** The script behind a package's command: started by node directly it needs no shell, and so runs on Windows too. */
export function tool(name, command = name) {
  const { bin } = JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8'));
  return join(modules, name, typeof bin === 'string' ? bin : bin[command]);
}

/** The Node that came with the packages; without one for this machine, the Node that runs this, if it is new enough. */
function node() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  for (const prefix of ['node', 'node-bin']) {
    const path = join(modules, `${prefix}-${platform}-${process.arch}`, 'bin', binary);
    if (existsSync(path)) return path;
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  // 22.18 is the first that runs TypeScript without a flag.
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Error(`This machine needs Node 22.18 or newer for Kept, and has ${process.version}.`);
}

function installPackages() {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  const stamp = createHash('sha256')
    .update(lockfile)
    .update(process.platform + process.arch)
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  console.log('Installing packages…');
  // EBADENGINE warnings are meant for people who run the tools with their own Node, which nobody does here.
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      });
  if (status !== 0) throw new Error('`npm ci` did not work; what it said is above.');
  writeFileSync(stampFile, stamp);
}
