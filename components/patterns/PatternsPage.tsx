import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { ranges, type Range } from '@/lib/reflection/frame.ts';
import { Calibration } from './Calibration.tsx';
import { OutcomePattern } from './OutcomePattern.tsx';
import css from './Patterns.module.css';
import { SlipPattern } from './SlipPattern.tsx';
import { ToldPattern } from './ToldPattern.tsx';
import { usePatterns } from './use-patterns.ts';
import { WordPatterns } from './WordPatterns.tsx';
import { dayName } from './words.ts';

/** What the person's own record shows, in plots (R10). Counted here, when it is looked at, and kept nowhere. */
export function PatternsPage() {
  const [range, setRange] = useState<Range>('twelveWeeks');
  const patterns = usePatterns(range);
  return (
    <div className={css.page}>
      <p className={css.quiet}>{t('patterns.onlyMe')}</p>
      <fieldset className={css.ranges}>
        <legend>{t('patterns.show')}</legend>
        {ranges.map((one) => (
          <label key={one} className={css.range}>
            <input type="radio" name="range" checked={one === range} onChange={() => setRange(one)} />
            {t(`patternRange.${one}`)}
          </label>
        ))}
      </fieldset>
      {/* What is there stays until the other range is counted; years take a moment. */}
      <p role="status" className={css.status}>
        {patterns?.range !== range && t('patterns.counting')}
      </p>
      {patterns !== undefined && (
        <>
          <p className={css.quiet}>
            {patterns.begins !== undefined &&
              t('patterns.reaches', [dayName(patterns.begins, patterns.tally.calendar.zone)])}{' '}
            {t('patterns.retention', patterns.keptDays, [String(patterns.keptDays)])}
          </p>
          {patterns.unread > 0 && (
            <p className={css.quiet}>{t('log.unread', patterns.unread, [String(patterns.unread)])}</p>
          )}
          <OutcomePattern tally={patterns.tally} />
          <ToldPattern tally={patterns.tally} />
          <SlipPattern tally={patterns.tally} />
          <WordPatterns tally={patterns.tally} />
          <Calibration />
        </>
      )}
    </div>
  );
}
