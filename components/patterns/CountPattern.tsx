import { useCallback, useMemo } from 'react';
import { t } from '@/lib/i18n.ts';
import { sum, type PatternTally } from '@/lib/reflection/pattern-tally.ts';
import { Pattern } from './Pattern.tsx';
import { Plot, type Draw } from './Plot.tsx';
import { countList, partNames } from './words.ts';

type Word = { name: string; counts: readonly number[] };
type Props = {
  title: string;
  /** From "Hard 3, Learned 2" to a sentence. */
  sentence: (counted: string) => string;
  note?: string;
  tally: PatternTally;
  /** A row each, counted by week; the same array until they change. */
  words: readonly Word[];
};

/** How often each of a few words was chosen, week by week: numbers in cells. */
export function CountPattern({ title, sentence, note, tally, words }: Props) {
  const grid = useMemo(() => gridOf(tally, words), [tally, words]);
  const draw: Draw = useCallback(({ drawCells }, width) => drawCells(grid, width), [grid]);
  const counted = words.map(({ name, counts }) => ({ name, count: sum(counts) }));
  const said = sentence(countList(counted, 'patterns.named'));
  return (
    <Pattern
      title={title}
      points={sum(words.map(({ counts }) => sum(counts)))}
      sentence={said}
      {...(note === undefined ? {} : { note })}
      plot={<Plot label={said} height={24 * words.length + 32} draw={draw} />}
      table={{
        head: [t(`patternPart.${tally.byWeek.unit}`), ...grid.rows],
        rows: grid.columns.map((name, part) => [name, ...words.map(({ counts }) => counts[part] ?? 0)]),
      }}
    />
  );
}

function gridOf({ byWeek, calendar }: PatternTally, words: readonly Word[]) {
  const columns = partNames(byWeek, calendar.zone);
  const cells = words.flatMap(({ name, counts }, row) =>
    counts.flatMap((count, column) => {
      const said = `${columns[column]}: ${t('patterns.named', [String(count), name])}`;
      return count === 0 ? [] : [{ row, column, count, name: said }];
    }),
  );
  return { columns, rows: words.map(({ name }) => name), cells, rowNames: 92 };
}
