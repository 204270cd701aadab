import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Policy } from '@/lib/policy.ts';
import { myTeam, packLanguage, useStarters } from '@/lib/settings.ts';
import css from '../Settings.module.css';
import own from './Packs.module.css';

type Props = { policy: Policy; changed: () => Promise<void> };

/** For whom packs take this browser. What the organisation sets is shown and cannot be changed here. */
export function DeskFields({ policy, changed }: Props) {
  const [team, setTeam] = useState('');
  const [language, setLanguage] = useState('');
  const [starters, setStarters] = useState(true);
  useEffect(() => {
    void myTeam.getValue().then(setTeam);
    void packLanguage.getValue().then(setLanguage);
    void useStarters.getValue().then(setStarters);
  }, []);
  return (
    <>
      <h3 className={css.subheading}>{t('packs.desk')}</h3>
      <p className={css.hint}>{t('packs.deskHint')}</p>
      <Field
        label={t('packs.team')}
        value={team}
        set={policy.team}
        write={setTeam}
        save={(value) => void myTeam.setValue(value).then(changed)}
      />
      <Field
        label={t('packs.language')}
        hint={t('packs.languageHint')}
        value={language}
        set={policy.language}
        write={setLanguage}
        save={(value) => void packLanguage.setValue(value).then(changed)}
      />
      <label className={css.check}>
        <input
          type="checkbox"
          checked={starters}
          onChange={(event) => {
            setStarters(event.target.checked);
            void useStarters.setValue(event.target.checked);
          }}
        />
        {t('packs.starters')}
      </label>
    </>
  );
}

type FieldProps = {
  label: string;
  hint?: string;
  value: string;
  /** What the organisation says; then the field cannot be changed. */
  set: string | undefined;
  write: (value: string) => void;
  save: (value: string) => void;
};

function Field({ label, hint, value, set, write, save }: FieldProps) {
  return (
    <label className={own.field}>
      <span>
        {label}
        {set !== undefined && <span className={css.hint}> · {t('packs.byOrganisation')}</span>}
      </span>
      <input
        className={css.wide}
        value={set ?? value}
        maxLength={100}
        readOnly={set !== undefined}
        onChange={(event) => write(event.target.value)}
        onBlur={(event) => {
          if (set === undefined) save(event.target.value.trim());
        }}
      />
      {hint !== undefined && <span className={css.hint}>{hint}</span>}
    </label>
  );
}
