import { expect, test } from 'vitest';
import idea from '../../../lib/records/idea.ts';
import { noon } from '../../support/a-commitment.ts';

test('an idea has words, and a case only where it was left there', () => {
  const said = { id: 'i', kind: 'others', text: 'The form rounds down', at: noon };
  expect(idea.schema.parse(said)).toMatchObject({ caseKey: '', caseTitle: '' });
  expect(idea.schema.safeParse({ ...said, text: '' }).success).toBe(false);
  expect(idea.schema.safeParse({ ...said, kind: 'complaint' }).success).toBe(false);
});
