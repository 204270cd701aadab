import { useCallback, useMemo } from 'react';
import { t } from '@/lib/i18n.ts';
import { leastPoints } from '@/lib/reflection/outcomes.ts';
import { sum, type PatternTally } from '@/lib/reflection/pattern-tally.ts';
import { Pattern } from './Pattern.tsx';
import { Plot, type Draw } from './Plot.tsx';
import { partNames, percent } from './words.ts';

/** In how many promises the customer heard before the time had passed, week by week. */
export function ToldPattern({ tally }: { tally: PatternTally }) {
  const { byWeek, told } = tally;
  const line = useMemo(() => lineOf(tally), [tally]);
  const draw: Draw = useCallback(({ drawLine }, width) => drawLine(line, width), [line]);
  const [met, of] = [sum(told.met), sum(told.of)];
  const sentence = t('patterns.told', [String(met), String(of), percent(met, of)]);
  const hasFew = line.points.some(({ isFew }) => isFew);
  return (
    <Pattern
      title={t('patterns.toldTitle')}
      points={of}
      sentence={sentence}
      {...(hasFew ? { note: t('patterns.toldFew', [String(leastPoints)]) } : {})}
      plot={<Plot label={sentence} height={200} draw={draw} />}
      table={{
        head: [
          t(`patternPart.${byWeek.unit}`),
          t('patterns.heard'),
          t('patterns.promises'),
          t('patterns.share'),
        ],
        rows: line.points.map(({ part, here, all }) => [
          line.parts[part] ?? '',
          here,
          all,
          percent(here, all),
        ]),
      }}
    />
  );
}

/** A point for each part in which something is settled. */
function lineOf({ byWeek, told, calendar }: PatternTally) {
  const parts = partNames(byWeek, calendar.zone);
  const points = parts.flatMap((name, part) => {
    const [here, all] = [told.met[part] ?? 0, told.of[part] ?? 0];
    if (all === 0) return [];
    const said = t('patterns.ofAll', [name, String(here), String(all)]);
    return [{ part, here, all, share: here / all, isFew: all < leastPoints, name: said }];
  });
  return { parts, points };
}
