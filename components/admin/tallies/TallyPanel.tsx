import { useState } from 'react';
import { FileButton } from '@/components/ui/FileButton.tsx';
import { t } from '@/lib/i18n.ts';
import type { Problem } from '@/lib/problem.ts';
import { fewestFiles, readItemTally } from '@/lib/transfer/item-tally-file.ts';
import { nameOf } from '../name-of.ts';
import { problemText } from '../problem-text.ts';
import { useDraft } from '../writing.ts';
import { ItemTallied } from './ItemTallied.tsx';
import { addTally, forgetTallies, useTallies } from './tallied.ts';
import page from '../Admin.module.css';
import css from './Tallies.module.css';

/** Reads the anonymous tallies that agents saved, and shows their sums beside the items of this pack (A5). */
export function TallyPanel() {
  const draft = useDraft();
  const files = useTallies((state) => state.files);
  const [said, setSaid] = useState<Problem | 'again' | null>(null);
  const take = async (file: File) => {
    const read = readItemTally(await file.text());
    if (!read.ok) setSaid(read);
    else setSaid(addTally(read.value) ? null : 'again');
  };
  return (
    <section className={css.panel} aria-label={t('admin.tallies')}>
      <h2 className={css.title}>{t('admin.tallies')}</h2>
      <p className={css.hint}>{t('admin.talliesHint', [String(fewestFiles)])}</p>
      <div className={page.row}>
        <FileButton
          label={t('admin.readTallies')}
          accept="application/json,.json"
          take={take}
          many
          className={page.act}
        />
        {files.length > 0 && (
          <button type="button" className={page.act} onClick={forgetTallies}>
            {t('admin.forgetTallies')}
          </button>
        )}
        <span role="status">{t('admin.talliesRead', files.length)}</span>
      </div>
      {said !== null && <p role="alert">{said === 'again' ? t('admin.tallyAgain') : problemText(said)}</p>}
      {files.length > 0 &&
        draft.checklists.map((checklist) => (
          <section key={checklist.id} className={css.checklist}>
            <h3>{nameOf(checklist)}</h3>
            <ul>
              {((checklist['items'] ?? []) as { id: string }[]).map((item) => (
                <li key={item.id} className={css.item}>
                  <span>{nameOf(item)}</span>
                  <ItemTallied place={`checklists.${checklist.id}.items.${item.id}`} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  );
}
