import commitment, { type Commitment } from '../records/commitment.ts';
import type { OwnEnergy } from '../records/energy.ts';
import reflection, { type OwnReflection } from '../records/reflection.ts';
import updateClock, { type UpdateClock } from '../records/update-clock.ts';
import { outcomeIn, type Span } from '../reflection/outcomes.ts';
import { energiesBetween } from './energies.ts';
import { from } from './database.ts';
import { opened } from './own-words.ts';
import { promisesFor } from './pattern-rows.ts';

/** What one's own record holds for a talk. `customers`: by the names they are known by. */
export type TalkRows = {
  promises: Commitment[];
  clocks: UpdateClock[];
  entries: OwnReflection[];
  energies: OwnEnergy[];
  customers: string[];
  unread: number;
};

/** Names are looked for this far back at least, ms: who is written about may have been promised something before the span. */
const namesBackMs = 120 * 86_400_000;

/**
 * What was promised for the span (`now`: epoch ms) and written in it, and what was picked outside of it (`promise` and `entry`: ids), so
 * that another span takes nothing away.
 */
export async function talkRows(
  span: Span,
  now: number,
  picked: { promises: readonly string[]; entries: readonly string[] },
): Promise<TalkRows> {
  const promises: Commitment[] = [];
  for await (const rows of promisesFor(span.since, span.until)) {
    promises.push(...rows.filter((row) => outcomeIn(row, span, now) !== undefined));
  }
  const touchedSince = span.since - namesBackMs;
  const [more, written, alsoWritten, clocks, touched, energies] = await Promise.all([
    from(commitment).bulkGet([...picked.promises]),
    from(reflection).where('at').between(span.since, span.until).toArray(),
    from(reflection).bulkGet([...picked.entries]),
    from(updateClock).where('lastAt').aboveOrEqual(touchedSince).toArray(),
    from(commitment).where('lastAt').aboveOrEqual(touchedSince).toArray(),
    energiesBetween(span.since, span.until),
  ]);
  const all = eachOnce([...promises, ...more.flatMap((row) => row ?? [])]);
  const { rows, unread } = await opened(
    reflection,
    eachOnce([...written, ...alsoWritten.flatMap((row) => row ?? [])]),
  );
  const names = [...all, ...touched, ...clocks].map(({ customer }) => customer.trim());
  return {
    promises: all,
    clocks,
    entries: rows.toSorted((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
    energies,
    customers: [...new Set(names)].filter((name) => name !== ''),
    unread,
  };
}

function eachOnce<Row extends { id: string }>(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
