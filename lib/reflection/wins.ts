import { eventsThatCount } from '../records/commitment-events.ts';
import type { Commitment } from '../records/commitment.ts';
import type { OwnReflection } from '../records/reflection.ts';

/** One own win, for the start of a shift (T2). Never a number, and nobody else in it. `at`: epoch ms. */
export type Win = {
  kind: 'thanks' | 'learned' | 'kept';
  id: string;
  at: number;
  text: string;
  customer: string;
};

/** What people said first, then what was learned, then what was kept: the rarer first. */
const order: readonly Win['kind'][] = ['thanks', 'learned', 'kept'];

/** How far back is looked where there was no shift before the last one. */
export const firstDaysMs = 7 * 86_400_000;

/** The shifts before the one that begins, the latest first: since when a win counts (epoch ms), and since when it is new. */
export function winsSince(
  before: readonly { startsAt: number }[],
  startsAt: number,
): { since: number; newSince: number } {
  const [last, beforeLast] = before;
  const newSince = last?.startsAt ?? startsAt - firstDaysMs;
  return { since: beforeLast?.startsAt ?? newSince - firstDaysMs, newSince };
}

/**
 * The win to show when a shift begins at `startsAt`: of what was since the shift before last one thing, the same on every device. Of the
 * last shift rather than of the one before, which the last start could show; then by kind; then the latest.
 */
export function winOf(
  own: { promises: readonly Commitment[]; entries: readonly OwnReflection[] },
  before: readonly { startsAt: number }[],
  startsAt: number,
): Win | undefined {
  const { since, newSince } = winsSince(before, startsAt);
  const wins = [...own.promises.flatMap(keptAsWin), ...own.entries.flatMap(entryAsWin)];
  return wins
    .filter(({ at }) => at >= since && at < startsAt)
    .toSorted(
      (a, b) =>
        Number(b.at >= newSince) - Number(a.at >= newSince) ||
        order.indexOf(a.kind) - order.indexOf(b.kind) ||
        b.at - a.at ||
        (a.id < b.id ? -1 : 1),
    )[0];
}

/** Kept in time, by us. */
function keptAsWin(row: Commitment): Win[] {
  if (row.state !== 'kept' || row.kind === 'toMe') return [];
  const done = eventsThatCount(row.history).find(([, { kind }]) => kind === 'kept');
  if (done === undefined) return [];
  return [{ kind: 'kept', id: row.id, at: done[1].at, text: row.what, customer: row.customer }];
}

function entryAsWin({ id, at, body }: OwnReflection): Win[] {
  const win = (kind: Win['kind'], text: string): Win[] =>
    text.trim() === '' ? [] : [{ kind, id, at, text: text.trim(), customer: '' }];
  if (body.is === 'log' && body.tag === 'thanks') return win('thanks', body.text);
  if (body.is === 'log' && body.tag === 'learned') return win('learned', body.text);
  return body.is === 'learning' ? win('learned', body.differently) : [];
}
