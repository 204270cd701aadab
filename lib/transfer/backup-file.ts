import { z } from 'zod/mini';
import type { Clock } from '../db/merge.ts';
import { hashOf } from '../db/tally.ts';
import { parseStamp } from '../hlc.ts';
import { ok, problem, type Result } from '../problem.ts';
import { keptRecords } from '../records/index.ts';
import { packClock, unpackClock } from './packed-clock.ts';
import { readJson, withoutHarm } from './read-json.ts';

/**
 * The form of a backup file, one JSON object:
 *
 *   format, version        "kept-backup" and the version of this form
 *   savedAt                epoch ms
 *   records                the version of each record type when it was written
 *   rows                   { type, row, clock }: every field of the row, and when each was last chosen (packed-clock.ts)
 *   hash                   of all of that: finds damage, not forgery
 *
 * Form 1 had neither `records` nor clocks, and hashed its rows as one text.
 */
const formatName = 'kept-backup';
const formatVersion = 2;

/** A file larger than this is not read (bytes): 100,000 promises are about half of it. */
export const largestFile = 200 * 1024 * 1024;

/** A stamp further ahead of our clock than this (ms) counts for nothing: it would win over everything to come. */
const mostAheadMs = 5 * 60_000;
const modulus = 2 ** 48;
/** How deep in the file a row is: in an entry, in the list, in the file. */
const rowDepth = 3;

export type FileRow = { type: string; row: { id: string }; clock: Clock };

const rowSchema = z.looseObject({
  type: z.string(),
  row: z.looseObject({ id: z.string() }),
  clock: z.optional(z.record(z.string(), z.string())),
});

const fileSchema = z.looseObject({
  format: z.literal(formatName),
  version: z.number(),
  savedAt: z.number(),
  records: z.optional(z.record(z.string(), z.number())),
  hash: z.number(),
  rows: z.array(rowSchema),
});

/** Writes a backup file portion by portion, so that the page gets its turn in between and holds all of it only once. */
export function backupWriter(savedAt: number): {
  add: (rows: readonly FileRow[]) => void;
  text: () => string;
} {
  const records = Object.fromEntries(keptRecords.map(({ type, version }) => [type, version]));
  const head = { format: formatName, version: formatVersion, savedAt, records };
  let hash = hashOf(head);
  const written: string[] = [];
  return {
    add: (rows) => {
      for (const one of rows) {
        const row = withoutHarm(one.row, rowDepth) as FileRow['row'];
        const packed = { ...one, row, clock: packClock(withoutHarm(one.clock, rowDepth) as Clock, row) };
        hash = (hash + hashOf(packed)) % modulus;
        written.push(JSON.stringify(packed));
      }
    },
    text: () => `${JSON.stringify(head).slice(0, -1)},"rows":[${written.join(',\n')}],"hash":${hash}}`,
  };
}

/** What the person chose to open; a File of the browser is one. */
export type ChosenFile = { size: number; text: () => Promise<string> };

/**
 * The rows of a backup file, whole and as they were written, or why it is none. Reasons: `tooBig`, `newer` (the file or
 * a record in it was written by a newer Kept), `notABackup` (everything else; detail says which check).
 */
export async function readBackup(file: ChosenFile, now: number): Promise<Result<FileRow[]>> {
  if (file.size > largestFile) return problem('tooBig');
  let text: string;
  try {
    text = await file.text();
  } catch {
    return problem('notABackup', 'unreadable'); // the file was moved, or the disk it is on is gone
  }
  return parseBackup(text, now);
}

async function parseBackup(text: string, now: number): Promise<Result<FileRow[]>> {
  const raw = readJson(text);
  if (raw === undefined) return problem('notABackup', 'json');
  const known = z.looseObject({ format: z.literal(formatName), version: z.number() }).safeParse(raw);
  if (!known.success) return problem('notABackup', 'format');
  if (known.data.version > formatVersion) return problem('newer', 'file');
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) return problem('notABackup', 'shape');
  if (!(await isWhole(parsed.data))) return problem('notABackup', 'hash');
  const versions = new Map(keptRecords.map(({ type, version }) => [type, version]));
  const newer = Object.entries(parsed.data.records ?? {}).some(
    ([type, version]) => version > (versions.get(type) ?? 0),
  );
  if (newer || parsed.data.rows.some(({ type }) => !versions.has(type))) return problem('newer', 'record');
  return ok(
    parsed.data.rows.map(({ type, row, clock }) => ({
      type,
      row,
      clock: trusted(unpackClock(clock ?? {}, row), now),
    })),
  );
}

/** Rows that are hashed before the page gets its turn. */
const portion = 500;

async function isWhole({ hash, rows, ...head }: z.infer<typeof fileSchema>): Promise<boolean> {
  if (head.version === 1) return hashOf(rows) === hash;
  let sum = hashOf(head);
  for (let from = 0; from < rows.length; from += portion) {
    for (const row of rows.slice(from, from + portion)) sum = (sum + hashOf(row)) % modulus;
    await new Promise((resolve) => setTimeout(resolve));
  }
  return sum === hash;
}

/** Stamps only, none from the future; that a row was once deleted is no part of a row that is there. */
function trusted(clock: Clock, now: number): Clock {
  return Object.fromEntries(
    Object.entries(clock).filter(([field, stamp]) => {
      const at = stamp.length <= 64 ? parseStamp(stamp)?.at : undefined;
      return field !== '_del' && at !== undefined && at <= now + mostAheadMs;
    }),
  );
}
