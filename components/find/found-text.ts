import { t } from '@/lib/i18n.ts';
import type { Found } from '@/lib/db/commitment-search.ts';
import { isOpen, states } from '@/lib/records/commitment-state.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import type { Range } from '@/lib/search/plan.ts';

/** How the search understood what was typed, a sentence each; nothing where there was nothing to understand. */
export function understood({ takenFor, range, standing }: Found): string[] {
  return [
    ...takenFor.map(({ typed, meant }) => t('find.takenFor', [list(meant, 'disjunction'), typed])),
    range === undefined ? '' : t('find.days', [rangeText(range)]),
    standing === undefined ? '' : t('find.outcome', [t(`standing.${standing}`)]),
  ].filter((sentence) => sentence !== '');
}

/** "12 promises: 2 open, 9 kept, 1 missed": what became of them, counted and not judged. */
export function summary(rows: readonly Commitment[]): string {
  const outcomes = states.map((state) => ({
    name: t(`state.${state}`),
    count: rows.filter((row) => (isOpen(row) ? 'open' : row.state) === state).length,
  }));
  const parts = outcomes
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count.toLocaleString()} ${name}`);
  return rows.length === 0
    ? t('find.promises', 0)
    : `${t('find.promises', rows.length)}: ${list(parts, 'unit')}`;
}

/** "2 – 8 Mar", "10 Mar 2025". */
function rangeText({ from, to }: Range): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(undefined, options).formatRange(from, to - 1);
}

function list(parts: readonly string[], type: 'disjunction' | 'unit'): string {
  return new Intl.ListFormat(undefined, { type, style: type === 'unit' ? 'short' : 'long' }).format(parts);
}
