import { deletePackDraft, unbinPackDraft } from '@/lib/db/pack-drafts.ts';
import { t } from '@/lib/i18n.ts';
import type { PackDraft } from '@/lib/records/pack-draft.ts';
import { openDraft } from './drafts.ts';
import { asText } from './fields/use-field.ts';
import css from './Admin.module.css';

/** Drafts that were deleted: they come back, or go for good. */
export function Bin({ rows }: { rows: readonly PackDraft[] }) {
  if (rows.length === 0) return null;
  const putBack = async (id: string) => {
    const done = await unbinPackDraft(id);
    if (done.ok) await openDraft(done.value);
  };
  return (
    <details className={css.bin}>
      <summary>{t('admin.bin', rows.length)}</summary>
      <ul>
        {rows.map(({ id, content }) => (
          <li key={id} className={css.row}>
            <span>{asText(content['name']) || id}</span>
            <button type="button" className={css.act} onClick={() => void putBack(id)}>
              {t('admin.putBack')}
            </button>
            <button type="button" className={css.act} onClick={() => void deletePackDraft(id)}>
              {t('admin.deleteForGood')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
