import { expect, test } from 'vitest';
import type { TryBody } from '../../../lib/records/reflection.ts';
import { answered, askWithinMs, triedBefore } from '../../../lib/reflection/tried.ts';
import { hour, noon } from '../../support/a-commitment.ts';

const shift = { id: 'today', startsAt: noon };
const tried = (id: string, at: number, part: Partial<TryBody> = {}, shiftId = 'yesterday') => ({
  id,
  at,
  shiftId,
  kind: 'try' as const,
  body: { is: 'try' as const, text: `Try ${id}`, ...part },
});
const asked = (...entries: Parameters<typeof triedBefore>[0]) => triedBefore(entries, shift)?.id;

test('the last thing that was to be tried is asked about, and an older one never behind it', () => {
  expect(asked(tried('old', noon - 40 * hour), tried('last', noon - 15 * hour))).toBe('last');
  const over = tried('last', noon - 15 * hour, { answer: 'yes', answeredAt: noon - hour });
  expect(asked(tried('old', noon - 40 * hour), over)).toBeUndefined();
});

test('never in the shift in which it was written, whenever it began', () => {
  expect(asked(tried('now', noon + hour))).toBeUndefined();
  expect(asked(tried('now', noon - hour, {}, 'today'))).toBeUndefined();
});

test('an answer of this shift can still be another one, one of an earlier shift is over', () => {
  const entry = tried('last', noon - 15 * hour);
  const body = answered(entry.body, 'didNotComeUp', noon + hour);
  expect(body).toMatchObject({ text: 'Try last', answer: 'didNotComeUp', answeredAt: noon + hour });
  expect(triedBefore([{ ...entry, body }], shift)?.id).toBe('last');
  expect(triedBefore([{ ...entry, body }], { id: 'tomorrow', startsAt: noon + 24 * hour })).toBeUndefined();
});

test('what was written more than a month ago is not asked about; a log entry never is', () => {
  expect(asked(tried('last', noon - askWithinMs - 1))).toBeUndefined();
  const body = { is: 'log', tag: 'idea', text: 'a', caseKey: '', caseTitle: '', caseUrl: '' } as const;
  expect(asked({ id: 'log', at: noon - hour, shiftId: '', kind: 'log', body })).toBeUndefined();
});
