/**
 * Wall time in a named zone, and back to the instant.
 * A day is a whole number: days since 1 January 1970, no zone attached. Minutes count from midnight.
 * The system's zone plays no part. Offsets come from the browser's own zone data, through @date-fns/tz.
 */
import { tzOffset } from '@date-fns/tz/tzOffset';

const MINUTE = 60_000;
const DAY = 86_400_000;

export type Wall = { day: number; minutes: number };

/** Minutes east of Greenwich at `at` (epoch ms). A zone nobody knows is a bug of the caller, so it throws. */
function offsetAt(zone: string, at: number): number {
  const offset = tzOffset(zone, new Date(at));
  if (Number.isNaN(offset)) throw new RangeError(`No such time zone: ${zone}`);
  return offset;
}

/** What the clock on the wall in `zone` shows at `at` (epoch ms); seconds are dropped. */
export function wallAt(at: number, zone: string): Wall {
  const shifted = at + offsetAt(zone, at) * MINUTE;
  const day = Math.floor(shifted / DAY);
  return { day, minutes: Math.floor((shifted - day * DAY) / MINUTE) };
}

/**
 * The instant (epoch ms) when the wall clock in `zone` shows this. Minutes may exceed a day.
 * A time the clocks skip moves forward by the gap; of a time they show twice, the first counts
 * (the "compatible" rule of RFC 5545 and of Temporal).
 */
export function instantOf(wall: Wall, zone: string): number {
  const { first, second, isSkipped, isFirst } = around(wall, zone);
  return isSkipped || isFirst ? first : second;
}

/**
 * The first instant (epoch ms) when the wall clock in `zone` shows this or later. As `instantOf`, but a time the
 * clocks skip is the moment they jump: so later wall times never come before earlier ones.
 */
export function reachedAt(wall: Wall, zone: string): number {
  const { first, second, isSkipped, isFirst, before } = around(wall, zone);
  if (isFirst) return first;
  if (!isSkipped) return second;
  // The jump lies between the two readings; clocks jump on whole minutes.
  let [early, late] = [second, first];
  while (late - early > MINUTE) {
    const middle = early + Math.ceil((late - early) / MINUTE / 2) * MINUTE;
    if (offsetAt(zone, middle) === before) early = middle;
    else late = middle;
  }
  return late;
}

/** The wall time read with the offset of the day before and with that of the day after. */
function around(wall: Wall, zone: string) {
  const asIfUtc = wall.day * DAY + wall.minutes * MINUTE;
  const before = offsetAt(zone, asIfUtc - DAY);
  const after = offsetAt(zone, asIfUtc + DAY);
  const first = asIfUtc - before * MINUTE;
  const second = asIfUtc - after * MINUTE;
  const isFirst = before === after || offsetAt(zone, first) === before;
  return { before, first, second, isFirst, isSkipped: !isFirst && offsetAt(zone, second) !== after };
}
