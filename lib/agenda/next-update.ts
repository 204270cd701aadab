import { addOpenMs, nextBusinessDay, nextOpen } from '../hours/hours.ts';
import type { Hours } from '../hours/hours-schema.ts';
import type { Pace } from '../records/update-clock.ts';

const hourMs = 3_600_000;
const hoursOf = { '1h': 1, '2h': 2, '4h': 4 } as const;

/**
 * When the customer should hear from us again after `heardAt` (epoch ms), in working time: hours run only while we are
 * open, and days are working days. Undefined without a pace, or when the hours are never open.
 */
export function nextUpdateAt(pace: Pace, heardAt: number, hours: Hours): number | undefined {
  if (pace === 'off') return undefined;
  if (pace !== '1d' && pace !== '2d') {
    const from = nextOpen(hours, heardAt);
    return from === undefined ? undefined : addOpenMs(hours, from, hoursOf[pace] * hourMs);
  }
  const tomorrow = nextBusinessDay(hours, heardAt);
  if (tomorrow === undefined || pace === '1d') return tomorrow;
  return nextBusinessDay(hours, tomorrow);
}
