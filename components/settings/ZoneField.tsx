import { useId, useMemo, useState } from 'react';
import { zoneOf } from '@/lib/hours/zone-choice.ts';
import { t } from '@/lib/i18n.ts';
import css from './Settings.module.css';

/** The zone of the hours, by name or by place. */
export function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => boolean }) {
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const listId = useId();
  const errorId = useId();
  const save = () => {
    if (typed === undefined) return;
    const meant = zoneOf(typed, zones);
    const isSaved = meant !== undefined && onChange(meant);
    if (isSaved) setTyped(undefined);
    setWrong(!isSaved);
  };
  return (
    <div className={css.group}>
      <label className={css.check}>
        {t('hours.zone')}
        <input
          className={css.wide}
          list={listId}
          aria-invalid={wrong}
          aria-describedby={wrong ? errorId : undefined}
          value={typed ?? zone}
          // The list offers only what fits the field, so a press on a full one selects it.
          onFocus={(event) => event.target.select()}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      </label>
      <datalist id={listId}>
        {zones.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {wrong && (
        <p id={errorId} role="alert" className={css.problem}>
          {t('hours.zoneUnknown')}
        </p>
      )}
    </div>
  );
}
