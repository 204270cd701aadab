import type { Commitment } from '../records/commitment.ts';
import type { Delivery } from '../records/delivery.ts';
import type { UpdateClock } from '../records/update-clock.ts';
import type { Prompt, PromisePrompt } from './budget.ts';

export type Plan = {
  /** What to say now, in due order: one alone, several as one digest. */
  due: Prompt[];
  /** When to look again at the latest, epoch ms; undefined when nothing is coming. */
  nextAt: number | undefined;
};

/**
 * What is to be said now, from the table alone: alarms may be late, lost or double, and the answer is the same. A promise has
 * two clocks, and so two moments to speak of: when it is due, and when the customer must have heard from us. A case with a pace
 * has one. A moment counts as said when this very moment was shown, so a snoozed one comes again. `since`: moments before it
 * were dealt with long ago.
 */
export function plan(
  open: readonly Commitment[],
  shown: readonly Delivery[],
  now: number,
  since = Number.NEGATIVE_INFINITY,
  clocks: readonly UpdateClock[] = [],
): Plan {
  const shownFor = new Map(shown.map((one) => [one.id, one.remindAt]));
  const updates = clocks.flatMap((row): Prompt[] =>
    row.remindAt === undefined ? [] : [{ kind: 'update', row, at: row.remindAt }],
  );
  const prompts = [...open.flatMap(promptsOf), ...updates].filter(({ at }) => at >= since);
  const due = prompts
    .filter((prompt) => prompt.at <= now && shownFor.get(deliveryIdOf(prompt)) !== prompt.at)
    .toSorted((a, b) => dueAtOf(a) - dueAtOf(b) || compare(a.row.id, b.row.id) || compare(a.kind, b.kind));
  const coming = prompts.filter(({ at }) => at > now).map(({ at }) => at);
  return { due, nextAt: coming.length === 0 ? undefined : Math.min(...coming) };
}

/** Under which id a prompt that was shown is noted: the two clocks of one promise are noted apart. */
export function deliveryIdOf({ kind, row }: Prompt): string {
  return kind === 'due' ? row.id : kind === 'tellThem' ? `${row.id}:tell` : `update:${row.id}`;
}

function dueAtOf(prompt: Prompt): number {
  return prompt.kind === 'update' ? prompt.at : prompt.row.dueAt;
}

function promptsOf(row: Commitment): PromisePrompt[] {
  const isOwed = row.lane === 'active' || row.lane === 'waiting';
  const due: PromisePrompt[] = isOwed ? [{ kind: 'due', row, at: row.remindAt }] : [];
  const { tellRemindAt } = row;
  if (row.lane === 'closed' || tellRemindAt === undefined) return due;
  return [...due, { kind: 'tellThem', row, at: tellRemindAt }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How far back a clock that was set back may have gone without a reminder getting lost (ms). */
const lookBackMs = 24 * 3_600_000;

/** From which reminder time on the table must be read, given when the last reminder was shown (epoch ms). */
export function readFrom(lastShownAt: number | undefined, now: number): number {
  return lastShownAt === undefined ? 0 : Math.min(lastShownAt, now) - lookBackMs;
}
