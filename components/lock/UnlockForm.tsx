import { useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Reason } from '@/lib/problem.ts';
import type { Person } from '@/lib/settings.ts';
import { Moving } from './Moving.tsx';
import { noOpener, OpenerFields, openWith } from './OpenerFields.tsx';
import { comeIn } from './seats.ts';
import css from './Lock.module.css';

type Props = {
  known: readonly Person[];
  /** Who was here last. */
  last: string;
  /** `key`: there when the recovery code opened it. */
  done: (person: Person, key: Uint8Array<ArrayBuffer> | undefined) => void;
  add: () => void;
};

/** Who is here, and their passphrase or recovery code. What was typed stays until it opens. */
export function UnlockForm({ known, last, done, add }: Props) {
  const [id, setId] = useState(known.some((one) => one.id === last) ? last : (known[0]?.id ?? ''));
  const [opener, setOpener] = useState(noOpener);
  const [isBusy, setBusy] = useState(false);
  const [rows, setRows] = useState<number | null>(null);
  const [reason, setReason] = useState<Reason>();
  const person = known.find((one) => one.id === id);

  const open = async () => {
    if (person === undefined || isBusy) return;
    setBusy(true);
    setReason(undefined);
    const opened = await openWith(person, opener);
    const came = opened.ok ? await comeIn(person, opened.value, setRows) : opened;
    setBusy(false);
    if (!came.ok) setReason(came.reason);
    else done(person, opener.by === 'code' && opened.ok ? opened.value : undefined);
  };
  const choose = (next: string) => {
    setId(next);
    setReason(undefined);
  };

  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <h1 className={css.title}>{t('lock.unlockTitle')}</h1>
      {known.length > 1 ? (
        <fieldset className={css.people}>
          <legend className={css.legend}>{t('lock.who')}</legend>
          {known.map((one) => (
            <label key={one.id} className={css.person}>
              <input type="radio" name="who" checked={one.id === id} onChange={() => choose(one.id)} />
              {one.name}
            </label>
          ))}
        </fieldset>
      ) : (
        <p>{person?.name}</p>
      )}
      {/* For password managers: whose passphrase it is. */}
      <input type="text" autoComplete="username" value={person?.name ?? ''} readOnly hidden />
      <OpenerFields label={t('lock.passphrase')} value={opener} say={setOpener} reason={reason} />
      <div className={css.actions}>
        <button type="submit" className={css.main} aria-disabled={isBusy}>
          {t('lock.open')}
        </button>
      </div>
      {rows !== null && <Moving rows={rows} />}
      <button type="button" className={css.link} onClick={add}>
        {t('lock.another')}
      </button>
    </form>
  );
}
