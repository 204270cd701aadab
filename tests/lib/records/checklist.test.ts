import { expect, test } from 'vitest';
import checklist from '../../../lib/records/checklist.ts';
import { aChecklist } from '../../support/a-checklist.ts';
import { minute, noon } from '../../support/a-commitment.ts';

test('what is stored of a checklist says where it stands: its version, its items, when it was last touched', () => {
  const row = aChecklist({ e1: { kind: 'done', at: noon + minute, item: 'acknowledge', by: 'person' } });
  expect(row).toMatchObject({ status: 'done', packVersion: 1, language: 'en', lastAt: noon + minute });
  expect(row.template?.items.map(({ id }) => id)).toEqual(['acknowledge', 'tell']);
  expect(row.items).toEqual({ acknowledge: { state: 'done', at: noon + minute, by: 'person' } });
});

test('a checklist without its template, or with a field of a newer Kept, is kept whole', () => {
  const { attached: _, ...history } = aChecklist().history;
  const row = checklist.schema.parse({ ...aChecklist(), history, template: undefined, newField: 1 });
  expect(checklist.derive?.(row)).toMatchObject({ status: 'open', newField: 1, items: {} });
});
