import commitment, { type Commitment } from '../../lib/records/commitment.ts';
import { must } from '../../lib/problem.ts';

/** Tuesday 10 March 2026, 14:00 in Berlin. */
export const noon = Date.UTC(2026, 2, 10, 13, 0);
export const minute = 60_000;
export const hour = 60 * minute;

/** A promise with everything filled in that was not mentioned; derived fields follow from the history. */
export function aCommitment(part: Partial<Commitment> & { madeAt?: number; due?: number } = {}): Commitment {
  const { madeAt = noon, due = noon + 2 * hour, ...fields } = part;
  const row: Commitment = {
    id: crypto.randomUUID(),
    what: 'call Ana back',
    customer: 'Ana Ruiz',
    channel: 'call',
    site: 'https://crm.example',
    caseId: '48213',
    caseTitle: 'Refund',
    caseUrl: 'https://crm.example/cases/48213',
    createdAt: madeAt,
    history: { made: { kind: 'made', at: madeAt, dueAt: due, zone: 'Europe/Berlin' } },
    state: 'open',
    lane: 'active',
    dueAt: due,
    remindAt: due,
    caseKey: '',
    customerKey: '',
    kind: 'promise',
    by: '',
    terms: [],
    lastAt: 0,
    ...fields,
  };
  return must(commitment.derive, 'commitments derive their state')(row);
}
