import { t } from '@/lib/i18n.ts';
import { fewestFiles } from '@/lib/transfer/item-tally-file.ts';
import { useDraft } from '../writing.ts';
import { useTallies } from './tallied.ts';
import css from './Tallies.module.css';

/** What became of an item on the desks whose tallies were read; never of fewer than five. */
export function ItemTallied({ place }: { place: string }) {
  const { id } = useDraft();
  const [, checklist, , item] = place.split('.');
  const sum = useTallies((state) => state.sums.get(`${id}|${checklist ?? ''}|${item ?? ''}`));
  if (sum === undefined) return null;
  if (sum === null) return <p className={css.line}>{t('admin.tallyFew', [String(fewestFiles)])}</p>;
  const { done, notApplicable, skipped, files, reasons } = sum;
  return (
    <div className={css.line}>
      <p>{t('admin.tallyLine', [String(done), String(notApplicable), String(skipped), String(files)])}</p>
      {reasons.length > 0 && (
        <details>
          <summary>{t('admin.tallyReasons', reasons.length)}</summary>
          <ul className={css.reasons}>
            {reasons.map((reason, index) => (
              <li key={`${index} ${reason}`}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
