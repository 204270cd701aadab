import { ownerNow } from './place.ts';

/**
 * Small hashed text files in the origin private file system: the medium of the second copy. It is stored apart from
 * IndexedDB's LevelDB files and survived every kill and damage that was tried on those.
 */
const folderName = () => (ownerNow() === '' ? 'kept-copy' : `kept-copy-${ownerNow()}`);

/** The folder, or a part of it; rejects where the browser has no such storage here. */
export async function copyFolder(...path: string[]): Promise<FileSystemDirectoryHandle> {
  let folder = await (
    await navigator.storage.getDirectory()
  ).getDirectoryHandle(folderName(), { create: true });
  for (const part of path) folder = await folder.getDirectoryHandle(part, { create: true });
  return folder;
}

/** Writes `value` as JSON behind its SHA-256, so that half a file or a changed one is known as such. */
export async function writeSealed(
  folder: FileSystemDirectoryHandle,
  name: string,
  value: unknown,
): Promise<void> {
  const json = JSON.stringify(value);
  const file = await folder.getFileHandle(name, { create: true });
  const stream = await file.createWritable();
  await stream.write(`${await digestOf(json)}\n${json}`);
  await stream.close();
}

/** `undefined` when the file is missing, cut short or changed. */
export async function readSealed(folder: FileSystemDirectoryHandle, name: string): Promise<unknown> {
  try {
    const text = await (await (await folder.getFileHandle(name)).getFile()).text();
    const end = text.indexOf('\n');
    const json = text.slice(end + 1);
    return text.slice(0, end) === (await digestOf(json)) ? JSON.parse(json) : undefined;
  } catch (error) {
    // Missing and unreadable files are one answer here: this copy cannot be used, another one may.
    if (error instanceof DOMException || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Takes away the whole second copy of whoever is here, with every snapshot in it. */
export async function dropCopy(): Promise<void> {
  try {
    await (await navigator.storage.getDirectory()).removeEntry(folderName(), { recursive: true });
  } catch (error) {
    // No such storage here, or nothing in it.
    if (!(error instanceof DOMException)) throw error;
  }
}

/**
 * Writes the file anew where `to` makes something else of what it holds. One of which `isMeant` says no is not even parsed, and
 * one that is meant and cannot be read is taken away: it helps nobody, and may hold what was to go.
 */
export async function changeSealed(
  folder: FileSystemDirectoryHandle,
  name: string,
  isMeant: (text: string) => boolean,
  to: (value: unknown) => unknown,
): Promise<void> {
  const text = await (await (await folder.getFileHandle(name)).getFile()).text();
  if (!isMeant(text)) return;
  const value = await readSealed(folder, name);
  if (value === undefined) return folder.removeEntry(name);
  const next = to(value);
  if (JSON.stringify(next) !== JSON.stringify(value)) await writeSealed(folder, name, next);
}

export async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names.toSorted();
}

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
