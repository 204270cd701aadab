import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('./public', import.meta.url));

const types: Record<string, string | undefined> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file of `public/`, or undefined: for a name outside it, of a type we do not serve, or not there. */
export async function readPublicFile(name: string): Promise<{ type: string; body: Buffer } | undefined> {
  const path = resolve(root, name);
  const type = types[extname(path)];
  if (type === undefined || !path.startsWith(root + sep)) return undefined;
  try {
    return { type, body: await readFile(path) };
  } catch {
    // Not there, or a folder: both are "no such file" to the browser.
    return undefined;
  }
}
