import { beforeEach, expect, test } from 'vitest';
import { noteSignals } from '../../../entrypoints/background/signals.ts';
import { watchedFieldsOf, watchedId } from '../../../entrypoints/background/watched-fields.ts';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';
import { attachChecklist, checklistsOf, stepChecklist } from '../../../lib/db/checklists.ts';
import { database } from '../../../lib/db/database.ts';
import { must } from '../../../lib/problem.ts';
import { packShape } from '../../../lib/packs/shape/pack.ts';
import { isClosedAnyway } from '../../../lib/records/checklist-state.ts';
import { clockCaseOf } from '../../../lib/records/update-clock.ts';
import { hour, minute } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

const site = 'https://crm.example';
const keyOf = (caseId: string) => `${site}|${caseId}`;
const shows = (part: Partial<Facts> = {}, caseId = '48213'): Facts => ({
  site,
  url: `${site}/cases/${caseId}`,
  adapter: 'sandbox',
  caseId,
  ...part,
});
const template = must(
  packShape.parse({
    ...aPack(),
    checklists: [
      {
        id: 'refund',
        name: 'Refund',
        items: [
          { id: 'answer', text: 'Answer', required: true, signal: { kind: 'reply' } },
          { id: 'pending', text: 'Set to pending', signal: { kind: 'state', is: ['pend*'] } },
          { id: 'cause', text: 'Cause', signal: { kind: 'filled', selector: '#cause' } },
          { id: 'later', text: 'Later', signal: { kind: 'spoken' } },
          {
            id: 'vip',
            text: 'Only for some',
            when: [{ fact: 'tag', is: ['vip'] }],
            signal: { kind: 'reply' },
          },
        ],
      },
    ],
  }).checklists[0],
  'the pack has a checklist',
);

beforeEach(async () => {
  await database.open();
  await Promise.all(database.tables.map((table) => table.clear()));
});

