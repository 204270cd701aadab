import { expect, test } from 'vitest';
import { noticeOf } from '../../../lib/reminders/notice.ts';
import { aCommitment, noon } from '../../support/a-commitment.ts';

const due = (row = aCommitment({ what: 'call Ana' })) => ({ kind: 'due' as const, row, at: noon });

test('without words a notification says how many, and nothing else', () => {
  const one = noticeOf([due()], noon, false);
  expect(one).toMatchObject({ title: 'A promise is due', buttons: ['Kept', 'In 15 min'] });
  const two = noticeOf([due(), due(aCommitment({ id: 'b', what: 'call Ana' }))], noon, false);
  expect(two.title).toContain('2');
  expect(two.buttons).toHaveLength(1);
  expect(JSON.stringify([one, two])).not.toContain('Ana');
});

test('with words it has a line for each, and both clocks of one promise are one', () => {
  const row = aCommitment({ what: 'call Ana' });
  const both = noticeOf([due(row), { kind: 'tellThem', row, at: noon }], noon, true);
  expect(both.message.split('\n')).toHaveLength(1);
  expect(both.message).toContain('call Ana');
});
