import { changeSealed, copyFolder, namesIn, readSealed, writeSealed } from '../db/copy-files.ts';
import { database } from '../db/database.ts';
import { holdsOneOf, rowsWith, type RowsNow } from '../db/renew-copies.ts';
import { ok, problem, type Result } from '../problem.ts';
import { dailySnapshots } from '../settings.ts';
import { everyRow } from './backup.ts';
import type { FileRow } from './backup-file.ts';
import { packClock, unpackClock } from './packed-clock.ts';
import { snapshotEveryMs, snapshotsToKeep } from './rotation.ts';

/**
 * How things were on earlier days, for the person to go back to; the second copy (lib/db/mirror.ts) is only ever as it is now.
 *
 *   kept-copy/daily/<epoch ms>/part-0000.json … head.json     rows with their clocks (head last: without it, no snapshot)
 */
export type DailySnapshot = { at: number; promises: number };
type Head = DailySnapshot & { n: number; parts: number };

const headName = 'head.json';
const lockName = 'kept-daily';
/** Rows in one file. */
const perPart = 1000;

/**
 * Takes a snapshot when the last is old enough and something has changed since. Only after a whole one was written are
 * old ones dropped. Never rejects: that it could not be written is kept for the person to see.
 */
export async function takeDailyWhenDue(now: number): Promise<void> {
  const known = await dailySnapshots.getValue();
  // One from the future is of a clock that was set back, and counts for nothing.
  if (known.at <= now && now - known.at < snapshotEveryMs) return;
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    try {
      const n = (await database.meta.get('tally'))?.tally?.n ?? 0;
      if (n === 0 || n === known.n) return;
      await take(now, n);
      await dailySnapshots.setValue({ at: now, n, failedAt: 0 });
      await rotate(now);
    } catch {
      await dailySnapshots.setValue({ ...known, failedAt: now });
      await dropHalf(now);
    }
  });
}

/** The snapshots that are whole, newest first. Empty where the browser has no such storage. */
export async function listDaily(): Promise<DailySnapshot[]> {
  try {
    const heads = await Promise.all((await taken()).map(readHead));
    return heads
      .flatMap((head) => (head === undefined ? [] : [{ at: head.at, promises: head.promises }]))
      .toReversed();
  } catch {
    return []; // no such storage here; the line about the second copy says so
  }
}

/** The rows of one snapshot; `damaged` when a part of it cannot be read. */
export async function readDaily(at: number): Promise<Result<FileRow[]>> {
  const head = await readHead(at);
  if (head === undefined) return problem('damaged', 'head');
  const folder = await folderOf(at);
  const rows: FileRow[] = [];
  for (let part = 0; part < head.parts; part += 1) {
    const some = (await readSealed(folder, partName(part))) as FileRow[] | undefined;
    if (some === undefined) return problem('damaged', 'part');
    rows.push(...some.map((one) => ({ ...one, clock: unpackClock(one.clock, one.row) })));
  }
  return ok(rows);
}

/**
 * Going back brings nothing back that the person took away for good: these rows are in every snapshot as they are now, or no more.
 * Rejects when a file cannot be written.
 */
export async function renewDaily(now: RowsNow): Promise<void> {
  await navigator.locks.request(lockName, async () => {
    for (const at of await taken()) {
      const folder = await folderOf(at);
      for (const file of await namesIn(folder)) {
        await changeSealed(folder, file, holdsOneOf(now), (value) =>
          Array.isArray(value) ? rowsWith(value as FileRow[], now) : value,
        );
      }
    }
  });
}

async function take(at: number, n: number): Promise<void> {
  const folder = await folderOf(at);
  let rows: FileRow[] = [];
  let [parts, promises] = [0, 0];
  const flush = async () => {
    await writeSealed(folder, partName(parts), rows);
    parts += 1;
    rows = [];
  };
  for await (const portion of everyRow()) {
    rows.push(...portion.map((one) => ({ ...one, clock: packClock(one.clock, one.row) })));
    promises += portion.filter(({ type }) => type === 'commitment').length;
    if (rows.length >= perPart) await flush();
  }
  if (rows.length > 0) await flush();
  await writeSealed(folder, headName, { at, n, parts, promises } satisfies Head);
}

async function rotate(now: number): Promise<void> {
  const whole: number[] = [];
  for (const at of await taken()) if ((await readHead(at)) !== undefined) whole.push(at);
  const kept = new Set(snapshotsToKeep(whole, now));
  const root = await copyFolder('daily');
  for (const at of await taken()) {
    if (!kept.has(at)) await root.removeEntry(nameOf(at), { recursive: true });
  }
}

/** A snapshot that was cut short takes room and helps nobody. */
async function dropHalf(at: number): Promise<void> {
  try {
    if ((await readHead(at)) === undefined)
      await (await copyFolder('daily')).removeEntry(nameOf(at), { recursive: true });
  } catch {
    // Nothing was written, or nothing can be: the next one that succeeds clears up.
  }
}

async function taken(): Promise<number[]> {
  return (await namesIn(await copyFolder('daily'))).map(Number).filter((at) => at > 0);
}

async function readHead(at: number): Promise<Head | undefined> {
  return (await readSealed(await folderOf(at), headName)) as Head | undefined;
}

function folderOf(at: number): Promise<FileSystemDirectoryHandle> {
  return copyFolder('daily', nameOf(at));
}

/** Padded, so that names sort as moments. */
function nameOf(at: number): string {
  return String(at).padStart(15, '0');
}

function partName(index: number): string {
  return `part-${String(index).padStart(4, '0')}.json`;
}
