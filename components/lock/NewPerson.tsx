import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { makePerson } from '@/lib/lock/person.ts';
import type { Reason } from '@/lib/problem.ts';
import type { Person } from '@/lib/settings.ts';
import { CodeOnce } from './CodeOnce.tsx';
import { Moving } from './Moving.tsx';
import { isGood, PassphraseTwice } from './PassphraseTwice.tsx';
import { addPerson, newPlace } from './seats.ts';
import css from './Lock.module.css';

type Made = Awaited<ReturnType<typeof makePerson>>;

/**
 * Somebody sets a passphrase: what it means first, then name and passphrase, then the recovery code. Nothing is kept before the
 * person says that they have the code.
 */
export function NewPerson({
  known,
  done,
  cancel,
}: {
  known: readonly Person[];
  done: () => void;
  cancel: () => void;
}) {
  const [name, setName] = useState('');
  const [twice, setTwice] = useState({ first: '', again: '' });
  const [made, setMade] = useState<Made>();
  const [isBusy, setBusy] = useState(false);
  const [rows, setRows] = useState<number | null>(null);
  const [reason, setReason] = useState<Reason>();
  const isFirst = known.length === 0;
  const isTaken = known.some((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  const mayGo = name.trim() !== '' && !isTaken && isGood(twice) && !isBusy;

  const make = async () => {
    setBusy(true);
    const id = crypto.randomUUID().slice(0, 8);
    const person = { id, name: name.trim(), place: newPlace(known, id) };
    setMade(await makePerson(person, twice.first, Date.now()));
    setBusy(false);
  };
  const finish = async ({ person, key }: Made) => {
    setBusy(true);
    const added = await addPerson(person, key, setRows);
    setBusy(false);
    if (added.ok) done();
    else setReason(added.reason);
  };

  if (made !== undefined) {
    return (
      <>
        <CodeOnce code={made.code} name={made.person.name} isBusy={isBusy} done={() => void finish(made)} />
        {isBusy && isFirst && <Moving rows={rows} />}
        {reason !== undefined && (
          <p role="alert" className={css.problem}>
            {t(`problem.${reason}`)} {t('lock.cutShort')}
          </p>
        )}
      </>
    );
  }
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayGo) void make();
      }}
    >
      <h1 className={css.title}>{t('lock.newTitle')}</h1>
      <div className={css.before}>
        <strong>{t('lock.newBefore')}</strong>
        <ul>
          <li>{t('lock.newSealed')}</li>
          <li>
            <strong>{t('lock.newLoss')}</strong>
          </li>
          <li>{t('lock.newPlain')}</li>
          <li>{isFirst ? t('lock.newFirst') : t('lock.newOther')}</li>
        </ul>
      </div>
      <label className={css.field}>
        {t('lock.name')}
        <input
          className={css.input}
          autoComplete="username"
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {isTaken && (
        <p role="status" className={css.problem}>
          {t('lock.taken')}
        </p>
      )}
      <PassphraseTwice label={t('lock.passphrase')} value={twice} say={setTwice} />
      <div className={css.actions}>
        <button type="submit" className={css.main} aria-disabled={!mayGo}>
          {t('lock.next')}
        </button>
        <button type="button" className={css.act} onClick={cancel}>
          {t('lock.cancel')}
        </button>
      </div>
    </form>
  );
}
