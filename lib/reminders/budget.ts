import type { Commitment } from '../records/commitment.ts';
import type { UpdateClock } from '../records/update-clock.ts';

/**
 * The attention budget: what may interrupt now, and what waits. One notification at a time (a newer takes the place of the
 * one before), and outside due promises at most four an hour; what waits comes along with the next one that is let through.
 */
export const promptKinds = ['due', 'tellThem', 'update'] as const;
/**
 * due: a promise is due. tellThem: the customer should hear from us, because the other clock runs out first. update: the pace
 * of the case says that the customer should hear from us.
 */
export type PromptKind = (typeof promptKinds)[number];

/** All that has a switch. `shift`, `pause`: lines in the sidebar and never notifications, so that they spend nothing of the budget. */
export const switchKinds = [...promptKinds, 'shift', 'pause'] as const;
export type SwitchKind = (typeof switchKinds)[number];

/** Something that asks to be said, `at` a moment (epoch ms) that has come. Said or dismissed, this moment never asks again. */
export type PromisePrompt = { kind: 'due' | 'tellThem'; row: Commitment; at: number };
export type UpdatePrompt = { kind: 'update'; row: UpdateClock; at: number };
export type Prompt = PromisePrompt | UpdatePrompt;

export const mostPerHour = 4;
const hourMs = 3_600_000;

export type Spending = {
  /** One notification: alone, or a digest. Empty: nothing may be said now. */
  show: Prompt[];
  /** Whether it counts among the four of the hour. */
  isSpent: boolean;
  /** When something that waits may be let through by the clock alone, epoch ms. */
  nextAt: number | undefined;
};

/**
 * `spent`: when prompts that count were shown. `off`: the kinds that the person switched off. `isHeld`: a call, or a busy
 * page; then only what is due within `urgentMs` is let through, and nothing at all with 0, the default.
 */
export function spend(
  waiting: readonly Prompt[],
  at: {
    now: number;
    spent: readonly number[];
    off: readonly PromptKind[];
    isHeld: boolean;
    urgentMs: number;
  },
): Spending {
  const wanted = waiting.filter(({ kind }) => !at.off.includes(kind));
  if (at.isHeld) return duringCall(wanted, at.now, at.urgentMs);
  if (wanted.length === 0) return { show: [], isSpent: false, nextAt: undefined };
  if (wanted.some(({ kind }) => kind === 'due')) return { show: wanted, isSpent: false, nextAt: undefined };
  // A clock that was set back must not keep the budget closed for a day.
  const lately = at.spent.filter((moment) => moment > at.now - hourMs && moment <= at.now);
  if (lately.length < mostPerHour) return { show: wanted, isSpent: true, nextAt: undefined };
  return { show: [], isSpent: false, nextAt: Math.min(...lately) + hourMs };
}

function duringCall(wanted: readonly Prompt[], now: number, urgentMs: number): Spending {
  const due = urgentMs === 0 ? [] : wanted.filter(isDue).filter(({ row }) => row.dueAt >= now);
  const coming = due.map(({ row }) => row.dueAt - urgentMs).filter((moment) => moment > now);
  return {
    show: due.filter(({ row }) => row.dueAt <= now + urgentMs),
    isSpent: false,
    nextAt: coming.length === 0 ? undefined : Math.min(...coming),
  };
}

function isDue(prompt: Prompt): prompt is PromisePrompt {
  return prompt.kind === 'due';
}
