import { database } from '../db/database.ts';
import { openChecked } from '../db/health.ts';
import { rowsInPortions } from '../db/scan.ts';
import { storageProblem } from '../db/storage-problem.ts';
import { ok, type Result } from '../problem.ts';
import commitment, { type Commitment } from '../records/commitment.ts';
import { backupWriter, type FileRow } from './backup-file.ts';
import { plainRows } from './own-words-in-files.ts';

/**
 * The whole of what is kept, as the text of one file. Lossless: every row with every field and its clock, also unknown ones.
 * Own words are open in it, also of a person with a passphrase: who cannot open the file elsewhere has no backup.
 */
export async function exportBackup(now: number): Promise<Result<{ name: string; text: string }>> {
  const opened = await openChecked();
  if (!opened.ok) return opened;
  try {
    const writer = backupWriter(now);
    for await (const portion of everyRow()) writer.add(await plainRows(portion));
    const name = `kept-backup-${new Date(now).toISOString().slice(0, 10)}.json`;
    return ok({ name, text: writer.text() });
  } catch (error) {
    return storageProblem(error);
  }
}

/** Every kept row with its clock, as it is on the disk, in portions. Rejects when a row cannot be read. */
export async function* everyRow(): AsyncIterable<FileRow[]> {
  for await (const { type, rows } of rowsInPortions(database)) {
    const versions = await database.versions.bulkGet(rows.map(({ id }) => `${type}|${id}`));
    yield rows.map((row, index) => {
      const { _del, ...clock } = versions[index]?.clock ?? {};
      return { type, row, clock };
    });
  }
}

/** Every promise, open and closed, oldest first: for the files that other programs read. */
export async function exportedPromises(): Promise<Result<Commitment[]>> {
  const opened = await openChecked();
  if (!opened.ok) return opened;
  try {
    const rows: Commitment[] = [];
    for await (const portion of rowsInPortions(database)) {
      if (portion.type === commitment.type) rows.push(...(portion.rows as Commitment[]));
    }
    return ok(rows.toSorted((a, b) => a.createdAt - b.createdAt));
  } catch (error) {
    return storageProblem(error);
  }
}
