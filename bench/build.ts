import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** Builds Kept as it is released, and answers the folder. */
export function buildKept(): string {
  const wxt = join(import.meta.dirname, '..', 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const built = spawnSync(process.execPath, [wxt, 'build', '-b', 'chrome'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stdout}${built.stderr}`);
  return resolve(process.env['KEPT_OUT'] ?? '.output', 'chrome-mv3');
}
