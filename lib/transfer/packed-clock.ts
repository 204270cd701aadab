import type { Stamp } from '../hlc.ts';
import type { Clock } from '../db/merge.ts';

/** Stands for every field of the row that is not named beside it. */
const rest = '*';

/**
 * A clock as files hold it. Most fields of a row were written in one act and carry one stamp: that stands there once,
 * and only what differs is named, with '' where a field of the row has no stamp. A third of the file otherwise.
 */
export function packClock(clock: Clock, row: object): Clock {
  const fields = fieldsOf(row);
  const [most] = [...Map.groupBy(Object.values(clock), (stamp) => stamp)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  if (most === undefined || fields.has(rest)) return clock;
  const [common] = most;
  const packed = new Map<string, Stamp>([[rest, common]]);
  for (const field of new Set([...fields, ...Object.keys(clock)])) {
    if (field === rest) continue; // a field of that name that is gone: nobody ever had one
    const stamp = Object.hasOwn(clock, field) ? (clock[field] ?? '') : '';
    if (stamp !== common || !fields.has(field)) packed.set(field, stamp);
  }
  return Object.fromEntries(packed);
}

/** The clock of that row again. One that was never packed stays as it is. */
export function unpackClock(packed: Clock, row: object): Clock {
  const common = Object.hasOwn(packed, rest) ? packed[rest] : undefined;
  const fields = fieldsOf(row);
  if (common === undefined || fields.has(rest)) return packed;
  const clock = new Map<string, Stamp>();
  for (const field of fields) clock.set(field, common);
  for (const [field, stamp] of Object.entries(packed)) {
    if (field === rest) continue;
    if (stamp === '') clock.delete(field);
    else clock.set(field, stamp);
  }
  return Object.fromEntries(clock);
}

/** Fields that are undefined are none: JSON does not write them. */
function fieldsOf(row: object): Set<string> {
  return new Set(Object.entries(row).flatMap(([field, value]) => (value === undefined ? [] : [field])));
}
