import { useId, useState } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { addReflection } from '@/lib/db/reflections.ts';
import { openShift } from '@/lib/db/shifts.ts';
import { t } from '@/lib/i18n.ts';
import { type, useTyped } from './typed.ts';
import css from './Practice.module.css';

/** A log entry has room for so many, and the title of the scenario goes with it. */
const most = 1800;

/** What the person takes from a scenario: an entry of their own log, only if they press for it. `of` tells scenarios apart. */
export function TakeAway({ of, title }: { of: string; title: string }) {
  const text = useTyped(({ texts }) => texts[of] ?? '');
  const [isKept, setKept] = useState(false);
  const id = useId();
  const keep = async (event: Pressed) => {
    const done = await guarded(event, `take ${of}`, async () => {
      const words = `${text.trim()}\n${t('practice.from', [title])}`;
      const shift = await openShift();
      return addReflection(
        { is: 'log', tag: 'learned', text: words, caseKey: '', caseTitle: '', caseUrl: '' },
        Date.now(),
        shift?.id ?? '',
      );
    });
    if (done === undefined) return;
    type(of, '');
    setKept(true);
  };
  return (
    <div className={css.takeAway}>
      <label htmlFor={id} className={css.label}>
        {t('practice.takeAway')}
      </label>
      <textarea
        id={id}
        rows={2}
        maxLength={most}
        className={css.input}
        value={text}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          type(of, event.target.value);
          setKept(false);
        }}
      />
      <div className={css.row}>
        <button
          type="button"
          className={css.act}
          disabled={text.trim() === ''}
          onClick={(event) => void keep(event.nativeEvent)}
        >
          {t('practice.keep')}
        </button>
        <span id={`${id}-hint`} className={css.quiet}>
          {t('practice.takeAwayHint')}
        </span>
      </div>
      <p role="status" className={css.quiet}>
        {isKept && t('practice.kept')}
      </p>
    </div>
  );
}
