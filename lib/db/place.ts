/**
 * Where the database is. When certain of its files are gone, Chromium refuses to open or delete any database of the
 * origin for ever, also after a restart (docs/decisions/0003-second-copy.md). A storage bucket has files of its own, so
 * the next place is one. Firefox has no buckets but a file per database: there another name is another place.
 * Each person at this browser has places of their own (docs/decisions/0026-own-words-are-sealed.md).
 */
type Buckets = {
  open: (name: string, options: object) => Promise<{ indexedDB: IDBFactory }>;
  delete: (name: string) => Promise<void>;
};

/** Nobody has unlocked: nothing is opened. */
export class Locked extends Error {
  override name = 'Locked';
}

let place = 0;
let bucket: IDBFactory | undefined;
let owner = '';
let isShut = false;

/** Whose places are meant from now on; '' is the first person's. */
export function placeOf(person: string): void {
  owner = person;
}

/** Whose places are meant now. */
export function ownerNow(): string {
  return owner;
}

/** While it is shut every opening is refused. */
export function shut(is: boolean): void {
  isShut = is;
}

/** Chooses the place of the next opening; 0 is where every browser keeps databases. */
export async function goTo(next: number): Promise<void> {
  const buckets = bucketsHere();
  bucket =
    next === 0 || buckets === undefined
      ? undefined
      : (await buckets.open(bucketAt(next), { persisted: true, durability: 'strict' })).indexedDB;
  place = next;
}

export function placeNow(): number {
  return place;
}

/** Takes away the database `name` of a place; with a bucket its files go, too. */
export async function clearPlace(name: string, at: number): Promise<void> {
  const buckets = bucketsHere();
  if (at > 0 && buckets !== undefined) return buckets.delete(bucketAt(at));
  await answerOf(globalThis.indexedDB.deleteDatabase(nameAt(name, at)));
}

/** Of which the browser's store has made new files more than once, whatever lay in the old ones (measured: 32 MB do). */
const overwriteBytes = 64 * 2 ** 20;
const blockBytes = 2 ** 18;

/**
 * Chromium's store for databases goes on holding what was deleted until enough has been written over it: so something that says
 * nothing is written, and deleted. Not needed where each database is a file (Firefox), nor in buckets. Where the disk has no room for it nothing is done.
 */
export async function overwriteOld(): Promise<void> {
  if (bucketsHere() === undefined) return;
  const name = 'kept-nothing';
  const request = globalThis.indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('blocks'));
  try {
    const database = await answerOf(request);
    for (let at = 0; at < overwriteBytes / blockBytes; at += 1) {
      // As long as random bytes are given out at once.
      const parts = Array.from({ length: 4 }, () => crypto.getRandomValues(new Uint8Array(blockBytes / 4)));
      const blocks = database.transaction('blocks', 'readwrite').objectStore('blocks');
      await Promise.all(parts.map((part, index) => answerOf(blocks.put(part, at * 4 + index))));
    }
    database.close();
  } catch {
    // A full disk: what is deleted is deleted, and may be read from the raw disk a while longer.
  }
  await answerOf(globalThis.indexedDB.deleteDatabase(name));
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((answer, refuse) => {
    request.addEventListener('success', () => answer(request.result));
    request.addEventListener('error', () => refuse(request.error ?? new Error('unknown')));
  });
}

const bucketsHere = () => (navigator as { storageBuckets?: Buckets }).storageBuckets;
/** Names of buckets are small letters, digits and hyphens. */
const bucketAt = (at: number) => (owner === '' ? `kept-${at}` : `kept-${owner}-${at}`);
const factory = () => bucket ?? globalThis.indexedDB;
const nameAt = (name: string, at: number) =>
  `${name}${owner === '' ? '' : `-${owner}`}${at === 0 ? '' : `-${at}`}`;
const nameHere = (name: string) => nameAt(name, place);

/** What Dexie is given for `indexedDB`. */
export const placed = {
  open: (name: string, version?: number) => {
    if (isShut) throw new Locked();
    return factory().open(nameHere(name), version);
  },
  deleteDatabase: (name: string) => factory().deleteDatabase(nameHere(name)),
  databases: () => factory().databases(),
  cmp: (a: unknown, b: unknown) => factory().cmp(a, b),
};
