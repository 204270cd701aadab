import { expect, test } from 'vitest';
import {
  checklistEventKinds,
  checklistEventShape,
  type KnownChecklistEvent,
} from '../../../lib/records/checklist-events.ts';
import { aPack } from '../../support/a-pack.ts';
import { noon } from '../../support/a-commitment.ts';

const at = noon;
const template = aPack().checklists[0];

/** One of each kind. */
const each: Record<(typeof checklistEventKinds)[number], KnownChecklistEvent | object> = {
  attached: { kind: 'attached', at, template, packVersion: 1, language: 'en' },
  upgraded: { kind: 'upgraded', at, template, packVersion: 2, language: 'en' },
  done: { kind: 'done', at, item: 'tell', by: 'page', because: 'reply sent 14:02' },
  notApplicable: { kind: 'notApplicable', at, item: 'tell', reason: 'they know' },
  skipped: { kind: 'skipped', at, item: 'tell' },
  opened: { kind: 'opened', at, item: 'tell' },
  note: { kind: 'note', at, item: 'tell', text: '' },
  answered: { kind: 'answered', at, item: 'tell', answer: 'taskOnly' },
  closedAnyway: { kind: 'closedAnyway', at, items: ['tell'] },
  caseReopened: { kind: 'caseReopened', at },
  removed: { kind: 'removed', at },
  back: { kind: 'back', at },
};

test.each(Object.entries(each))('%s fits', (_, event) => {
  expect(checklistEventShape.safeParse(event)).toMatchObject({ success: true, data: event });
});

test('a kind of a newer Kept is kept as it stands; a known kind that is not whole is refused', () => {
  const later = { kind: 'praised', at, by: 'Noor' };
  expect(checklistEventShape.safeParse(later)).toMatchObject({ success: true, data: later });
  expect(checklistEventShape.safeParse({ kind: 'notApplicable', at, item: 'tell' }).success).toBe(false);
  expect(checklistEventShape.safeParse({ kind: 'answered', at, item: 'a', answer: 'bad' }).success).toBe(
    false,
  );
});
