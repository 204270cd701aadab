import { beforeEach, expect, test } from 'vitest';
import { database } from '@/lib/db/database.ts';
import { itemTally } from '@/lib/db/item-tally.ts';
import { put } from '@/lib/db/write.ts';
import checklist from '@/lib/records/checklist.ts';
import { aChecklist } from '../../support/a-checklist.ts';
import { noon } from '../../support/a-commitment.ts';

beforeEach(() => database.table('checklist').clear());

const of = async (item: string, sinceAt = 0) => (await itemTally(sinceAt)).find((one) => one.item === item);

test('each item counts what became of it, with the reasons, over all checklists of the device', async () => {
  await put(
    checklist,
    aChecklist({
      a: { kind: 'done', at: noon, item: 'acknowledge', by: 'person' },
      b: { kind: 'notApplicable', at: noon, item: 'tell', reason: 'they knew' },
    }),
  );
  await put(
    checklist,
    aChecklist({ a: { kind: 'skipped', at: noon, item: 'tell', reason: 'no day yet' } }, { id: 'run-2' }),
  );
  expect(await of('acknowledge')).toMatchObject({ done: 1, notApplicable: 0, skipped: 0, reasons: [] });
  expect(await of('tell')).toMatchObject({
    checklistName: 'Refund',
    text: 'Tell them the day',
    notApplicable: 1,
    skipped: 1,
    reasons: ['they knew', 'no day yet'],
  });
});

test('what was open when the case was closed all the same was skipped, unless it was done later', async () => {
  await put(
    checklist,
    aChecklist({
      a: { kind: 'closedAnyway', at: noon, items: ['acknowledge', 'tell'], reason: 'phone call' },
      b: { kind: 'done', at: noon + 1, item: 'tell', by: 'person' },
    }),
  );
  expect(await of('acknowledge')).toMatchObject({ skipped: 1, reasons: ['phone call'] });
  expect(await of('tell')).toMatchObject({ done: 1, skipped: 0, reasons: [] });
});

test('removed checklists, items that are still open, and what is older do not count', async () => {
  await put(checklist, aChecklist());
  await put(
    checklist,
    aChecklist(
      { a: { kind: 'done', at: noon, item: 'tell', by: 'person' }, b: { kind: 'removed', at: noon + 1 } },
      { id: 'run-2' },
    ),
  );
  await put(
    checklist,
    aChecklist({ a: { kind: 'done', at: noon, item: 'tell', by: 'person' } }, { id: 'run-3' }),
  );
  expect(await itemTally(noon + 1)).toEqual([]);
  expect(await of('tell', noon)).toMatchObject({ done: 1 });
  expect(await of('acknowledge')).toBeUndefined();
});
