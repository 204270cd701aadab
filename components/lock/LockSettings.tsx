import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import { autoLockChoices, autoLockMinutes, people, type Person } from '@/lib/settings.ts';
import css from './Lock.module.css';

/** Who uses a passphrase on this computer, and when Kept locks itself. Passphrases are asked for elsewhere (UnlockPage). */
export function LockSettings({ open }: { open: (part: string) => void }) {
  const [known, setKnown] = useState<readonly Person[]>([]);
  const [here, setHere] = useState('');
  const [minutes, setMinutes] = useState(10);
  useEffect(() => {
    void people.getValue().then(setKnown);
    void autoLockMinutes.getValue().then(setMinutes);
    void send('whoIsHere', {}).then((answer) => setHere((answer.ok ? answer.value?.person : '') ?? ''));
    return people.watch(setKnown);
  }, []);
  if (known.length === 0) {
    return (
      <section className={css.group} id="lock">
        <h2 className={css.heading}>{t('lock.title')}</h2>
        <p className={css.hint}>{t('lock.off')}</p>
        <div className={css.actions}>
          <button type="button" className={css.act} onClick={() => open('new')}>
            {t('lock.set')}
          </button>
        </div>
      </section>
    );
  }
  return (
    <section className={css.group} id="lock">
      <h2 className={css.heading}>{t('lock.title')}</h2>
      <p className={css.hint}>{t('lock.on')}</p>
      <ul>
        {known.map((person) => (
          <PersonLine key={person.id} person={person} isHere={person.id === here} open={open} />
        ))}
      </ul>
      <label className={css.check}>
        {t('lock.autoLock')}
        <select
          className={css.input}
          value={minutes}
          onChange={(event) => {
            const next = Number(event.target.value);
            setMinutes(next);
            void autoLockMinutes.setValue(next);
          }}
        >
          {autoLockChoices.map((choice) => (
            <option key={choice} value={choice}>
              {t('lock.minutes', choice)}
            </option>
          ))}
        </select>
      </label>
      <p className={css.hint}>{t('lock.alsoLocks')}</p>
      <div className={css.actions}>
        <button type="button" className={css.main} onClick={() => void send('lock', {})}>
          {t('lock.now')}
        </button>
        <button type="button" className={css.act} onClick={() => open('new')}>
          {t('lock.add')}
        </button>
      </div>
    </section>
  );
}

function PersonLine({
  person: { id, name },
  isHere,
  open,
}: {
  person: Person;
  isHere: boolean;
  open: (part: string) => void;
}) {
  const act = (part: string, words: string) => (
    <button
      type="button"
      className={css.act}
      aria-label={t('lock.ofPerson', [words, name])}
      onClick={() => open(`${part}-${id}`)}
    >
      {words}
    </button>
  );
  return (
    <li className={css.row}>
      <span className={css.person}>
        {name}
        {isHere && <span className={css.hint}>{t('lock.here')}</span>}
      </span>
      <span className={css.actions}>
        {act('passphrase', t('lock.changePassphrase'))}
        {act('code', t('lock.changeCode'))}
        {act('remove', t('lock.remove'))}
      </span>
    </li>
  );
}
