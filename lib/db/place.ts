/**
 * Where the database is. When certain of its files are gone, Chromium refuses to open or delete any database of the
 * origin for ever, also after a restart (docs/decisions/0003-second-copy.md). A storage bucket has files of its own, so
 * the next place is one. Firefox has no buckets but a file per database: there another name is another place.
 */
type Buckets = { open: (name: string, options: object) => Promise<{ indexedDB: IDBFactory }> };

let place = 0;
let bucket: IDBFactory | undefined;

/** Chooses the place of the next opening; 0 is where every browser keeps databases. */
export async function goTo(next: number): Promise<void> {
  const { storageBuckets } = navigator as { storageBuckets?: Buckets };
  bucket =
    next === 0 || storageBuckets === undefined
      ? undefined
      : (await storageBuckets.open(`kept-${next}`, { persisted: true, durability: 'strict' })).indexedDB;
  place = next;
}

export function placeNow(): number {
  return place;
}

const factory = () => bucket ?? globalThis.indexedDB;
const nameHere = (name: string) => (place === 0 ? name : `${name}-${place}`);

/** What Dexie is given for `indexedDB`. */
export const placed = {
  open: (name: string, version?: number) => factory().open(nameHere(name), version),
  deleteDatabase: (name: string) => factory().deleteDatabase(nameHere(name)),
  databases: () => factory().databases(),
  cmp: (a: unknown, b: unknown) => factory().cmp(a, b),
};
