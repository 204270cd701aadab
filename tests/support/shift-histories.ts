import fc from 'fast-check';
import type { ShiftEvent, ShiftHistory } from '../../lib/records/shift-events.ts';
import { noon } from './a-commitment.ts';

const moments = fc.integer({ min: -2000, max: 2000 }).map((minutes) => noon + minutes * 60_000);
const cause = fc.constantFrom('hand' as const, 'hours' as const, 'silence' as const);
const ids = fc.integer({ min: 0, max: 12 }).map((n) => `e${n}`);
const saidAt = { saidAt: moments };
const part = { requiredKeys: ['kind', 'at', 'cause'] as ['kind', 'at', 'cause'] };

/** Any events in any order, also such as no person could have made; and such as only a newer build knows. */
const anyEvent: fc.Arbitrary<ShiftEvent> = fc.oneof(
  fc.record({ kind: fc.constant('started' as const), at: moments, cause, ...saidAt }, part),
  fc.record({ kind: fc.constant('paused' as const), at: moments }),
  fc.record({ kind: fc.constant('resumed' as const), at: moments }),
  fc.record({ kind: fc.constant('ended' as const), at: moments, cause, ...saidAt }, part),
  fc.record(
    { kind: fc.constant('corrected' as const), at: moments, startsAt: moments, endsAt: moments },
    { requiredKeys: ['kind', 'at'] },
  ),
  fc.record({ kind: fc.constant('undone' as const), at: moments, event: ids }),
  fc.record({ kind: fc.constant('handedToRobot'), at: moments }) as unknown as fc.Arbitrary<ShiftEvent>,
);

export const anyShiftHistory: fc.Arbitrary<ShiftHistory> = fc
  .array(fc.tuple(ids, anyEvent), { maxLength: 12 })
  .map((events) => Object.fromEntries(events));
