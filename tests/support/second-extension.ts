import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Another extension in the same browser, with nothing but a background; the folder to load it from. */
export function secondExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-second-'));
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Second',
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'worker.js'), 'globalThis.isSecond = true;');
  return folder;
}
