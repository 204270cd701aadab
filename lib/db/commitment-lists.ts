import { Dexie } from 'dexie';
import commitment, { type Commitment } from '../records/commitment.ts';
import type { Lane } from '../records/commitment-state.ts';
import { from } from './database.ts';

/** What the first screen needs: the most urgent, and all that concerns the open case or its customer. */
export type OpenList = { active: Commitment[]; here: Commitment[] };

export const firstRows = 100;
const hereRows = 50;

/** Two or three short ranges of an index, whatever the size of the table. */
export async function openList(at: {
  caseKey: string;
  customerKey: string;
  endOfDay: number;
}): Promise<OpenList> {
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
      .limit(firstRows)
      .toArray(),
    of('[lane+caseKey]', at.caseKey),
    of('[lane+customerKey]', at.customerKey),
  ]);
  const here = new Map([...ofCase, ...ofCustomer].map((row) => [row.id, row]));
  return { active, here: [...here.values()] };
}

/** How many active promises are due before `endOfDay`, how many after, and how many wait on someone. */
export async function openCounts(
  endOfDay: number,
): Promise<{ today: number; later: number; waiting: number; owing: number }> {
  const all = (lane: string) =>
    from(commitment).where('[lane+dueAt]').between([lane, Dexie.minKey], [lane, Dexie.maxKey]).count();
  const [today, later, waiting, owing] = await Promise.all([
    from(commitment).where('[lane+dueAt]').between(['active', Dexie.minKey], ['active', endOfDay]).count(),
    from(commitment).where('[lane+dueAt]').between(['active', endOfDay], ['active', Dexie.maxKey]).count(),
    all('waiting'),
    all('owing'),
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
