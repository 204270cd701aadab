import { addOpenMs } from '../hours/hours.ts';
import type { Hours } from '../hours/hours-schema.ts';

const minuteMs = 60_000;

/**
 * When an item of a checklist is due: so many minutes of working time after the checklist was attached (epoch ms).
 * Undefined for an item that is never due, or when the hours are never open.
 */
export function itemDueAt(
  { dueAfterMin }: { dueAfterMin?: number | undefined },
  attachedAt: number,
  hours: Hours,
): number | undefined {
  return dueAfterMin === undefined ? undefined : addOpenMs(hours, attachedAt, dueAfterMin * minuteMs);
}
