import { useId, useState } from 'react';
import { clockText, readClock, spanOf } from '@/lib/hours/clock-text.ts';
import type { Span } from '@/lib/hours/hours-schema.ts';
import { t } from '@/lib/i18n.ts';
import css from './Settings.module.css';

type Props = { name: string; spans: readonly Span[]; onChange: (spans: Span[]) => boolean };

/** What a day switched on begins with: nine to five. */
const usual: Span = [9 * 60, 17 * 60];

/** One weekday: worked or not, from when until when. What does not fit stays as it was typed, and is told. */
export function DayHours({ name, spans, onChange }: Props) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [wrong, setWrong] = useState(false);
  const errorId = useId();
  const isOn = spans.length > 0;
  const textOf = (at: number, side: 0 | 1) => typed[`${at}.${side}`] ?? clockText(spans[at]?.[side] ?? 0);

  const save = () => {
    if (Object.keys(typed).length === 0) return;
    const read = spans.map((_, at) => {
      const [from, until] = [readClock(textOf(at, 0)), readClock(textOf(at, 1))];
      return from === undefined || until === undefined ? undefined : spanOf(from, until);
    });
    const whole = read.filter((span) => span !== undefined);
    const isSaved = whole.length === spans.length && onChange(whole);
    if (isSaved) setTyped({});
    setWrong(!isSaved);
  };
  const field = (at: number, side: 0 | 1, label: string) => (
    <input
      className={css.clock}
      aria-label={label}
      aria-invalid={wrong}
      aria-describedby={wrong ? errorId : undefined}
      value={textOf(at, side)}
      onChange={(event) => setTyped({ ...typed, [`${at}.${side}`]: event.target.value })}
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
  return (
    <div role="group" aria-label={name} className={css.day}>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            setTyped({});
            setWrong(false);
            onChange(event.target.checked ? [usual] : []);
          }}
        />
        {name}
      </label>
      <div className={css.spans}>
        {spans.map((span, at) => (
          // A day has one span or two, and they never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={at} className={css.span}>
            {field(at, 0, t('hours.from', [name]))}
            <span aria-hidden>–</span>
            {field(at, 1, t('hours.until', [name]))}
            {span[1] > 1440 && <span className={css.hint}>{t('hours.nextDay')}</span>}
          </span>
        ))}
        {!isOn && <span className={css.hint}>{t('hours.off')}</span>}
      </div>
      {wrong && (
        <p id={errorId} role="alert" className={css.problem}>
          {t('hours.wrong')}
        </p>
      )}
    </div>
  );
}
