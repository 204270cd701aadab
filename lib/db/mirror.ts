import type { Tally } from '../settings.ts';
import { copyFolder, namesIn, readSealed, writeSealed } from './copy-files.ts';

/**
 * The second copy: whole snapshots, and a journal with one small file per act since the older of the two newest.
 *
 *   kept-copy/snapshot-<n>/part-0000.json … head.json     every row as of act n (head last: without it, no snapshot)
 *   kept-copy/journal/<n>.json                            the rows of act n as they were after it
 */
export type CopiedRow = { type: string; id: string; row: { id: string } | null };
export type JournalEntry = { tally: Tally; rows: CopiedRow[] };
type Head = { tally: Tally; parts: number };

const headName = 'head.json';
/** Journal files read at the same time. */
const readTogether = 50;

/** Everything the copy knows: rows by `type|id` as of act `n`. `gaps`: acts before `n` of which it holds nothing. */
export type Copy = { n: number; gaps: number; rows: Map<string, CopiedRow> };

let working = true;

/** False when the last attempt to write the copy did not succeed in this context. */
export function copyWorks(): boolean {
  return working;
}

/** Adds one act. Never rejects; whether it worked is in `copyWorks`. */
export async function appendToJournal(entry: JournalEntry): Promise<void> {
  try {
    await writeSealed(await copyFolder('journal'), fileOf(entry.tally.n), entry);
    working = true;
  } catch {
    working = false; // shown to the person by the health line; the write itself has already succeeded
  }
}

/** Whether there is a copy of anything. */
export async function copyHolds(): Promise<boolean> {
  try {
    return (await journalLength()) > 0 || (await snapshotNames()).length > 0;
  } catch {
    return false; // no such storage in this browser or here: then there is no copy either
  }
}

/** How many acts the journal holds. */
export async function journalLength(): Promise<number> {
  return (await namesIn(await copyFolder('journal'))).length;
}

/**
 * Writes a whole snapshot of `parts` (rows, in portions) as of `tally`, then drops all but the two newest snapshots
 * and the journal that neither needs. The caller holds the lock and has checked that the database is whole.
 */
export async function writeSnapshot(tally: Tally, parts: AsyncIterable<CopiedRow[]>): Promise<void> {
  const folder = await copyFolder(`snapshot-${fileOf(tally.n)}`);
  let count = 0;
  for await (const rows of parts) {
    await writeSealed(folder, partName(count), rows);
    count += 1;
  }
  await writeSealed(folder, headName, { tally, parts: count } satisfies Head);
  await dropOld();
}

/** The newest snapshot that is whole, and the journal after it. Empty where the copy cannot be read. */
export async function readCopy(): Promise<Copy> {
  const copy: Copy = { n: 0, gaps: 0, rows: new Map() };
  if (!(await copyHolds())) return copy;
  const keep = (row: CopiedRow) => copy.rows.set(`${row.type}|${row.id}`, row);
  for (const name of (await snapshotNames()).toReversed()) {
    const snapshot = await readSnapshot(name);
    if (snapshot === undefined) continue;
    for (const row of snapshot.rows) keep(row);
    copy.n = snapshot.n;
    break;
  }
  const journal = await copyFolder('journal');
  const after = (await namesIn(journal)).filter((name) => name > fileOf(copy.n));
  for (let from = 0; from < after.length; from += readTogether) {
    const names = after.slice(from, from + readTogether);
    for (const entry of await Promise.all(names.map((name) => readSealed(journal, name)))) {
      if (entry === undefined) continue;
      const { tally, rows } = entry as JournalEntry;
      for (const row of rows) keep(row);
      copy.gaps += tally.n - copy.n - 1;
      copy.n = tally.n;
    }
  }
  return copy;
}

async function readSnapshot(name: string): Promise<{ n: number; rows: CopiedRow[] } | undefined> {
  const folder = await copyFolder(name);
  const head = (await readSealed(folder, headName)) as Head | undefined;
  if (head === undefined) return undefined;
  const rows: CopiedRow[] = [];
  for (let part = 0; part < head.parts; part += 1) {
    const portion = (await readSealed(folder, partName(part))) as CopiedRow[] | undefined;
    if (portion === undefined) return undefined;
    rows.push(...portion);
  }
  return { n: head.tally.n, rows };
}

/** Only whole snapshots count: one that was cut short must not push out the last that can be used. */
async function dropOld(): Promise<void> {
  const root = await copyFolder();
  const whole: string[] = [];
  for (const name of (await snapshotNames()).toReversed()) {
    const isWhole = (await readSealed(await copyFolder(name), headName)) !== undefined;
    if (isWhole && whole.length < 2) whole.push(name);
    else await root.removeEntry(name, { recursive: true });
  }
  const [, older] = whole;
  if (older === undefined) return;
  const journal = await copyFolder('journal');
  for (const name of await namesIn(journal)) {
    if (name <= older.slice('snapshot-'.length)) await journal.removeEntry(name);
  }
}

async function snapshotNames(): Promise<string[]> {
  return (await namesIn(await copyFolder())).filter((name) => name.startsWith('snapshot-'));
}

/** Padded, so that names sort as numbers. */
function fileOf(n: number): string {
  return `${String(n).padStart(12, '0')}.json`;
}

function partName(index: number): string {
  return `part-${String(index).padStart(4, '0')}.json`;
}
