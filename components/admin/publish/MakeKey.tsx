import { useId, useState } from 'react';
import { guarded } from '@/components/shell/guarded.ts';
import { PassphraseField } from '@/components/ui/PassphraseField.tsx';
import { makeKeyBackup } from '@/lib/crypto/key-backup.ts';
import { keptForm, makeSigningKey } from '@/lib/crypto/signing-key.ts';
import { keepSigningKey } from '@/lib/db/signing-keys.ts';
import { t } from '@/lib/i18n.ts';
import css from './Publish.module.css';

/** Whoever has the file tries passphrases on a machine of their own: it has to be long. */
const shortest = 12;

/**
 * Makes a key and seals its backup in one go. The form of it that can be taken out exists in this function only; what is
 * kept cannot be, so a copied profile or a page of ours that was tricked can sign at most, never carry the key away.
 */
export function MakeKey({ done }: { done: () => void }) {
  const id = useId();
  const [first, setFirst] = useState('');
  const [again, setAgain] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isShort = first.length < shortest;
  const isOther = first !== again;
  const make = async (event: { isTrusted: boolean }) => {
    setBusy(true);
    const made = await guarded(event, 'make key', async () => {
      const key = await makeSigningKey();
      const backup = await makeKeyBackup(key, first);
      const privateKey = await keptForm(key.privateKey);
      return keepSigningKey({ publicKey: key.publicKey, privateKey, backup, isSaved: false }, Date.now());
    });
    setBusy(false);
    if (made !== undefined) done();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isShort && !isOther && !isBusy) void make(event.nativeEvent);
      }}
    >
      <p className={css.hint}>{t('signingKey.makeHint')}</p>
      <PassphraseField
        label={t('signingKey.passphrase')}
        autoComplete="new-password"
        value={first}
        say={setFirst}
        hint={`${id}-hint`}
      />
      <PassphraseField
        label={t('signingKey.passphraseAgain')}
        autoComplete="new-password"
        value={again}
        say={setAgain}
        hint={`${id}-hint`}
      />
      <p id={`${id}-hint`} className={css.hint} role="status">
        {isShort ? t('signingKey.tooShort', [String(shortest)]) : isOther ? t('signingKey.notSame') : ''}
      </p>
      <div className={css.actions}>
        <button type="submit" className={css.main} aria-disabled={isShort || isOther || isBusy}>
          {t('signingKey.make')}
        </button>
        <button type="button" className={css.act} onClick={done}>
          {t('signingKey.cancel')}
        </button>
      </div>
    </form>
  );
}
