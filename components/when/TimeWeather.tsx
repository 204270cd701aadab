import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { absoluteTime, clockTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import { ownZone } from './read-when.ts';
import { dueText, warnText } from './weather-text.ts';
import { weatherAt, type Weather } from './weather.ts';
import css from './WhenEditor.module.css';

/** Typing goes first: what a time would meet is looked up when it stood still this long (ms). */
const afterMs = 120;

type Props = {
  at: number;
  now: number;
  /** The time now promised, where a promise gets a new one. */
  own?: number | undefined;
  onInstead: (at: number) => void;
};

/**
 * Promise weather (C8): what else is due in the hour of a time, and where the shift ends. Warns of a full hour and of
 * a time when nobody is at work, with a better one to take; it never stops anybody.
 */
export function TimeWeather({ at, now, own, onInstead }: Props) {
  const [weather, setWeather] = useState<Weather>();
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      () => void weatherAt(at, own).then((found) => !stale && setWeather(found)),
      afterMs,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [at, own]);
  if (weather === undefined) return null;
  const warnings = warnText(weather);
  const { shiftEnd, closed } = weather;
  const next = closed?.next;
  return (
    <div className={css.weather}>
      <span>
        {dueText(weather)}
        {shiftEnd !== undefined && ` · ${t('when.shiftEnds', [clockTime(shiftEnd)])}`}
      </span>
      {warnings.length > 0 && (
        <span className={css.warn}>
          <TriangleAlert size={14} aria-hidden />
          <span role="status">{warnings.join(' ')}</span>
          {next !== undefined && (
            <button type="button" className={css.instead} onClick={() => onInstead(next)}>
              {t('when.instead', [absoluteTime(next, now, ownZone())])}
            </button>
          )}
        </span>
      )}
    </div>
  );
}
