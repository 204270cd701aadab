import type { Commitment } from '../records/commitment.ts';

/** What is due within this, or past due, may be in *Now* (ms). */
export const nowWithinMs = 60 * 60_000;
/** Never more than this in *Now*: the rest waits at the head of *Next*. */
export const mostInNow = 5;

export type Sections = { here: Commitment[]; now: Commitment[]; next: Commitment[]; later: Commitment[] };

/**
 * Sorts what is owed into the lists of the sidebar (C7). `here`: the open case or its customer; a promise stands in one list only.
 * `endOfDay` is the end of today in the agent's zone, epoch ms.
 */
export function sections(
  active: readonly Commitment[],
  at: { now: number; endOfDay: number; caseKey: string; customerKey: string },
): Sections {
  const ordered = active.toSorted((a, b) => byUrgency(a, b, at.now));
  const here = ordered.filter((row) => isHere(row, at));
  const rest = ordered.filter((row) => !isHere(row, at));
  const urgent = rest.filter((row) => row.dueAt <= at.now + nowWithinMs);
  const now = urgent.slice(0, mostInNow);
  const shown = new Set(now);
  const next = rest.filter((row) => !shown.has(row) && row.dueAt < at.endOfDay);
  const later = rest.filter((row) => !shown.has(row) && row.dueAt >= at.endOfDay);
  return { here, now, next, later };
}

/**
 * Past due first, then least slack, then the oldest promise. Slack is the time left: no effort is known yet, so it
 * is the due time that orders; past due ones stand in due order too. The id settles what is left, so that every screen agrees.
 */
export function byUrgency(a: Commitment, b: Commitment, now: number): number {
  const late = Number(b.dueAt < now) - Number(a.dueAt < now);
  return late || a.dueAt - b.dueAt || a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function isHere(row: Commitment, at: { caseKey: string; customerKey: string }): boolean {
  if (at.caseKey !== '' && row.caseKey === at.caseKey) return true;
  return at.customerKey !== '' && row.customerKey === at.customerKey;
}
