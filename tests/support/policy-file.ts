/**
 * Policies as an organisation sets them: files in /etc that every browser of the machine reads. So that browsers of other
 * tests read them in vain, the extension under policy has an id of its own: the same build with another key or add-on id.
 */
import { generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const chromiumPolicies = '/etc/chromium/policies/managed';
const firefoxPolicies = '/etc/firefox/policies/policies.json';

/** Why this machine cannot have policies now; undefined where it can. */
export function whyNoPolicy(browser: 'chromium' | 'firefox'): string | undefined {
  if (process.platform !== 'linux') return 'policies are files of this kind on Linux only';
  if (browser === 'firefox' && existsSync(firefoxPolicies)) return `${firefoxPolicies} is somebody else's`;
  try {
    accessSync('/etc', constants.W_OK);
    return undefined;
  } catch {
    return 'only root may write policies into /etc';
  }
}

/** Writes the policy for one extension and answers what takes it away again. Call it anew with another policy to change it. */
export function setChromiumPolicy(
  extensionId: string,
  policy: Readonly<Record<string, unknown>>,
): () => void {
  return write(join(chromiumPolicies, `kept-test-${extensionId}.json`), {
    '3rdparty': { extensions: { [extensionId]: policy } },
  });
}

/** Firefox reads its policies when it starts. */
export function setFirefoxPolicy(addonId: string, policy: Readonly<Record<string, unknown>>): () => void {
  return write(firefoxPolicies, { policies: { '3rdparty': { Extensions: { [addonId]: policy } } } });
}

/** The build under a key of its own, so under an id that only this test's policy names. */
export function buildWithOwnKey(build: string): string {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return copyWith(build, (manifest) => ({ ...manifest, key }));
}

export function buildWithAddonId(build: string, id: string): string {
  return copyWith(build, (manifest) => ({ ...manifest, browser_specific_settings: { gecko: { id } } }));
}

function copyWith(
  build: string,
  change: (manifest: Record<string, unknown>) => Record<string, unknown>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-build-'));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
  return folder;
}

function write(file: string, content: unknown): () => void {
  // Folders that were not there go as well: what this test does leaves no trace on the machine.
  const made: string[] = [];
  for (let folder = dirname(file); !existsSync(folder); folder = dirname(folder)) made.push(folder);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
  const take = () => {
    process.off('exit', take);
    rmSync(file, { force: true });
    for (const folder of made) removeIfEmpty(folder);
  };
  // Also where the test run is stopped.
  process.on('exit', take);
  return take;
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something of somebody else's is in it by now, or it is gone.
  }
}
