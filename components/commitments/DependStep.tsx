import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { absoluteTime, absoluteTimeWithZone } from '@/components/ui/due-text.ts';
import { guarded } from '@/components/shell/guarded.ts';
import { WhenEditor } from '@/components/when/WhenEditor.tsx';
import { dependOn, type Need } from '@/lib/db/depend.ts';
import { openToMe } from '@/lib/db/slips.ts';
import { t } from '@/lib/i18n.ts';
import type { StepProps } from './step-props.ts';
import { WordsField } from './WordsField.tsx';
import css from './StepPanel.module.css';

/** So many of what colleagues promised us are offered. */
const most = 8;

/** Ties a promise to what a colleague promised us: when that slips, the customer is to hear (C14). */
export function DependStep({ row, now, close }: StepProps) {
  const known = useLiveQuery(() => openToMe(most), []) ?? [];
  const [by, setBy] = useState('');
  const [what, setWhat] = useState('');
  const [when, setWhen] = useState<{ at: number; zone: string }>();
  const [asked, setAsked] = useState(false);
  const tie = async (event: Event, need: Need | undefined) => {
    const work = () => dependOn(row.id, need, Date.now());
    if ((await guarded(event, `${row.id}:depend`, work)) !== undefined) close();
  };
  const isWhole = by.trim() !== '' && what.trim() !== '' && when !== undefined;
  return (
    <form
      className={css.step}
      aria-label={t('depend.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (when === undefined || !isWhole) return setAsked(true);
        void tie(event.nativeEvent, { by, what, dueAt: when.at, zone: when.zone });
      }}
    >
      <p className={css.hint}>{t('depend.title')}</p>
      {known.length > 0 && <p className={css.hint}>{t('depend.known')}</p>}
      {known
        .filter(({ id }) => id !== row.id && id !== row.dependsOn)
        .map((inner) => (
          <button
            key={inner.id}
            type="button"
            className={css.action}
            onClick={(event) => void tie(event.nativeEvent, { id: inner.id })}
          >
            <bdi>
              {inner.by} · {inner.what} · {absoluteTime(inner.dueAt, now, '')}
            </bdi>
          </button>
        ))}
      <p className={css.hint}>{t('depend.fresh')}</p>
      <WordsField label={t('depend.who')} most={200} value={by} onChange={setBy} first asked={asked} />
      <WordsField label={t('depend.what')} most={500} value={what} onChange={setWhat} asked={asked} />
      {when !== undefined && <p role="status">{absoluteTimeWithZone(when.at, now, when.zone)}</p>}
      <WhenEditor now={now} start={when} focusFirst={false} onChosen={setWhen} />
      {asked && !isWhole && (
        <p role="alert" className={css.problem}>
          {t('depend.missing')}
        </p>
      )}
      <div className={css.actions}>
        <button type="submit" className={css.action} data-main>
          {t('depend.save')}
        </button>
        {row.dependsOn !== undefined && (
          <button
            type="button"
            className={css.action}
            onClick={(event) => void tie(event.nativeEvent, undefined)}
          >
            {t('depend.none')}
          </button>
        )}
      </div>
    </form>
  );
}
