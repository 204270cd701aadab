import { useState } from 'react';
import { saveBackup } from '@/components/shell/save-backup.ts';
import { FileButton } from '@/components/ui/FileButton.tsx';
import { t } from '@/lib/i18n.ts';
import { readBackupApart } from '@/lib/transfer/read-apart.ts';
import { RestorePreview } from './RestorePreview.tsx';
import { useRestore } from './use-restore.ts';
import css from './Settings.module.css';

/** The file that is safe from this browser: saved in one press, opened with a look at what it would change. */
export function BackupSettings() {
  const [saved, setSaved] = useState<boolean | null>(null);
  const restore = useRestore();
  const open = async (file: File) => {
    setSaved(null);
    await restore.look(() => readBackupApart(file, Date.now()));
  };
  const save = async () => {
    restore.leave();
    setSaved(await saveBackup());
  };
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('leave.backup')}</h2>
      <p className={css.hint}>{t('leave.backupHint')}</p>
      <div className={css.actions}>
        <button type="button" className={css.main} onClick={() => void save()}>
          {t('options.backup')}
        </button>
        <FileButton label={t('leave.open')} accept="application/json,.json" take={open} className={css.act} />
      </div>
      {saved !== null && (
        <p role="status" className={saved ? css.hint : css.problem}>
          {saved ? t('leave.saved') : t('problem.damaged')}
        </p>
      )}
      <RestorePreview restore={restore} />
    </section>
  );
}
