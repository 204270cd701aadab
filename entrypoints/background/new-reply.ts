/** How many public replies of ours a page shows, and when the newest was sent (epoch ms), where it says so. */
type Replies = { count?: number; lastAt?: number };

/** Whether a page shows what was seen of the case before. */
export function isAsSeen(shown: Replies, seen: Replies | undefined): boolean {
  return seen?.count === shown.count && seen?.lastAt === shown.lastAt;
}

/**
 * What is new in the replies that a page shows; undefined when it is what was seen of the case before. `at`: when the newest was
 * sent, never after `now` (epoch ms); without a time on the page that is known only when there is one more than before.
 */
export function newReply(
  shown: Replies | undefined,
  seen: Replies | undefined,
  now: number,
): { at: number | undefined; isOneMore: boolean } | undefined {
  if (shown === undefined || isAsSeen(shown, seen)) return undefined;
  // One more is an answer; several at once are older messages that the page has loaded.
  const isOneMore = shown.count === (seen?.count ?? Number.NaN) + 1;
  if (shown.lastAt === undefined) return { at: isOneMore ? now : undefined, isOneMore };
  return { at: Math.min(shown.lastAt, now), isOneMore };
}
