import { beforeEach, expect, test, vi } from 'vitest';
import {
  attachChecklist,
  checklistsOf,
  stepChecklist,
  watchChecklists,
  type Pinned,
} from '../../../lib/db/checklists.ts';
import { database } from '../../../lib/db/database.ts';
import { must } from '../../../lib/problem.ts';
import type { Checklist } from '../../../lib/records/checklist.ts';
import { clockCaseOf } from '../../../lib/records/update-clock.ts';
import { minute, noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

const site = 'https://crm.example';
const key = `${site}|48213`;
const of = clockCaseOf(key, { site, url: `${site}/cases/48213`, caseId: '48213', customer: 'Ana Ruiz' });
const pack = aPack();
const template = must(pack.checklists[0], 'the pack has a checklist');
const pinned: Pinned = { template, packId: pack.id, packVersion: 1, language: 'en' };

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function attached(now = noon): Promise<Checklist> {
  const made = await attachChecklist(of, pinned, now);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

test('several checklists stand on a case, also of one template, the oldest first, and on no other case', async () => {
  const later = await attached(noon + minute);
  const first = await attached();
  expect((await checklistsOf(key)).map(({ id }) => id)).toEqual([first.id, later.id]);
  expect(first).toMatchObject({ customer: 'Ana Ruiz', templateId: 'refund', template, status: 'open' });
  expect(await checklistsOf(`${site}|7`)).toEqual([]);
  expect(await checklistsOf('')).toEqual([]);
});

test('a tick is there for whoever looks, and of the words of a reason no card number is kept', async () => {
  const { id } = await attached();
  await stepChecklist(id, { kind: 'done', at: noon + 1, item: 'acknowledge', by: 'person' });
  const reason = 'paid with 4111 1111 1111 1111';
  await stepChecklist(id, { kind: 'notApplicable', at: noon + 2, item: 'tell', reason });
  await stepChecklist(id, { kind: 'note', at: noon + 3, item: 'tell', text: 'card 4111111111111111' });
  const [row] = await checklistsOf(key);
  expect(row?.items['acknowledge']?.state).toBe('done');
  expect(row?.items['tell']).toMatchObject({ reason: 'paid with •••• 1111', note: 'card •••• 1111' });
  expect(JSON.stringify(row)).not.toContain('4111');
});

test('a clock that was set back does not put a step before the one that it takes back', async () => {
  const { id } = await attached();
  await stepChecklist(id, { kind: 'done', at: noon + 60 * minute, item: 'tell', by: 'person' });
  await stepChecklist(id, { kind: 'opened', at: noon + minute, item: 'tell' });
  expect((await checklistsOf(key))[0]?.items['tell']?.state).toBe('open');
});

test('on a removed checklist nothing happens until it is back', async () => {
  const { id } = await attached();
  const tick = { kind: 'done', at: noon + 9, item: 'tell', by: 'page' } as const;
  await stepChecklist(id, { kind: 'removed', at: noon + 5 });
  expect(await stepChecklist(id, tick)).toEqual({ ok: false, reason: 'closed' });
  await stepChecklist(id, { kind: 'back', at: noon + 6 });
  expect((await stepChecklist(id, tick)).ok).toBe(true);
  expect(await stepChecklist('gone', tick)).toEqual({ ok: false, reason: 'notFound' });
});

test('whoever watches a case hears of every change until they stop', async () => {
  const heard: number[] = [];
  const stop = watchChecklists(key, (rows) => heard.push(rows.length));
  await vi.waitFor(() => expect(heard).toEqual([0]));
  await attached();
  await vi.waitFor(() => expect(heard.at(-1)).toBe(1));
  stop();
  await attached();
  await new Promise((done) => setTimeout(done, 30));
  expect(heard.at(-1)).toBe(1);
});
