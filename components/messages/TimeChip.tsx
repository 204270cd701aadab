import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import type { WhenChoice } from '@/components/when/read-when.ts';
import { WhenEditor } from '@/components/when/WhenEditor.tsx';
import { t } from '@/lib/i18n.ts';
import css from './Messages.module.css';

type Props = {
  label: string;
  at: number | undefined;
  zone: string;
  now: number;
  onChosen: (when: WhenChoice) => void;
  /** Given where there need be no time. */
  onNone?: () => void;
};

/** A time as it was understood; pressed, it can be picked. */
export function TimeChip({ label, at, zone, now, onChosen, onNone }: Props) {
  const [isPicking, setPicking] = useState(false);
  return (
    <div className={css.time}>
      <div className={css.chips}>
        <button
          type="button"
          className={css.chip}
          data-tone={at === undefined && onNone === undefined ? 'ask' : undefined}
          aria-expanded={isPicking}
          onClick={() => setPicking(!isPicking)}
        >
          <CalendarClock size={14} aria-hidden />
          {at === undefined ? label : `${label} ${absoluteTimeWithZone(at, now, zone)}`}
        </button>
        {at !== undefined && onNone !== undefined && (
          <button type="button" className={css.chip} onClick={onNone}>
            {t('step.tellByNone')}
          </button>
        )}
      </div>
      {isPicking && (
        <WhenEditor
          now={now}
          start={at === undefined ? undefined : { at, zone }}
          onChosen={(when) => {
            setPicking(false);
            onChosen(when);
          }}
        />
      )}
    </div>
  );
}
