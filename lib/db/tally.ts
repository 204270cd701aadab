import type { Tally } from '../settings.ts';

export const emptyTally: Tally = { n: 0, count: 0, sum: 0 };

const modulus = 2 ** 48;

/** The tally after one act: `n` counts acts, `count` rows, `sum` adds up the rows' hashes, in any order. */
export function nextTally(
  tally: Tally,
  changes: readonly { before: object | undefined; after: object | undefined }[],
): Tally {
  let { count, sum } = tally;
  for (const { before, after } of changes) {
    count += (after ? 1 : 0) - (before ? 1 : 0);
    sum += (after ? hashOf(after) : 0) - (before ? hashOf(before) : 0);
    sum = ((sum % modulus) + modulus) % modulus;
  }
  return { n: tally.n + 1, count, sum };
}

/** The tally with these rows counted in; the number of acts stays. */
export function addRows(tally: Tally, rows: readonly object[]): Tally {
  let { sum } = tally;
  for (const row of rows) sum = (sum + hashOf(row)) % modulus;
  return { n: tally.n, count: tally.count + rows.length, sum };
}

/** A 48-bit hash of a row, the same whatever the order of its keys. Finds damage, not forgery (cyrb53 by bryc, public domain). */
export function hashOf(value: unknown): number {
  const text = canonical(value);
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b & 0xffff) * 2 ** 32 + (a >>> 0);
}

/** JSON with sorted keys; fields that are undefined count as absent, as they do after structured cloning to JSON. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`);
  return `{${fields.join(',')}}`;
}

export function sameTally(a: Tally, b: Tally): boolean {
  return a.n === b.n && a.count === b.count && a.sum === b.sum;
}
