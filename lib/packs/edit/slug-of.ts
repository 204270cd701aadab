import { plain } from '../pattern.ts';

const longest = 50;
const untitled = 'untitled';

/** An id from a name, other than those that are taken: `Refund, too late?` is `refund-too-late`. */
export function slugOf(name: string, taken: readonly string[]): string {
  const words = plain(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  const base = words === '' ? untitled : words;
  const candidate = (n: number) => (n === 1 ? base : `${base}-${n}`);
  let n = 1;
  while (taken.includes(candidate(n))) n += 1;
  return candidate(n);
}

/** Whether an id waits for a name: it was given before there was one. */
export function isUntitled(id: string): boolean {
  return /^untitled(-\d+)?$/.test(id);
}
