import { useState, type FormEvent } from 'react';
import { t } from '@/lib/i18n.ts';
import { isPackAddress, publicKey } from '@/lib/packs/shape/source.ts';
import { packSources } from '@/lib/settings.ts';
import css from '../Settings.module.css';
import own from './Packs.module.css';

/** An address of packs and the key that may sign there, by hand: for teams without policies. */
export function AddSource({ added }: { added: () => Promise<void> }) {
  const [url, setUrl] = useState('');
  const [key, setKey] = useState('');
  const [wrong, setWrong] = useState<'address' | 'key'>();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const [address, signer] = [url.trim(), key.trim()];
    const fault = !isPackAddress(address)
      ? 'address'
      : publicKey.safeParse(signer).success
        ? undefined
        : 'key';
    setWrong(fault);
    if (fault !== undefined) return;
    const others = (await packSources.getValue()).filter((one) => one.url !== address);
    await packSources.setValue([...others, { url: address, keys: [signer] }]);
    setUrl('');
    setKey('');
    await added();
  };
  return (
    <form className={own.add} onSubmit={(event) => void add(event)}>
      <label className={own.field}>
        {t('packs.address')}
        <input
          className={css.wide}
          type="url"
          inputMode="url"
          required
          placeholder={t('packs.addressExample')}
          value={url}
          aria-invalid={wrong === 'address'}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      <label className={own.field}>
        {t('packs.keyLabel')}
        <input
          className={css.wide}
          required
          spellCheck={false}
          autoComplete="off"
          value={key}
          aria-invalid={wrong === 'key'}
          onChange={(event) => setKey(event.target.value)}
        />
      </label>
      {wrong !== undefined && (
        <p role="alert" className={css.problem}>
          {t(wrong === 'address' ? 'packs.badAddress' : 'packs.badKey')}
        </p>
      )}
      <div className={css.actions}>
        <button type="submit" className={css.act}>
          {t('packs.add')}
        </button>
      </div>
    </form>
  );
}
