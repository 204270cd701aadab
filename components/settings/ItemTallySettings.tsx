import { useState } from 'react';
import { handFile } from '@/components/shell/hand-file.ts';
import { itemTally, type ItemTally } from '@/lib/db/item-tally.ts';
import { t } from '@/lib/i18n.ts';
import { isoWeek, mondayBefore } from '@/lib/transfer/iso-week.ts';
import { itemTallyFile } from '@/lib/transfer/item-tally-file.ts';
import { TallyTable } from './TallyTable.tsx';
import css from './Settings.module.css';
import own from './ItemTally.module.css';

const periods = [1, 4, 13] as const;
type Shown = { tallies: readonly ItemTally[]; head: { file: string; fromWeek: string; toWeek: string } };

/** What became of the items of the person's own checklists, and the anonymous file of it, word for word before it is saved (A5). */
export function ItemTallySettings() {
  const [weeks, setWeeks] = useState<number>(4);
  const [shown, setShown] = useState<Shown | null>(null);
  const [isSaved, setSaved] = useState(false);
  const look = async () => {
    const now = Date.now();
    const since = mondayBefore(now, weeks - 1);
    setSaved(false);
    setShown({
      tallies: await itemTally(since),
      head: {
        file: crypto.randomUUID().replaceAll('-', '').slice(0, 16),
        fromWeek: isoWeek(since),
        toWeek: isoWeek(now),
      },
    });
  };
  const drop = (tally: ItemTally, index: number) => {
    if (shown === null) return;
    const without = { ...tally, reasons: tally.reasons.toSpliced(index, 1) };
    setShown({ ...shown, tallies: shown.tallies.map((one) => (one === tally ? without : one)) });
  };
  const file = shown === null ? undefined : itemTallyFile(shown.tallies, shown.head);
  return (
    <section className={css.group} id="tally">
      <h2 className={css.heading}>{t('itemTally.title')}</h2>
      <p className={css.hint}>{t('itemTally.hint')}</p>
      <div className={css.actions}>
        <label className={css.check}>
          {t('itemTally.period')}
          <select
            className={css.field}
            value={weeks}
            onChange={(event) => {
              setWeeks(Number(event.target.value));
              setShown(null);
            }}
          >
            {periods.map((count) => (
              <option key={count} value={count}>
                {t('itemTally.weeks', count)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={css.act} onClick={() => void look()}>
          {t('itemTally.look')}
        </button>
      </div>
      {shown !== null && shown.tallies.length === 0 && <p role="status">{t('itemTally.nothing')}</p>}
      {shown !== null && file !== undefined && shown.tallies.length > 0 && (
        <div className={css.preview}>
          <TallyTable tallies={shown.tallies} drop={drop} />
          <details>
            <summary className={own.summary}>{t('itemTally.preview')}</summary>
            <pre className={own.file}>{file.text}</pre>
          </details>
          <div className={css.actions}>
            <button
              type="button"
              className={css.main}
              onClick={() => {
                handFile(file.name, 'application/json', file.text);
                setSaved(true);
              }}
            >
              {t('itemTally.save')}
            </button>
          </div>
          <p role="status" className={css.hint}>
            {isSaved ? t('itemTally.saved') : ''}
          </p>
        </div>
      )}
    </section>
  );
}
