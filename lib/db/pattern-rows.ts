import { Dexie } from 'dexie';
import commitment, { type Commitment } from '../records/commitment.ts';
import { lanes, type Lane } from '../records/commitment-state.ts';
import energy from '../records/energy.ts';
import reflection, { type Tag } from '../records/reflection.ts';
import { database, from } from './database.ts';
import { opened } from './own-words.ts';

/** Small enough that reading and counting one portion is no long task (50 ms). */
const portion = 250;
/** Of what is due after the span only so many are asked whether an earlier time was promised for it. */
const mostAhead = 500;

/**
 * What was promised for a span (epoch ms, its end not in it), in portions: ranges of an index, so that it costs what the span
 * holds and not what the table does. Also what got a later time since; each promise once.
 */
export async function* promisesFor(since: number, until: number): AsyncIterable<Commitment[]> {
  for (const lane of lanes) {
    yield* dueIn(lane, since, until);
    yield await from(commitment)
      .where('[lane+dueAt]')
      .between([lane, until], [lane, Dexie.maxKey])
      .limit(mostAhead)
      .toArray();
  }
}

function dueIn(lane: Lane, since: number, until: number): AsyncIterable<Commitment[]> {
  const read = (start: number, most: number) =>
    from(commitment).where('[lane+dueAt]').between([lane, start], [lane, until]).limit(most).toArray();
  return inPortions(since, read, ({ dueAt }) => dueAt);
}

/** The log of a span in portions, as its owner reads it; `unread`: entries that cannot be opened here. */
export async function* logFor(
  since: number,
  until: number,
): AsyncIterable<{ rows: { at: number; tag: Tag }[]; unread: number }> {
  const read = (start: number, most: number) =>
    from(reflection).where('[kind+at]').between(['log', start], ['log', until]).limit(most).toArray();
  for await (const portion of inPortions(since, read, ({ at }) => at)) {
    const { rows, unread } = await opened(reflection, portion);
    yield {
      rows: rows.flatMap(({ at, body }) => (body.is === 'log' ? [{ at, tag: body.tag }] : [])),
      unread,
    };
  }
}

/** Rows in the order of their moments, each once. `read`: the first `most` from `start` on. */
async function* inPortions<Row extends { id: string }>(
  since: number,
  read: (start: number, most: number) => PromiseLike<Row[]>,
  momentOf: (row: Row) => number,
): AsyncIterable<Row[]> {
  let start = since;
  let most = portion;
  let seen = new Set<string>();
  while (true) {
    const rows = await read(start, most);
    const fresh = rows.filter(({ id }) => !seen.has(id));
    if (fresh.length > 0) yield fresh;
    const end = rows.at(-1);
    if (rows.length < most || end === undefined) return;
    const last = momentOf(end);
    // The next portion begins with the moment that this one ended with; where one moment fills a portion alone, it grows.
    most = last === start ? most * 2 : portion;
    seen = new Set(rows.filter((row) => momentOf(row) === last).map(({ id }) => id));
    start = last;
  }
}

/** From when the record reaches (epoch ms): the first promised time or entry that is still there; undefined of none. */
export async function recordBegins(): Promise<number | undefined> {
  const dues = await Promise.all(
    lanes.map((lane) =>
      from(commitment).where('[lane+dueAt]').between([lane, Dexie.minKey], [lane, Dexie.maxKey]).first(),
    ),
  );
  const entries = await Promise.all([
    from(reflection).orderBy('at').first(),
    from(energy).orderBy('at').first(),
  ]);
  const moments = [...dues.map((row) => row?.dueAt), ...entries.map((row) => row?.at)];
  const known = moments.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** Changes whenever anything was written that the plots may show. */
export async function patternsMark(): Promise<string> {
  const [meta, moods] = await Promise.all([database.meta.get('tally'), from(energy).count()]);
  return `${meta?.tally?.n ?? 0} ${moods}`;
}
