import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What can happen to the files of a stopped profile's database; each returns the files it touched. */
type Damage = (folder: string) => string[];

/** The folder in which Chromium keeps the IndexedDB of an extension. */
export function databaseFolder(profile: string, extensionId: string): string {
  return join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
}

const files = (folder: string, name: RegExp) =>
  readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => join(folder, file));

const logs = (folder: string) => files(folder, /\.log$/);
const tables = (folder: string) => files(folder, /\.ldb$/).toSorted((a, b) => sizeOf(b) - sizeOf(a));
const manifests = (folder: string) => files(folder, /^MANIFEST/);
const current = (folder: string) => files(folder, /^CURRENT$/);
const sizeOf = (file: string) => statSync(file).size;

/** Overwrites the middle of a file with bytes that depend on their place only, so that a run can be repeated. */
const overwrite = (share: number) => (file: string) => {
  const bytes = readFileSync(file);
  const length = Math.max(1, Math.floor(bytes.length * share));
  const from = Math.floor((bytes.length - length) / 2);
  for (let i = from; i < from + length; i += 1) bytes[i] = (i * 167 + 13) & 0xff;
  writeFileSync(file, bytes);
};
const overwriteBytes = (count: number) => (file: string) => overwrite(count / sizeOf(file))(file);
const halve = (file: string) => truncateSync(file, Math.floor(sizeOf(file) / 2));
const zero = (file: string) => writeFileSync(file, Buffer.alloc(sizeOf(file)));
const flipOneBit = (file: string) => {
  const bytes = readFileSync(file);
  const place = Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};
const drop = (file: string) => rmSync(file);

const each =
  (which: (folder: string) => string[], how: (file: string) => void, most = Infinity): Damage =>
  (folder) => {
    const touched = which(folder).slice(0, most);
    for (const file of touched) how(file);
    return touched;
  };

/** The fourteen patterns that were measured before the second copy was designed (docs/decisions/0003-second-copy.md). */
export const damages: Record<string, Damage> = {
  'log overwritten by 30 %': each(logs, overwrite(0.3)),
  'log cut in half': each(logs, halve),
  'log zeroed': each(logs, zero),
  'table overwritten by 30 %': each(tables, overwrite(0.3), 1),
  'one table deleted': each(tables, drop, 1),
  'all tables deleted': each(tables, drop),
  'table with 2,000 bytes changed in the middle': each(tables, overwriteBytes(2000), 1),
  'table with one bit changed': each(tables, flipOneBit, 1),
  'MANIFEST overwritten': each(manifests, overwrite(1)),
  'MANIFEST deleted': each(manifests, drop),
  'CURRENT overwritten': each(current, overwrite(1)),
  'CURRENT deleted': each(current, drop),
  'everything overwritten by 50 %': each((folder) => files(folder, /^(?!LOCK|LOG)/), overwrite(0.5)),
  'folder deleted': (folder) => {
    rmSync(folder, { recursive: true });
    return [folder];
  },
};
