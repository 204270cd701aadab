import { expect, test } from 'vitest';
import { shift } from '../../../lib/records/shift.ts';
import { must } from '../../../lib/problem.ts';
import { hour, noon } from '../../support/a-commitment.ts';

const started = { kind: 'started', at: noon };
const row = (history: Record<string, unknown>) => shift.schema.parse({ id: 'one', history });

test('what is listed and asked for follows from the history, whatever stood there before', () => {
  const derive = must(shift.derive, 'a shift has derived fields');
  const ended = { kind: 'ended', at: noon + 8 * hour, cause: 'hours' };
  const wrong = { ...row({ a: started, b: ended }), state: 'running' as const, startsAt: 7, endsAt: 8 };
  expect(derive(wrong)).toMatchObject({ state: 'ended', startsAt: noon, endsAt: noon + 8 * hour });
  expect(derive(row({ a: started }))).toMatchObject({ state: 'running', endsAt: undefined });
});

test('a start without a cause was a press', () => {
  expect(row({ a: started }).history['a']).toMatchObject({ cause: 'hand' });
});
