import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import { handyTimes, ownZone, type WhenChoice } from './read-when.ts';
import { dueText, warnText } from './weather-text.ts';
import { weatherAt, type Weather } from './weather.ts';
import css from './WhenEditor.module.css';

type Props = { now: number; own: number | undefined; onChosen: (when: WhenChoice) => void };
type Choice = { label: string; at: number; weather: Weather };

/** Usual times, one press each, with what is already due in their hour. */
export function QuickTimes({ now, own, onChosen }: Props) {
  const [choices, setChoices] = useState<Choice[]>([]);
  useEffect(() => {
    let stale = false;
    void usualTimes(own).then((found) => !stale && setChoices(found));
    return () => {
      stale = true;
    };
  }, [own]);
  const zone = ownZone();
  return (
    <div className={css.row}>
      {choices.map(({ label, at, weather }) => (
        <button
          key={label}
          type="button"
          className={css.chip}
          title={[absoluteTime(at, now, zone), dueText(weather), ...warnText(weather)].join(' · ')}
          onClick={() => onChosen({ at, zone })}
        >
          {label}
          {weather.closed !== undefined && <TriangleAlert className={css.closed} size={14} aria-hidden />}
          <span className={css.load} data-tone={toneOf(weather)} aria-hidden>
            {weather.count}
          </span>
          <span className={css.spoken}>{[dueText(weather), ...warnText(weather)].join('. ')}</span>
        </button>
      ))}
    </div>
  );
}

function toneOf({ isFull, count }: Weather): 'warn' | 'some' | 'none' {
  return isFull ? 'warn' : count > 0 ? 'some' : 'none';
}

async function usualTimes(own: number | undefined): Promise<Choice[]> {
  const now = Date.now();
  const { inHour, shiftEnd, morning, workday } = await handyTimes(now);
  const zone = ownZone();
  const clock = (at: number) => absoluteTime(at, now, zone).split(' ').at(-1) ?? '';
  const times = [
    { label: t('when.inHour'), at: inHour },
    ...(shiftEnd === undefined ? [] : [{ label: t('when.shiftEnd', [clock(shiftEnd)]), at: shiftEnd }]),
    { label: t('when.morning', [clock(morning)]), at: morning },
    ...(workday === undefined
      ? []
      : [{ label: t('when.workday', [absoluteTime(workday, now, zone)]), at: workday }]),
  ];
  return Promise.all(times.map(async (time) => ({ ...time, weather: await weatherAt(time.at, own) })));
}
