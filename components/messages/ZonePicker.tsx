import { useMemo } from 'react';
import { t } from '@/lib/i18n.ts';
import css from './Messages.module.css';

type Props = { zone: string; ownZone: string; onChosen: (zone: string) => void };

/** The zone that the customer's clock shows. */
export function ZonePicker({ zone, ownZone, onChosen }: Props) {
  // Four hundred: not drawn anew with each letter that is typed beside it.
  const options = useMemo(
    () =>
      [...new Set([ownZone, zone, ...Intl.supportedValuesOf('timeZone')])].map((one) => (
        <option key={one} value={one}>
          {one.replaceAll('_', ' ')}
        </option>
      )),
    [ownZone, zone],
  );
  return (
    <label className={css.ask}>
      {t('next.zone')}
      <select className={css.field} value={zone} onChange={(event) => onChosen(event.target.value)}>
        {options}
      </select>
    </label>
  );
}
