type Span = { id: string; startsAt: number; endsAt?: number | undefined };

/**
 * The shift in which something happened at `at` (epoch ms), both its ends included: the last thing done in a shift may be what
 * its end was taken from. Of several the one that began last; undefined outside of all.
 */
export function shiftOfMoment<Shift extends Span>(shifts: readonly Shift[], at: number): Shift | undefined {
  return inOrder(shifts)
    .filter(({ startsAt, endsAt }) => startsAt <= at && at <= (endsAt ?? Infinity))
    .at(-1);
}

/** The shift after this one, if there is one. */
export function nextShift<Shift extends Span>(shifts: readonly Shift[], of: Span): Shift | undefined {
  return inOrder(shifts).find((one) => byStart(one, of) > 0);
}

/** The shifts before this one, the latest first. */
export function shiftsBefore<Shift extends Span>(shifts: readonly Shift[], of: Span): Shift[] {
  return inOrder(shifts)
    .filter((one) => byStart(one, of) < 0)
    .toReversed();
}

/** Without those whose start was taken back: they are none. */
function inOrder<Shift extends Span>(shifts: readonly Shift[]): Shift[] {
  return shifts.filter(({ startsAt }) => startsAt > 0).toSorted(byStart);
}

function byStart(a: Span, b: Span): number {
  return a.startsAt - b.startsAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
