import { z } from 'zod/mini';
import type { ItemTally } from '../db/item-tally.ts';
import { ok, problem, type Result } from '../problem.ts';
import { readJson } from './read-json.ts';

/** Far more than any desk's items (bytes). */
const largestTally = 1024 * 1024;
/** Below so many files nothing is shown of an item: few counts could point at somebody. */
export const fewestFiles = 5;

const count = z.int().check(z.minimum(0), z.maximum(100_000));
const id = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));
/** An ISO week, `2026-W47`: nothing in the file says a time more exactly. */
const week = z.string().check(z.regex(/^\d{4}-W\d{2}$/));

/**
 * What leaves the device about checklists, and nothing else: strict, so that no field can be added without this being
 * changed. Nobody's name, device, case or customer has a place in it.
 */
export const itemTallyShape = z.strictObject({
  format: z.literal('kept-item-tally'),
  version: z.literal(1),
  /** Drawn anew for each file and kept nowhere: the same file is counted once, two equal ones twice. */
  file: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  fromWeek: week,
  toWeek: week,
  items: z
    .array(
      z.strictObject({
        pack: id,
        checklist: id,
        item: id,
        done: count,
        notApplicable: count,
        skipped: count,
        reasons: z.array(z.string().check(z.minLength(1), z.maxLength(300))).check(z.maxLength(1000)),
      }),
    )
    .check(z.maxLength(25_000)),
});
export type ItemTallyFile = z.infer<typeof itemTallyShape>;

/** The file, word for word as it would be saved. Reasons stand in the order of the alphabet, not of the days. */
export function itemTallyFile(
  tallies: readonly ItemTally[],
  head: { file: string; fromWeek: string; toWeek: string },
): { name: string; text: string } {
  const items = tallies.map(({ pack, checklist, item, done, notApplicable, skipped, reasons }) => {
    return { pack, checklist, item, done, notApplicable, skipped, reasons: reasons.toSorted() };
  });
  const file = { format: 'kept-item-tally', version: 1, ...head, items } as const;
  return { name: `kept-tally-${head.toWeek}.json`, text: JSON.stringify(file, null, 2) };
}

/** A tally in a file from anybody; `notATally` for anything else, `newer` for one of a later Kept. */
export function readItemTally(text: string): Result<ItemTallyFile> {
  if (text.length > largestTally) return problem('notATally', 'size');
  const value = readJson(text);
  const head = z.looseObject({ format: z.literal('kept-item-tally'), version: z.number() }).safeParse(value);
  if (!head.success) return problem('notATally');
  if (head.data.version > 1) return problem('newer', 'tally');
  const read = itemTallyShape.safeParse(value);
  return read.success ? ok(read.data) : problem('notATally', read.error.issues[0]?.path.join('.'));
}

/** One item over several files; `null` where there are too few of them to show anything. */
export type SummedItem = {
  files: number;
  done: number;
  notApplicable: number;
  skipped: number;
  reasons: string[];
};

/** By `pack|checklist|item`. Counts of items that fewer than `fewestFiles` files name are not given out. */
export function sumTallies(files: readonly ItemTallyFile[]): Map<string, SummedItem | null> {
  const sums = new Map<string, SummedItem>();
  for (const { items } of files) {
    const seen = new Set<string>();
    for (const { pack, checklist, item, ...counts } of items) {
      const key = `${pack}|${checklist}|${item}`;
      const sum = sums.get(key) ?? { files: 0, done: 0, notApplicable: 0, skipped: 0, reasons: [] };
      // A file that names an item twice is still one file.
      sum.files += seen.has(key) ? 0 : 1;
      seen.add(key);
      sum.done += counts.done;
      sum.notApplicable += counts.notApplicable;
      sum.skipped += counts.skipped;
      sum.reasons.push(...counts.reasons);
      sums.set(key, sum);
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, sum.files < fewestFiles ? null : sum]));
}
