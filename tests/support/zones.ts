import fc from 'fast-check';
import { tzOffset } from '@date-fns/tz/tzOffset';

/** Every zone this runtime knows, and when their clocks change in 2026 and 2027. */
export const zones = Intl.supportedValuesOf('timeZone');
const day = 86_400_000;
const from = Date.UTC(2026, 0, 1);
const to = Date.UTC(2028, 0, 1);

const known = new Map<string, number[]>();

/** The instants (epoch ms) at which the clocks of a zone change. */
export function changesOf(zone: string): number[] {
  const found = known.get(zone) ?? search(zone);
  known.set(zone, found);
  return found;
}

function search(zone: string): number[] {
  const changes: number[] = [];
  for (let at = from; at < to; at += day) {
    if (tzOffset(zone, new Date(at)) === tzOffset(zone, new Date(at + day))) continue;
    let [early, late] = [at, at + day];
    while (late - early > 60_000) {
      const middle = early + Math.round((late - early) / 120_000) * 60_000;
      if (tzOffset(zone, new Date(middle)) === tzOffset(zone, new Date(at))) early = middle;
      else late = middle;
    }
    changes.push(late);
  }
  return changes;
}

/** A zone and a moment of these years; half of the time within three days of a change of its clocks, where there is one. */
export const anyZonedMoment = fc
  .record({
    zone: fc.constantFrom(...zones),
    near: fc.boolean(),
    which: fc.nat(20),
    off: fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    any: fc.integer({ min: from / 60_000, max: to / 60_000 }),
  })
  .map(({ zone, near, which, off, any }) => {
    const changes = near ? changesOf(zone) : [];
    const change = changes[which % Math.max(1, changes.length)];
    return { zone, at: change === undefined ? any * 60_000 : change + off * 60_000 };
  });
