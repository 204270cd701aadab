const dayMs = 86_400_000;

/** The ISO week of a moment (epoch ms) on this machine's clock: `2026-W47`; weeks begin on Monday. */
export function isoWeek(at: number): string {
  const local = new Date(at);
  const day = Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  // The week belongs to the year of its Thursday.
  const thursday = new Date(day + (3 - weekday) * dayMs);
  const yearBegan = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = 1 + Math.floor((thursday.getTime() - yearBegan) / (7 * dayMs));
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

/** The beginning (epoch ms) of the Monday `weeks` weeks before the one of this moment, on this machine's clock. */
export function mondayBefore(at: number, weeks: number): number {
  const local = new Date(at);
  const weekday = (local.getDay() + 6) % 7;
  return new Date(local.getFullYear(), local.getMonth(), local.getDate() - weekday - weeks * 7).getTime();
}
