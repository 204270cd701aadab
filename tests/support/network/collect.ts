import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder = '';

/** Before the first file of a run: the place where each file notes what it saw (guard.ts). */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'kept-seen-'));
  process.env['KEPT_NETWORK_NOTES'] = folder;
}

/** After the last: everything that was seen leaving the extension, file by file, in out/network.json. */
export function teardown(): void {
  const files = readdirSync(folder).toSorted();
  const seen = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown);
  mkdirSync('out', { recursive: true });
  if (seen.length > 0) writeFileSync('out/network.json', `${JSON.stringify(seen, null, 2)}\n`);
  rmSync(folder, { recursive: true, force: true });
}
