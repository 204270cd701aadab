import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';

/** One file of ours, as the laws see it. */
export type SourceFile = {
  path: string;
  text: string;
  /** The text without comments: what runs. */
  code: string;
  imports: Import[];
};

/** One import: what is written, and the file of ours or the package it means. */
export type Import = { written: string; target: string; isOurs: boolean; isTypeOnly: boolean };

/** Every file below the folders whose name ends like this, with '/' and sorted. */
export function filesIn(folders: readonly string[], ending: RegExp): string[] {
  return folders
    .flatMap((folder) => {
      if (statSync(folder).isFile()) return [folder];
      const found = readdirSync(folder, { recursive: true, withFileTypes: true });
      return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    })
    .filter((path) => ending.test(path))
    .toSorted();
}

export function readSource(path: string, text: string = readFileSync(path, 'utf8')): SourceFile {
  const code = withoutComments(text);
  return { path, text, code, imports: importsOf(path, code) };
}

/** Strings stay, so that an address is not taken for a comment. */
export function withoutComments(text: string): string {
  const stringOrComment =
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![:/\\[])\/\/[^\n]*/g;
  return text.replace(stringOrComment, (_, string: string | undefined) => string ?? ' ');
}

export function importsOf(path: string, code: string): Import[] {
  const found: Import[] = [];
  const add = (written: string, isTypeOnly: boolean) => {
    const target = written.startsWith('.')
      ? normalize(join(dirname(path), written))
      : written.replace(/^@\//, '');
    found.push({ written, target, isOurs: /^(\.|@\/)/.test(written), isTypeOnly });
  };
  for (const [, type, names = '', written = ''] of code.matchAll(
    /^(?:import|export)\s+(type\s+)?([\w*${},\s]+?)\s+from\s+['"]([^'"]+)['"]/gm,
  )) {
    add(written, type !== undefined || areAllTypes(names));
  }
  for (const [, written = ''] of code.matchAll(/^import\s+['"]([^'"]+)['"]/gm)) add(written, false);
  for (const [, written = ''] of code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)) add(written, false);
  return found;
}

/** `{ type A, type B }` is left out of the build as `type { A, B }` is. */
function areAllTypes(names: string): boolean {
  const inner = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  return inner !== undefined && inner.split(',').every((name) => /^\s*(type\s|$)/.test(name));
}
