import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { launchChromium } from '../browsers.ts';
import { built } from '../built.ts';

type Written = {
  promises: {
    id: string;
    what: string;
    lane: string;
    state: string;
    dueAt: number;
    history: Record<string, object>;
  }[];
  drafts: { text: string }[];
  tally: { n: number; count: number };
  settings: Record<string, unknown>;
};

/** What the first build's database held when its browser was closed. */
export const written = JSON.parse(readFileSync(join(import.meta.dirname, 'written.json'), 'utf8')) as Written;

/** The desk that the promises were made on. */
export const firstDesk = 'http://desk.example';

/** A copy of the profile as the first build left it; answers its folder. */
export function firstProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kept-first-build-'));
  const packed = gunzipSync(readFileSync(join(import.meta.dirname, 'profile.json.gz')));
  const files = JSON.parse(packed.toString('utf8')) as Record<string, string>;
  for (const [path, bytes] of Object.entries(files)) {
    const file = join(folder, 'Default', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(bytes, 'base64'));
  }
  return folder;
}

/**
 * Deletes nothing for being old: the promises of the fixture get older every day, and the present build would clean up.
 * Set by an extension of the same id that does nothing else, so before the present build starts.
 */
export async function keepForEver(profile: string): Promise<void> {
  const extension = mkdtempSync(join(tmpdir(), 'kept-same-id-'));
  const { key } = JSON.parse(readFileSync(join(built('chrome-mv3'), 'manifest.json'), 'utf8')) as {
    key: string;
  };
  const manifest = { manifest_version: 3, name: 'same id', version: '1', key, permissions: ['storage'] };
  writeFileSync(join(extension, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(extension, 'page.html'), '<!doctype html>');
  const browser = await launchChromium({ extension, profile });
  const page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.extensionId}/page.html`);
  await page.evaluate('chrome.storage.local.set({ retentionDays: 1e6 })');
  await browser.close();
}
