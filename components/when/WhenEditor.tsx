import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import { QuickTimes } from './QuickTimes.tsx';
import { ownZone, readWhen, type WhenChoice } from './read-when.ts';
import { TimeWeather } from './TimeWeather.tsx';
import css from './WhenEditor.module.css';

const ExactTime = lazy(async () => ({ default: (await import('@/components/ui/ExactTime.tsx')).ExactTime }));

type Props = {
  now: number;
  start: WhenChoice | undefined;
  onChosen: (when: WhenChoice) => void;
  /** The time now promised, where a promise gets a new one. */
  own?: number | undefined;
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

/**
 * Asks for a time: one press on a usual one, in words, or to the minute, and says what each would meet. Never inside
 * another form's Enter.
 */
export function WhenEditor({ now, start, onChosen, own, focusFirst = true }: Props) {
  const [words, setWords] = useState('');
  const [read, setRead] = useState<WhenChoice | keyof typeof troubleKeys>('none');
  const [exact, setExact] = useState<number>();
  const [inHour] = useState(() => Date.now() + 3_600_000);
  const zone = ownZone();
  const fieldId = useId();
  useEffect(() => {
    let stale = false;
    void readWhen(words, Date.now()).then((next) => !stale && setRead(next));
    return () => {
      stale = true;
    };
  }, [words]);
  /** What was taken stands in the chosen time from now on, and is said there alone. What was typed behind it stays. */
  const take = (when: WhenChoice) => {
    setWords((typed) => (typed === words ? '' : typed));
    setExact(undefined);
    onChosen(when);
  };
  const weatherOf = (at: number) => (
    <TimeWeather at={at} now={now} own={own} onInstead={(better) => take({ at: better, zone })} />
  );
  const inField = exact ?? start?.at;
  const choose = async () => {
    const found = await readWhen(words, Date.now());
    if (typeof found === 'object') take(found);
    else setRead(found);
  };
  return (
    <div className={css.editor}>
      <QuickTimes now={now} own={own} onChosen={take} />
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
      {words !== '' && typeof read === 'object' && weatherOf(read.at)}
      <Suspense fallback={null}>
        <ExactTime
          // What was chosen by words or a chip is what stands here next.
          key={start?.at}
          label={t('capture.whenExact')}
          at={start?.at ?? inHour}
          zone={zone}
          onChosen={take}
          onMoved={setExact}
        />
      </Suspense>
      {words === '' && inField !== undefined && weatherOf(inField)}
    </div>
  );
}
