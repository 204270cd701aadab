import { useState } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { addReflection } from '@/lib/db/reflections.ts';
import { openShift } from '@/lib/db/shifts.ts';
import { t } from '@/lib/i18n.ts';
import { tags, type Tag } from '@/lib/records/reflection.ts';
import css from './Handing.module.css';

/** A line in the own log that something was shared, if the person wants one: the only thing that would remember it. */
export function NoteHanded({ to, count }: { to: string; count: number }) {
  const [isNoted, setNoted] = useState(false);
  const line =
    to === '' ? t('oneToOne.sharedLine', count) : t('oneToOne.sharedLineWith', count, [String(count), to]);
  const note = async (event: Pressed, tag: Tag) => {
    const done = await guarded(event, `note handed ${tag}`, async () => {
      const shift = await openShift();
      return addReflection(
        { is: 'log', tag, text: line, caseKey: '', caseTitle: '', caseUrl: '' },
        Date.now(),
        shift?.id ?? '',
      );
    });
    if (done !== undefined) setNoted(true);
  };
  if (isNoted)
    return (
      <p role="status" className={css.quiet}>
        {t('oneToOne.noteKept')}
      </p>
    );
  return (
    <div className={css.note} role="group" aria-label={t('oneToOne.note')}>
      <p className={css.quiet}>{t('oneToOne.noteLine', [line])}</p>
      <div className={css.ways}>
        {tags.map((tag) => (
          <button
            key={tag}
            type="button"
            className={css.chip}
            onClick={(event) => void note(event.nativeEvent, tag)}
          >
            {t(`logTag.${tag}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
