import { Dexie } from 'dexie';
import commitment, { type Commitment } from '../records/commitment.ts';
import type { Lane } from '../records/commitment-state.ts';
import { from } from './database.ts';

/** What the first screen needs: the most urgent, and all that concerns the open case or its customer. */
export type OpenList = { active: Commitment[]; here: Commitment[] };

export const firstRows = 100;
/** The first picture has a dozen rows: so many are enough for it, also when half of them stand with the open case. */
export const firstPicture = 24;
const hereRows = 50;

/** Two or three short ranges of an index, whatever the size of the table; of what is due today the first `most`. */
export async function openList(
  at: { caseKey: string; customerKey: string; endOfDay: number },
  most = firstRows,
): Promise<OpenList> {
  const lanes = ['active', 'waiting'] as const;
  // A range for each lane: `anyOf` would step through the rows one by one.
  const of = async (index: string, key: string) => {
    if (key === '') return [];
    const ofLane = (lane: string) =>
      from(commitment).where(index).equals([lane, key]).limit(hereRows).toArray();
    return (await Promise.all(lanes.map(ofLane))).flat().slice(0, hereRows);
  };
  const [active, ofCase, ofCustomer] = await Promise.all([
    from(commitment)
      .where('[lane+dueAt]')
      .between(['active', Dexie.minKey], ['active', at.endOfDay])
      .limit(most)
      .toArray(),
    of('[lane+caseKey]', at.caseKey),
    of('[lane+customerKey]', at.customerKey),
  ]);
  const here = new Map([...ofCase, ...ofCustomer].map((row) => [row.id, row]));
  return { active, here: [...here.values()] };
}

/** Of one range of promises so many are counted: a count goes through every key of its range. */
export const mostCounted = 1000;

/**
 * How many active promises are due before `endOfDay`, how many after, how many wait on someone, and of how many the
 * customer is yet to hear; `mostCounted` means that many or more.
 */
export async function openCounts(
  endOfDay: number,
): Promise<{ today: number; later: number; waiting: number; owing: number }> {
  // Keys and not `limit().count()`, which counts the whole range and then cuts the number (Dexie 4).
  const count = async (lane: string, first: unknown, end: unknown) =>
    (
      await from(commitment)
        .where('[lane+dueAt]')
        .between([lane, first], [lane, end])
        .limit(mostCounted)
        .primaryKeys()
    ).length;
  const [today, later, waiting, owing] = await Promise.all([
    count('active', Dexie.minKey, endOfDay),
    count('active', endOfDay, Dexie.maxKey),
    count('waiting', Dexie.minKey, Dexie.maxKey),
    count('owing', Dexie.minKey, Dexie.maxKey),
  ]);
  return { today, later, waiting, owing };
}

/** A part of one lane in due order. */
export async function lanePart(
  lane: Exclude<Lane, 'closed'>,
  fromDue: number,
  most: number,
): Promise<Commitment[]> {
  return from(commitment)
    .where('[lane+dueAt]')
    .between([lane, fromDue], [lane, Dexie.maxKey])
    .limit(most)
    .toArray();
}

/** How many promises that we still owe are due from `fromDue` until before `until` (epoch ms); counts to a hundred. */
export async function dueCount(fromDue: number, until: number): Promise<number> {
  const of = (lane: string) =>
    from(commitment)
      .where('[lane+dueAt]')
      .between([lane, fromDue], [lane, until])
      // What others promised to us is not ours to do.
      .filter((row) => row.kind !== 'toMe')
      .limit(100)
      .count();
  const [active, waiting] = await Promise.all([of('active'), of('waiting')]);
  return active + waiting;
}