async function attach(caseId = '48213'): Promise<string> {
  const made = await attachChecklist(
    clockCaseOf(keyOf(caseId), shows({}, caseId)),
    { template, packId: 'acme', packVersion: 1, language: 'en' },
    Date.now(),
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value.id;
}
/** What the page of a tab tells. */
const look = (facts: Facts, tab = 1) => noteSignals(facts, tab);
const ticked = async (caseId = '48213') => {
  const [row] = await checklistsOf(keyOf(caseId));
  return Object.entries(row?.items ?? {}).flatMap(([id, { state }]) => (state === 'done' ? [id] : []));
};
const because = async (item: string) => (await checklistsOf(keyOf('48213')))[0]?.items[item]?.because;

test('a public reply that appears after it was attached ticks what waits for one, and says when', async () => {
  await look(shows({ replies: { count: 2 } }));
  await attach();
  await look(shows({ replies: { count: 2 } }));
  expect(await ticked()).toEqual([]);
  await look(shows({ replies: { count: 3 } }));
  expect(await ticked()).toEqual(['answer']);
  expect(await because('answer')).toMatch(/^reply sent \d\d:\d\d$/);
});

test('a reply from before it was attached, older messages that the page loads, and a note tick nothing', async () => {
  await look(shows({ replies: { count: 2 } }));
  await look(shows({ replies: { count: 3 } }));
  await attach();
  await look(shows({ replies: { count: 9 } }));
  await look(shows({ replies: { count: 9 } }));
  await look(shows({ replies: { count: 10, lastAt: Date.now() - hour } }));
  expect(await ticked()).toEqual([]);
});

test('where pages tell times to the minute, a reply in the minute of attaching is one', async () => {
  const sentAt = Date.now() - minute / 2;
  await look(shows({ replies: { count: 2, lastAt: sentAt - hour } }));
  await attach();
  await look(shows({ replies: { count: 3, lastAt: sentAt } }));
  expect(await ticked()).toEqual(['answer']);
});

test('a state that turns into one of those named ticks; one that it had all along does not', async () => {
  await look(shows({ state: 'Pending' }));
  await attach();
  await look(shows({ state: 'Pending' }));
  expect(await ticked()).toEqual([]);
  await look(shows({ state: 'Open' }));
  // A page that is being drawn says nothing for a moment.
  await look(shows());
  expect(await ticked()).toEqual([]);
  await look(shows({ state: 'Pending' }));
  expect(await ticked()).toEqual(['pending']);
  expect(await because('pending')).toMatch(/^state → Pending \d\d:\d\d$/);
});

test('what changed on a case while another was looked at counts; what another case shows never does', async () => {
  await look(shows({ state: 'Open', replies: { count: 2 } }));
  await attach();
  await look(shows({ state: 'Pending', replies: { count: 3 } }, '7'));
  expect(await ticked()).toEqual([]);
  await look(shows({ state: 'Pending', replies: { count: 3 } }));
  expect((await ticked()).toSorted()).toEqual(['answer', 'pending']);
});

test('a field that was seen empty and is filled ticks; one that held something from the start does not', async () => {
  const id = watchedId(await attach(), 'cause');
  expect(await watchedFieldsOf(shows())).toEqual([{ id, selector: '#cause' }]);
  await look(shows({ filled: [id] }));
  await look(shows({ filled: [id], state: 'Open' }));
  expect(await ticked()).toEqual([]);
  await look(shows({ empty: [id] }));
  await look(shows({ filled: [id] }));
  expect(await ticked()).toEqual(['cause']);
  expect(await because('cause')).toMatch(/^field filled \d\d:\d\d$/);
  expect(await watchedFieldsOf(shows())).toEqual([]);
});

test('an item that the person opened again is theirs, and a removed checklist is left alone', async () => {
  await look(shows({ replies: { count: 2 } }));
  const id = await attach();
  await look(shows({ replies: { count: 3 } }));
  await stepChecklist(id, { kind: 'opened', at: Date.now(), item: 'answer' });
  await look(shows({ replies: { count: 4 } }));
  expect(await ticked()).toEqual([]);
  await stepChecklist(id, { kind: 'removed', at: Date.now() });
  await look(shows({ state: 'Open', replies: { count: 4 } }));
  await look(shows({ state: 'Pending', replies: { count: 4 } }));
  expect(await ticked()).toEqual([]);
});

test('two changes in one moment are both noted', async () => {
  await look(shows({ state: 'Open', replies: { count: 2 } }));
  await attach();
  await Promise.all([
    look(shows({ state: 'Open', replies: { count: 3 } })),
    look(shows({ state: 'Pending', replies: { count: 3 } })),
  ]);
  expect((await ticked()).toSorted()).toEqual(['answer', 'pending']);
});

test('a case that is seen open again after it was closed anyway is asked about at its next closing', async () => {
  const id = await attach();
  await stepChecklist(id, { kind: 'closedAnyway', at: Date.now(), items: ['answer'] });
  await look(shows({ state: 'Solved' }));
  const isAnswered = async () => isClosedAnyway((await checklistsOf(keyOf('48213')))[0]?.history ?? {});
  expect(await isAnswered()).toBe(true);
  await look(shows({ state: 'Open' }));
  expect(await isAnswered()).toBe(false);
});

test('a second tab that still shows what was before ticks nothing, however often it says so', async () => {
  const before = shows({ state: 'Open', replies: { count: 2 } });
  const after = shows({ state: 'Pending', replies: { count: 3 } });
  await look(before, 1);
  await look(before, 2);
  await look(after, 2);
  await attach();
  await look(before, 1);
  await look(after, 2);
  // Drawn anew, it says nothing for a moment, and then the same.
  await look(shows(), 1);
  await look(before, 1);
  await look(after, 2);
  expect(await ticked()).toEqual([]);
  await look(shows({ state: 'Pending', replies: { count: 4 } }), 2);
  expect(await ticked()).toEqual(['answer']);
});

test('a second tab that still shows the case open does not ask about its closing again', async () => {
  const id = await attach();
  await look(shows({ state: 'Open' }), 1);
  await look(shows({ state: 'Solved' }), 2);
  await stepChecklist(id, { kind: 'closedAnyway', at: Date.now(), items: ['answer'] });
  await look(shows({ state: 'Open' }), 1);
  expect(isClosedAnyway((await checklistsOf(keyOf('48213')))[0]?.history ?? {})).toBe(true);
});
