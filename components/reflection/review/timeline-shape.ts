import type { ShiftPromise } from '@/lib/reflection/shift-facts.ts';

/** Where things stand along a shift, in percent of its length. Undefined: before its start, or after its end. */
export type Track = {
  made: number | undefined;
  due: number | undefined;
  /** When it was closed; at the end of the shift for what is still owed, or was noted later. */
  ended: number;
  /** Made before the shift began, and due after it ended. */
  isFromBefore: boolean;
  isDueLater: boolean;
};

const hourMs = 3_600_000;
/** A shorter shift would put everything into one place. */
const leastMs = hourMs / 2;

export type Extent = { from: number; to: number };

export function extentOf(startsAt: number, endsAt: number): Extent {
  return { from: startsAt, to: Math.max(endsAt, startsAt + leastMs) };
}

export function trackOf({ madeAt, dueAt, endedAt }: ShiftPromise, extent: Extent): Track {
  const { from, to } = extent;
  const within = (at: number) => (at < from || at > to ? undefined : placeOf(at, extent));
  return {
    made: within(madeAt),
    due: within(dueAt),
    ended: within(endedAt ?? Infinity) ?? 100,
    isFromBefore: madeAt < from,
    isDueLater: dueAt > to,
  };
}

export function placeOf(at: number, { from, to }: Extent): number {
  return (Math.min(Math.max(at, from), to) - from) / ((to - from) / 100);
}

/** Full hours of the local clock within the shift, so far from each other that at most `most` fit. Epoch ms. */
export function hourMarks({ from, to }: Extent, most: number): number[] {
  const step = [1, 2, 3, 4, 6, 12, 24].find((hours) => (to - from) / hourMs / hours <= most) ?? 24;
  const first = new Date(from);
  first.setMinutes(0, 0, 0);
  const marks: number[] = [];
  for (let at = first.getTime(); at <= to; at += hourMs) {
    if (at >= from && new Date(at).getHours() % step === 0) marks.push(at);
  }
  return marks;
}
