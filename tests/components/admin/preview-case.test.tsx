import { expect, test } from 'vitest';
import { caseFor } from '@/components/admin/preview/preview-case.ts';
import { sandboxCases } from '@/components/admin/preview/sandbox-cases.ts';
import { draftOf } from '@/lib/packs/edit/draft.ts';
import { suggest } from '@/lib/packs/suggest.ts';
import { createCases } from '../../../sandbox/cases.ts';
import { aPack } from '../../support/a-pack.ts';

const [ana] = sandboxCases;

test('the cases of the preview are those of the sandbox CRM', () => {
  const known = createCases(Date.now());
  for (const { caseId, title, customer, channel, state, queue, priority, tags } of sandboxCases) {
    expect(known.find(({ id }) => id === caseId)).toMatchObject({
      subject: title,
      customer: { name: customer },
      channel,
      state,
      queue,
      priority,
      tags,
    });
  }
});

test('the case fits whatever checklist is written, its rules and whom it is for', () => {
  const [refund] = aPack().checklists;
  if (refund === undefined) throw new Error('the factory has one');
  const parcel = {
    ...refund,
    when: [
      { fact: 'title', is: ['*parcel*'] },
      { fact: 'priority', isNot: ['urgent'] },
    ],
    audience: { queues: ['Shipping*'] },
  };
  const pack = aPack({ checklists: [parcel] });
  const facts = caseFor(draftOf(pack), { part: 'checklists', index: 0 }, { isFitting: true, facts: ana });
  expect(facts).toMatchObject({ caseId: '48213', customer: 'Ana Ruiz', title: 'parcel', queue: 'Shipping' });
  expect(suggest([pack], facts)).toHaveLength(1);
});

test('a case that was chosen stays as it is', () => {
  const facts = caseFor(draftOf(aPack()), { part: 'cadences', index: 0 }, { isFitting: false, facts: ana });
  expect(facts).toBe(ana);
});
