import { X } from 'lucide-react';
import type { ItemTally } from '@/lib/db/item-tally.ts';
import { t } from '@/lib/i18n.ts';
import own from './ItemTally.module.css';

type Props = { tallies: readonly ItemTally[]; drop: (tally: ItemTally, reason: number) => void };

/** Each item with its counts, and every reason as it was typed, to be left out if it says too much. */
export function TallyTable({ tallies, drop }: Props) {
  return (
    <table className={own.table}>
      <thead>
        <tr>
          <th scope="col">{t('itemTally.item')}</th>
          <th scope="col">{t('itemTally.done')}</th>
          <th scope="col">{t('itemTally.notApplicable')}</th>
          <th scope="col">{t('itemTally.skipped')}</th>
        </tr>
      </thead>
      <tbody>
        {tallies.map((tally) => (
          <tr key={`${tally.pack} ${tally.checklist} ${tally.item}`}>
            <th scope="row">
              {tally.text}
              <span className={own.of}>{tally.checklistName}</span>
              {tally.reasons.length > 0 && (
                <ul className={own.reasons} aria-label={t('itemTally.reasons')}>
                  {tally.reasons.map((reason, index) => (
                    <li key={`${index} ${reason}`}>
                      <span>{reason}</span>
                      <button
                        type="button"
                        className={own.drop}
                        aria-label={t('itemTally.dropReason', [reason])}
                        onClick={() => drop(tally, index)}
                      >
                        <X size={14} aria-hidden />
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </th>
            <td>{tally.done}</td>
            <td>{tally.notApplicable}</td>
            <td>{tally.skipped}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
