import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Reason } from '@/lib/problem.ts';
import type { Person } from '@/lib/settings.ts';
import { noOpener, OpenerFields, openWith } from './OpenerFields.tsx';
import css from './Lock.module.css';

type Props = {
  title: string;
  person: Person;
  opened: (key: Uint8Array<ArrayBuffer>) => void;
  cancel: () => void;
};

/** Asks for what opens the person's key now, before anything of theirs is changed. */
export function Present({ title, person, opened, cancel }: Props) {
  const [opener, setOpener] = useState(noOpener);
  const [isBusy, setBusy] = useState(false);
  const [reason, setReason] = useState<Reason>();
  const open = async () => {
    if (isBusy) return;
    setBusy(true);
    setReason(undefined);
    const key = await openWith(person, opener);
    setBusy(false);
    if (key.ok) opened(key.value);
    else setReason(key.reason);
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h1 className={css.title}>{title}</h1>
      <p>{person.name}</p>
      <input type="text" autoComplete="username" value={person.name} readOnly hidden />
      <OpenerFields label={t('lock.present')} value={opener} say={setOpener} reason={reason} />
      <div className={css.actions}>
        <button type="submit" className={css.main} aria-disabled={isBusy}>
          {t('lock.next')}
        </button>
        <button type="button" className={css.act} onClick={cancel}>
          {t('lock.cancel')}
        </button>
      </div>
    </form>
  );
}
