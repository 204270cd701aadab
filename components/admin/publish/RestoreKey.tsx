import { useState } from 'react';
import { guarded } from '@/components/shell/guarded.ts';
import { PassphraseField } from '@/components/ui/PassphraseField.tsx';
import { openKeyBackup } from '@/lib/crypto/key-backup.ts';
import { keepSigningKey } from '@/lib/db/signing-keys.ts';
import { t } from '@/lib/i18n.ts';
import css from './Publish.module.css';

/** Brings a key back from its backup file, on this computer or another admin's. */
export function RestoreKey({ done }: { done: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const restore = async (event: { isTrusted: boolean }, from: File) => {
    setBusy(true);
    const brought = await guarded(event, 'restore key', async () => {
      const backup = await from.text();
      const opened = await openKeyBackup(backup, passphrase);
      if (!opened.ok) return opened;
      // Whoever has the file has saved it.
      return keepSigningKey({ ...opened.value, backup, isSaved: true }, Date.now());
    });
    setBusy(false);
    if (brought !== undefined) done();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null && !isBusy) void restore(event.nativeEvent, file);
      }}
    >
      <label className={css.field}>
        {t('signingKey.file')}
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      <PassphraseField
        label={t('signingKey.passphrase')}
        autoComplete="current-password"
        value={passphrase}
        say={setPassphrase}
      />
      <div className={css.actions}>
        <button type="submit" className={css.main} aria-disabled={file === null || isBusy}>
          {t('signingKey.restore')}
        </button>
        <button type="button" className={css.act} onClick={done}>
          {t('signingKey.cancel')}
        </button>
      </div>
    </form>
  );
}
