import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { absoluteTime, absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import { handyTimes, ownZone, readWhen, type WhenChoice } from './read-when.ts';
import css from './WhenEditor.module.css';

const ExactTime = lazy(async () => ({ default: (await import('@/components/ui/ExactTime.tsx')).ExactTime }));

type Props = {
  now: number;
  start: WhenChoice | undefined;
  onChosen: (when: WhenChoice) => void;
  /** False where the step begins with another field. */
  focusFirst?: boolean;
};

/** How the time chip asks, by what was wrong with the time. */
export const troubleKeys = {
  none: 'capture.whenAsk',
  vague: 'capture.whenVague',
  past: 'capture.whenPast',
  impossible: 'capture.whenImpossible',
} as const;

/** Asks for a time: one press on a usual one, in words, or to the minute. Never inside another form's Enter. */
export function WhenEditor({ now, start, onChosen, focusFirst = true }: Props) {
  const [handy, setHandy] = useState<{ inHour: number; today?: number; tomorrow: number }>();
  const [words, setWords] = useState('');
  const [read, setRead] = useState<WhenChoice | keyof typeof troubleKeys>('none');
  const zone = ownZone();
  const fieldId = useId();
  useEffect(() => void handyTimes(Date.now()).then(setHandy), []);
  useEffect(() => {
    let stale = false;
    void readWhen(words, Date.now()).then((next) => !stale && setRead(next));
    return () => {
      stale = true;
    };
  }, [words]);
  const clock = (at: number) => absoluteTime(at, now, zone).split(' ').at(-1) ?? '';
  const choose = async () => {
    const found = await readWhen(words, Date.now());
    if (typeof found === 'object') onChosen(found);
    else setRead(found);
  };
  return (
    <div className={css.editor}>
      <div className={css.row}>
        {handy !== undefined && (
          <>
            <button type="button" className={css.chip} onClick={() => onChosen({ at: handy.inHour, zone })}>
              {t('capture.inHour')}
            </button>
            {handy.today !== undefined && (
              <button
                type="button"
                className={css.chip}
                onClick={() => onChosen({ at: handy.today ?? 0, zone })}
              >
                {t('capture.today', [clock(handy.today)])}
              </button>
            )}
            <button type="button" className={css.chip} onClick={() => onChosen({ at: handy.tomorrow, zone })}>
              {t('capture.tomorrow', [clock(handy.tomorrow)])}
            </button>
          </>
        )}
      </div>
      <label htmlFor={fieldId}>{t('capture.whenField')}</label>
      <input
        id={fieldId}
        className={css.field}
        value={words}
        autoFocus={focusFirst}
        placeholder={t('capture.whenExample')}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          // Inside a composition Enter takes the words that an input method offers.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.stopPropagation();
          void choose();
        }}
      />
      {words !== '' && (
        <p role="status" className={css.status}>
          {typeof read === 'object' ? absoluteTimeWithZone(read.at, now, read.zone) : t(troubleKeys[read])}
        </p>
      )}
      <Suspense fallback={null}>
        <ExactTime
          // What was chosen by words or a chip is what stands here next.
          key={start?.at}
          label={t('capture.whenExact')}
          at={start?.at ?? handy?.inHour ?? now}
          zone={zone}
          onChosen={onChosen}
        />
      </Suspense>
    </div>
  );
}
