/**
 * The fewest of the ids in both lists that were taken out and put elsewhere: all but a longest run that is in the same
 * order in both. What was only added or removed around them moves nothing.
 */
export function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const placeOf = new Map(before.map((id, place) => [id, place]));
  const both = after.flatMap((id) => {
    const place = placeOf.get(id);
    return place === undefined ? [] : [{ id, place }];
  });
  const stays = new Set(longestRise(both.map(({ place }) => place)));
  return new Set(both.filter((_, at) => !stays.has(at)).map(({ id }) => id));
}

/** The indexes of a longest rising run (patience sorting, n log n). */
function longestRise(places: readonly number[]): number[] {
  const ends: number[] = []; // index of the smallest end of a run of each length
  const previous: number[] = [];
  for (const [at, place] of places.entries()) {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) run.push(at);
  return run.toReversed();
}
