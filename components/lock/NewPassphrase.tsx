import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { withPassphrase } from '@/lib/lock/person.ts';
import type { Person } from '@/lib/settings.ts';
import { isGood, PassphraseTwice } from './PassphraseTwice.tsx';
import { changePerson } from './seats.ts';
import css from './Lock.module.css';

type Props = {
  person: Person;
  contentKey: Uint8Array<ArrayBuffer>;
  /** Why it is asked for, where that is not plain. */
  why?: string;
  done: () => void;
  later: () => void;
};

/** Another passphrase for a key that is open. */
export function NewPassphrase({ person, contentKey, why, done, later }: Props) {
  const [twice, setTwice] = useState({ first: '', again: '' });
  const [isBusy, setBusy] = useState(false);
  const mayGo = isGood(twice) && !isBusy;
  const save = async () => {
    setBusy(true);
    await changePerson(await withPassphrase(person, contentKey, twice.first));
    done();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayGo) void save();
      }}
    >
      <h1 className={css.title}>{t('lock.newPassphrase')}</h1>
      {why !== undefined && <p>{why}</p>}
      <input type="text" autoComplete="username" value={person.name} readOnly hidden />
      <PassphraseTwice label={t('lock.newPassphrase')} value={twice} say={setTwice} />
      <div className={css.actions}>
        <button type="submit" className={css.main} aria-disabled={!mayGo}>
          {t('lock.save')}
        </button>
        <button type="button" className={css.act} onClick={later}>
          {t('lock.later')}
        </button>
      </div>
    </form>
  );
}
