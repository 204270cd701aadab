import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Reason } from '@/lib/problem.ts';
import type { Person } from '@/lib/settings.ts';
import { noOpener, OpenerFields, openWith } from './OpenerFields.tsx';
import { removePerson } from './seats.ts';
import css from './Lock.module.css';

type Props = { person: Person; done: () => void; cancel: () => void };

/** Deletes everything of a person: with what opens it, or with their name where nothing opens it any more. */
export function RemovePerson({ person, done, cancel }: Props) {
  const [opener, setOpener] = useState(noOpener);
  const [isForgotten, setForgotten] = useState(false);
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [reason, setReason] = useState<Reason>();
  const mayGo = !isBusy && (!isForgotten || typed.trim() === person.name);
  const go = async () => {
    setBusy(true);
    setReason(undefined);
    const may = isForgotten ? ({ ok: true } as const) : await openWith(person, opener);
    const removed = may.ok ? await removePerson(person) : may;
    setBusy(false);
    if (removed.ok) done();
    else setReason(removed.reason);
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (mayGo) void go();
      }}
    >
      <h1 className={css.title}>{t('lock.removeTitle', [person.name])}</h1>
      <p>{t('lock.removeHint')}</p>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={isForgotten}
          onChange={(event) => setForgotten(event.target.checked)}
        />
        {t('lock.removeForgotten')}
      </label>
      {isForgotten ? (
        <label className={css.field}>
          {t('lock.removeType')}
          <input
            className={css.input}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      ) : (
        <OpenerFields label={t('lock.passphrase')} value={opener} say={setOpener} reason={reason} />
      )}
      <div className={css.actions}>
        <button type="submit" className={css.main} aria-disabled={!mayGo}>
          {t('lock.removeDo')}
        </button>
        <button type="button" className={css.act} onClick={cancel}>
          {t('lock.cancel')}
        </button>
      </div>
    </form>
  );
}
