// Finds a browser that can load an unpacked extension, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runNode, tool } from './setup.mjs';

// Google Chrome is missing on purpose: from version 137 on, the branded build ignores --load-extension.
// Edge comes last, as it may follow.
const commands = {
  chromium: ['chromium', 'chromium-browser', 'brave-browser', 'microsoft-edge', 'microsoft-edge-stable'],
  firefox: ['firefox-esr', 'firefox'],
};
const programs = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter(Boolean);
const inPrograms = (...path) => programs.map((folder) => join(folder, ...path));
const applications = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...inPrograms('Chromium', 'Application', 'chrome.exe'),
    ...inPrograms('BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'),
    ...inPrograms('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...inPrograms('Mozilla Firefox', 'firefox.exe'),
  ],
};
const settings = { chromium: 'KEPT_CHROMIUM', firefox: 'KEPT_FIREFOX' };
const packages = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The path of a browser that is there, or undefined. `name` is chromium or firefox. */
export async function findBrowser(name) {
  const chosen = process.env[settings[name]];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  const own = name === 'chromium' ? [await playwrightChromium()] : [];
  return [...own, ...onPath, ...applications[name]].find((path) => existsSync(path) && !isSnap(path));
}

/** The path of a browser, installed if need be; throws one sentence when there is none and none can be had. */
export async function ensureBrowser(name) {
  const found = await findBrowser(name);
  if (found) return found;
  console.log(`Installing a ${name} browser…`);
  install(name);
  const installed = await findBrowser(name);
  if (installed) return installed;
  throw new Error(
    `No ${name} browser was found and none could be installed; set ${settings[name]} to the path of one.`,
  );
}

/** Debian proper, as root: elsewhere the packages have other names or are snaps. */
export function mayInstallWithApt() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function install(name) {
  if (
    mayInstallWithApt() &&
    apt(['update']) &&
    apt(['install', '-y', '--no-install-recommends', packages[name]])
  )
    return;
  if (name !== 'chromium') return;
  const withLibraries = process.platform === 'linux' && process.getuid?.() === 0 ? ['--with-deps'] : [];
  runNode([tool('playwright-core'), 'install', '--no-shell', ...withLibraries, 'chromium']);
}

function apt(args) {
  const { status, stdout, stderr } = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.error(`apt-get ${args.join(' ')}:\n${stdout}${stderr}`);
  return status === 0;
}

/** Where playwright-core keeps the Chromium that it installs, whether it is there or not. */
async function playwrightChromium() {
  // Loaded late: this file is read before the packages are there.
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** Ubuntu's snaps see neither our profile folder nor, often, the extension. */
function isSnap(path) {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  // The stand-in that asks for the snap is a small script; a browser itself is far larger.
  return statSync(real).size < 20_000 && readFileSync(real, 'latin1').includes('/snap/bin/');
}
