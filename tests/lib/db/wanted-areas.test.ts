import { beforeEach, expect, test } from 'vitest';
import { from } from '../../../lib/db/database.ts';
import { wantedAreas } from '../../../lib/db/wanted-areas.ts';
import selfView from '../../../lib/records/self-view.ts';

const area = (at: number, name: string, feels: 'confident' | 'wantHelp') => ({
  id: `${at}`,
  at,
  kind: 'area' as const,
  body: { is: 'area' as const, area: name, feels, note: '' },
});

beforeEach(() => from(selfView).clear());

test('only what the person wants help with counts, by what they said last', async () => {
  await from(selfView).bulkPut([
    area(1, 'empathy', 'wantHelp'),
    area(2, 'patience', 'confident'),
    area(3, 'ownership', 'wantHelp'),
    area(4, 'empathy', 'confident'),
  ]);
  expect(await wantedAreas()).toEqual(['ownership']);
});

test('a request for coaching marks no area', async () => {
  const body = { is: 'coaching' as const, area: 'empathy', text: 'Please' };
  await from(selfView).put({ id: 'c', at: 1, kind: 'coaching', body });
  expect(await wantedAreas()).toEqual([]);
});
