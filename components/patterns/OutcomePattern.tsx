import { useCallback, useMemo } from 'react';
import { t } from '@/lib/i18n.ts';
import { sum, total, type PatternTally } from '@/lib/reflection/pattern-tally.ts';
import { fills, Hatches, layerOrder } from './Hatches.tsx';
import { Pattern } from './Pattern.tsx';
import css from './Patterns.module.css';
import { Plot, type Draw } from './Plot.tsx';
import { countList, partNames, spanName } from './words.ts';

/** How many promises each day, week or month held, and what became of them. */
export function OutcomePattern({ tally }: { tally: PatternTally }) {
  const { byDay, outcomes, span, calendar } = tally;
  const bars = useMemo(() => barsOf(tally), [tally]);
  const draw: Draw = useCallback(({ drawBars }, width) => drawBars(bars, width), [bars]);
  const { parts, layers } = bars;
  const sentence = t('patterns.outcomes', [spanName(span, calendar.zone), countList(layers)]);
  return (
    <Pattern
      title={t(`patternOutcomesBy.${byDay.unit}`)}
      points={total(outcomes)}
      sentence={sentence}
      {...(sum(outcomes.renegotiated) > 0 ? { note: t('patterns.outcomesNote') } : {})}
      plot={
        <>
          <Hatches />
          <ul className={css.legend}>
            {layers.map(({ name, fill, count }) => (
              <li key={name}>
                <svg width="16" height="12" aria-hidden>
                  <rect x="0.5" y="0.5" width="15" height="11" fill={fill} stroke="var(--plot-edge)" />
                </svg>
                {t('patterns.counted', [String(count), name])}
              </li>
            ))}
          </ul>
          <Plot label={sentence} height={220} draw={draw} />
        </>
      }
      table={{
        head: [t(`patternPart.${byDay.unit}`), ...layers.map(({ name }) => name)],
        rows: parts.map((name, part) => [name, ...layers.map(({ counts }) => counts[part] ?? 0)]),
      }}
    />
  );
}

/** A layer for each outcome that there is. */
function barsOf({ byDay, outcomes, calendar }: PatternTally) {
  const layers = layerOrder.map((outcome) => ({
    name: t(`state.${outcome}`),
    fill: fills[outcome],
    counts: outcomes[outcome],
    count: sum(outcomes[outcome]),
  }));
  return { parts: partNames(byDay, calendar.zone), layers: layers.filter(({ count }) => count > 0) };
}
