import { absoluteTime } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { ShiftAsk } from '@/lib/reflection/shift-ask.ts';
import { momentText } from './moment-text.ts';
import { sayNo, sayYes } from './presses.ts';
import css from './Shift.module.css';

type Props = {
  ask: ShiftAsk;
  now: number;
  /** The person said yes, and it is done. */
  onDone?: (shiftId: string) => void;
};

/** One question with two equal answers. Nothing happens without one of them. */
export function ShiftQuestion({ ask, now, onDone }: Props) {
  const yes = (event: Event) =>
    void sayYes(event, ask).then((done) => (done === undefined ? undefined : onDone?.(done.id)));
  return (
    <div className={css.question}>
      <p role="status" className={css.words}>
        {questionOf(ask, now)}
      </p>
      <div className={css.answers}>
        <button type="button" className={css.act} onClick={({ nativeEvent }) => yes(nativeEvent)}>
          {yesOf(ask, now)}
        </button>
        <button type="button" className={css.act} onClick={() => void sayNo(ask)}>
          {ask.ask === 'start' ? t('shift.notToday') : t('shift.stillWorking')}
        </button>
      </div>
    </div>
  );
}

function questionOf(ask: ShiftAsk, now: number): string {
  if (ask.ask === 'start') return t('shift.askStart', [momentText(ask.beganAt, now)]);
  const since = absoluteTime(ask.since, now, '');
  return ask.why === 'hours' ? t('shift.askHours', [since]) : t('shift.askSilence', [since]);
}

function yesOf(ask: ShiftAsk, now: number): string {
  if (ask.ask === 'start') return t('shift.startNow');
  return ask.isNow ? t('shift.endNow') : t('shift.endedThen', [momentText(ask.at, now)]);
}
