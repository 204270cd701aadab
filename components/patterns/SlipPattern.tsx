import { useCallback, useMemo } from 'react';
import { t } from '@/lib/i18n.ts';
import { leastPoints } from '@/lib/reflection/outcomes.ts';
import { slipKey, sum, type PatternTally } from '@/lib/reflection/pattern-tally.ts';
import { Pattern } from './Pattern.tsx';
import { Plot, type Draw } from './Plot.tsx';
import { hourName, weekdayName } from './words.ts';

/** At which hours of the week promises were due that were kept late or missed. */
export function SlipPattern({ tally }: { tally: PatternTally }) {
  const grid = useMemo(() => gridOf(tally), [tally]);
  const draw: Draw = useCallback(({ drawCells }, width) => drawCells(grid, width), [grid]);
  const { cells, rows } = grid;
  const slipped = sum(cells.map(({ count }) => count));
  const ended = sum(cells.map((cell) => cell.ended));
  const [most, second] = cells.toSorted((a, b) => b.count - a.count);
  const counted = t('patterns.slips', [String(slipped), String(ended)]);
  const sentence =
    most === undefined || slipped < leastPoints || most.count === second?.count
      ? counted
      : `${counted} ${t('patterns.slipsMost', [most.when, String(most.count), String(most.ended)])}`;
  return (
    <Pattern
      title={t('patterns.slipsTitle')}
      points={ended}
      sentence={sentence}
      note={t('patterns.zone', [tally.calendar.zone.replaceAll('_', ' ')])}
      plot={<Plot label={sentence} height={24 * rows.length + 32} draw={draw} />}
      table={{
        head: [t('patterns.due'), t('patterns.slipped'), t('patterns.ended')],
        rows: cells
          .toSorted((a, b) => a.column - b.column || a.row - b.row)
          .map((cell) => [cell.when, cell.count, cell.ended]),
      }}
    />
  );
}

/** The week as columns, and the hours from the first to the last that held any. */
function gridOf({ slips, calendar }: PatternTally) {
  const weekdays = Array.from({ length: 7 }, (_, n) => ((calendar.firstDay - 1 + n) % 7) + 1);
  const used = [...slips.keys()].map((key) => key % 24);
  const first = Math.min(...used);
  const hours = Array.from(
    { length: used.length === 0 ? 0 : Math.max(...used) - first + 1 },
    (_, n) => first + n,
  );
  const cells = hours.flatMap((hour, row) =>
    weekdays.flatMap((weekday, column) => {
      const cell = slips.get(slipKey(weekday, hour));
      if (cell === undefined) return [];
      const { slipped, ended } = cell;
      const when = t('patterns.hourOn', [weekdayName(weekday, 'long'), hourName(hour)]);
      const name = t('patterns.ofAll', [when, String(slipped), String(ended)]);
      return [{ row, column, count: slipped, ended, when, name }];
    }),
  );
  const columns = weekdays.map((weekday) => weekdayName(weekday, 'short'));
  return { columns, rows: hours.map(hourName), cells, rowNames: 92 };
}
