import { z } from 'zod/mini';
import { database } from '../db/database.ts';
import { openChecked, startAnew } from '../db/health.ts';
import { rowsInPortions } from '../db/scan.ts';
import { hashOf } from '../db/tally.ts';
import { storageProblem } from '../db/storage-problem.ts';
import { act, change, type Change } from '../db/write.ts';
import { ok, problem, type Result } from '../problem.ts';
import { keptRecords } from '../records/index.ts';

const formatName = 'kept-backup';
const formatVersion = 1;
/** A file larger than this is not read (bytes): 100,000 promises are about a third of it. */
export const largestFile = 200 * 1024 * 1024;

type Row = { id: string; history?: Record<string, unknown> };

/** The whole of what is kept, as the text of one file. Lossless: every row with every field, also unknown ones. */
export async function exportBackup(now: number): Promise<Result<{ name: string; text: string }>> {
  const opened = await openChecked();
  if (!opened.ok) return opened;
  try {
    const rows: { type: string; row: Row }[] = [];
    for await (const part of rowsInPortions(database))
      rows.push(...part.rows.map((row) => ({ type: part.type, row })));
    const body = { format: formatName, version: formatVersion, savedAt: now, rows };
    const name = `kept-backup-${new Date(now).toISOString().slice(0, 10)}.json`;
    return ok({ name, text: JSON.stringify({ ...body, hash: hashOf(rows) }) });
  } catch (error) {
    return storageProblem(error);
  }
}

const fileSchema = z.looseObject({
  format: z.literal(formatName),
  version: z.number(),
  hash: z.number(),
  rows: z.array(z.object({ type: z.string(), row: z.looseObject({ id: z.string() }) })),
});

/**
 * Adds what the file has and this device has not; histories are united, nothing is taken away. One act: a file
 * that is refused changes nothing. Answers how many rows were added or completed.
 */
export async function restoreBackup(text: string): Promise<Result<number>> {
  const read = parseFile(text);
  if (!read.ok) return read;
  const types = new Map(keptRecords.map((record) => [record.type, record]));
  let touched = 0;
  const changes: Change[] = [];
  for (const { type, row } of read.value) {
    const declaration = types.get(type);
    if (declaration === undefined) return problem('newer', 'type');
    changes.push(
      change<Row>({
        declaration,
        id: row.id,
        to: (current) => {
          const merged = unite(current, row);
          if (current !== undefined && hashOf(merged) === hashOf(current)) return ok(current);
          touched += 1;
          return ok(merged);
        },
      }),
    );
  }
  const opened = await openChecked();
  // The file is the only copy then: it is put into a new place, and what cannot be read stays where it is.
  const ready = !opened.ok && opened.detail === 'no copy' ? await startAnew() : opened;
  if (!ready.ok) return ready;
  const done = await act(changes);
  if (done.ok) return ok(touched);
  return done.reason === 'invalid' ? problem('notABackup', done.detail) : done;
}

function parseFile(text: string): Result<{ type: string; row: Row }[]> {
  let raw: unknown;
  try {
    raw = JSON.parse(text, (key, value) => (forbiddenKeys.has(key) ? undefined : value));
  } catch {
    return problem('notABackup', 'json');
  }
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) return problem('notABackup', 'shape');
  if (parsed.data.version > formatVersion) return problem('newer', 'file');
  if (hashOf(parsed.data.rows) !== parsed.data.hash) return problem('notABackup', 'hash');
  return ok(parsed.data.rows as { type: string; row: Row }[]);
}

/** Keys by which a hostile file could reach into every object (T24). */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

function unite(current: Row | undefined, row: Row): Row {
  if (current === undefined) return row;
  return { ...row, ...current, history: { ...row.history, ...current.history } };
}
