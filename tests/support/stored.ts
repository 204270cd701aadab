import type { Frame, Page } from 'playwright-core';

/** What is in the database, asked from a page of ours: every promise's words and the kinds of its history, oldest first. */
export function stored(ours: Frame | Page): Promise<{ what: string; history: string[] }[]> {
  return ours.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((answer, fail) => {
        request.addEventListener('success', () => answer(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('unknown')));
      });
    const database = await done(indexedDB.open('kept'));
    const rows: { what: string; history: Record<string, { kind: string; at: number }> }[] = await done(
      database.transaction('commitment').objectStore('commitment').getAll(),
    );
    database.close();
    return rows.map(({ what, history }) => {
      const events = Object.values(history).toSorted((a, b) => a.at - b.at);
      return { what, history: events.map(({ kind }) => kind) };
    });
  });
}

/** How many things were ever done with promises. */
export async function actsIn(ours: Frame | Page): Promise<number> {
  return (await stored(ours)).flatMap(({ history }) => history).length;
}
