import { useState } from 'react';
import { absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import { WhenEditor } from '@/components/when/WhenEditor.tsx';
import { t } from '@/lib/i18n.ts';
import { confidences } from '@/lib/records/commitment.ts';
import type { Said } from './said.ts';
import css from './CaptureLine.module.css';

type Props = { said: Said; say: (next: Said) => void; now: number };

/** What a promise may also carry, none of it needed: when they hear from us before, how sure we are, and whose promise it is. */
export function CaptureMore({ said, say, now }: Props) {
  const [picking, setPicking] = useState(false);
  return (
    <div className={css.extra}>
      <div className={css.chips}>
        <button
          type="button"
          className={css.chip}
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
        >
          {said.tellBy === undefined
            ? t('more.tellBy')
            : t('row.tellBy', [absoluteTimeWithZone(said.tellBy, now, '')])}
        </button>
        {said.tellBy !== undefined && (
          <button
            type="button"
            className={css.chip}
            onClick={() => {
              setPicking(false);
              say({ ...said, tellBy: undefined });
            }}
          >
            {t('step.tellByNone')}
          </button>
        )}
      </div>
      {picking && (
        <WhenEditor
          now={now}
          start={said.tellBy === undefined ? undefined : { at: said.tellBy, zone: '' }}
          onChosen={({ at }) => {
            setPicking(false);
            say({ ...said, tellBy: at });
          }}
        />
      )}
      <fieldset className={css.sure}>
        <legend>{t('more.sure')}</legend>
        {confidences.map((known) => (
          <button
            key={known}
            type="button"
            className={css.chip}
            aria-pressed={said.confidence === known}
            onClick={() => say({ ...said, confidence: said.confidence === known ? undefined : known })}
          >
            {t(`confidence.${known}`)}
          </button>
        ))}
        <span className={css.quiet}>{t('more.sureHint')}</span>
      </fieldset>
      <label className={css.ask}>
        {t('more.by')}
        <input
          className={css.field}
          value={said.by ?? ''}
          dir="auto"
          maxLength={200}
          placeholder={t('more.byExample')}
          onChange={(event) => say({ ...said, by: event.target.value })}
        />
      </label>
    </div>
  );
}
