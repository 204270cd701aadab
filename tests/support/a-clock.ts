import { must } from '../../lib/problem.ts';
import updateClock, { type UpdateClock } from '../../lib/records/update-clock.ts';
import { noon } from './a-commitment.ts';

/** The clock of Ana's case with this history; what is derived follows from it. */
export function aClock(history: UpdateClock['history'], over: Partial<UpdateClock> = {}): UpdateClock {
  return must(
    updateClock.derive,
    'clocks derive when the next update is',
  )({
    id: 'https://crm.example|48213',
    site: 'https://crm.example',
    caseId: '48213',
    caseTitle: 'Refund',
    caseUrl: 'https://crm.example/cases/48213',
    customer: 'Ana Ruiz',
    createdAt: noon,
    history,
    pace: 'off',
    ...over,
  });
}
