import { expect, test } from 'vitest';
import type { KnownChecklistEvent } from '../../../lib/records/checklist-events.ts';
import {
  isClosedAnyway,
  itemStates,
  knownTexts,
  pinnedTemplate,
} from '../../../lib/records/checklist-state.ts';
import { must } from '../../../lib/problem.ts';
import { aChecklist } from '../../support/a-checklist.ts';
import { minute, noon } from '../../support/a-commitment.ts';

/** One event a minute from noon on. */
type Step = KnownChecklistEvent extends infer Event ? Omit<Event & { at: number }, 'at'> : never;
const history = (...steps: (Step | Record<string, unknown>)[]) =>
  Object.fromEntries(steps.map((step, n) => [`e${n}`, { ...step, at: noon + n * minute }])) as Parameters<
    typeof aChecklist
  >[0];
const tell = (...steps: Record<string, unknown>[]) =>
  itemStates(aChecklist(history(...steps.map((step) => ({ item: 'tell', ...step })))).history)['tell'];

test('the last word on an item counts, and its note stays with it whatever happens', () => {
  expect(tell({ kind: 'done', by: 'person' }, { kind: 'opened' })).toMatchObject({ state: 'open' });
  expect(tell({ kind: 'note', text: 'twice' }, { kind: 'notApplicable', reason: 'they know' })).toMatchObject(
    {
      state: 'notApplicable',
      reason: 'they know',
      note: 'twice',
    },
  );
  expect(tell({ kind: 'skipped' }, { kind: 'answered', answer: 'yes' })).toMatchObject({
    state: 'done',
    answer: 'yes',
  });
});

test('what the page ticked and the person opened again, the page does not tick again; the person may', () => {
  const page = { kind: 'done', by: 'page', because: 'reply sent 12:00' };
  expect(tell(page)).toMatchObject({ state: 'done', because: 'reply sent 12:00' });
  expect(tell(page, { kind: 'opened' }, page)).toMatchObject({ state: 'open', keptOpen: true });
  expect(tell(page, { kind: 'opened' }, { kind: 'done', by: 'person' })).toMatchObject({
    state: 'done',
    by: 'person',
  });
});

test('an item of any name is an item', () => {
  const { items } = aChecklist(history({ kind: 'done', item: '__proto__', by: 'person' }));
  expect(Object.keys(items)).toEqual(['__proto__']);
});

test('done is when every required item is settled, and removed when nobody has brought it back', () => {
  const status = (...steps: Record<string, unknown>[]) => aChecklist(history(...steps)).status;
  expect(status()).toBe('open');
  expect(status({ kind: 'done', item: 'tell', by: 'person' })).toBe('open');
  expect(status({ kind: 'notApplicable', item: 'acknowledge', reason: 'met them' })).toBe('done');
  expect(status({ kind: 'removed' })).toBe('removed');
  expect(status({ kind: 'removed' }, { kind: 'back' })).toBe('open');
});

test('the template is the one attached, until the person moves to another', () => {
  const template = must(aChecklist().template, 'it was attached');
  const newer = { ...template, items: template.items.slice(1) };
  const row = aChecklist({
    up: { kind: 'upgraded', at: noon + minute, template: newer, packVersion: 4, language: 'es' },
  });
  expect(pinnedTemplate(row.history)).toEqual({ template: newer, packVersion: 4, language: 'es' });
  expect(pinnedTemplate({})).toBeUndefined();
  expect(knownTexts(row.history).get('acknowledge')).toBe('Say what you understood');
});

test('going on with items open is said of one closing; after the case was opened again it is asked anew', () => {
  const anyway = { kind: 'closedAnyway', items: ['acknowledge'] };
  expect(isClosedAnyway(aChecklist().history)).toBe(false);
  expect(isClosedAnyway(aChecklist(history(anyway)).history)).toBe(true);
  expect(isClosedAnyway(aChecklist(history(anyway, { kind: 'caseReopened' })).history)).toBe(false);
});
