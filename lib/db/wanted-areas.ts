import { Dexie } from 'dexie';
import selfView from '../records/self-view.ts';
import { from } from './database.ts';
import { opened } from './own-words.ts';

/** The areas in which the person said last that they want help (R6), as they were written down. Nothing is inferred. */
export async function wantedAreas(): Promise<string[]> {
  const rows = await from(selfView)
    .where('[kind+at]')
    .between(['area', Dexie.minKey], ['area', Dexie.maxKey])
    .toArray();
  const feels = new Map<string, string>();
  for (const { body } of (await opened(selfView, rows)).rows) {
    if (body.is === 'area') feels.set(body.area, body.feels);
  }
  return [...feels].filter(([, feeling]) => feeling === 'wantHelp').map(([area]) => area);
}
