import { useEffect, useId, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { loadWarn } from '@/lib/settings.ts';
import css from './Settings.module.css';

const most = 50;

/** From how many own promises in one hour on the picker of a time warns. */
export function LoadWarning() {
  const [stored, setStored] = useState<string>();
  const [retyped, setTyped] = useState<string>();
  const typed = retyped ?? stored ?? '';
  const errorId = useId();
  useEffect(() => void loadWarn.getValue().then((count) => setStored(String(count))), []);
  const count = Number(typed);
  const isWrong = typed !== '' && !(Number.isInteger(count) && count >= 1 && count <= most);
  if (stored === undefined) return null;
  return (
    <div className={css.group}>
      <label className={css.check}>
        {t('hours.loadWarn')}
        <input
          className={css.clock}
          inputMode="numeric"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? errorId : undefined}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            const next = Number(event.target.value);
            if (event.target.value !== '' && Number.isInteger(next) && next >= 1 && next <= most)
              void loadWarn.setValue(next);
          }}
        />
      </label>
      {isWrong && (
        <p id={errorId} role="alert" className={css.problem}>
          {t('hours.loadWrong', [String(most)])}
        </p>
      )}
    </div>
  );
}
