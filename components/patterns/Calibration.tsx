import { useLiveQuery } from 'dexie-react-hooks';
import { calibrate, leastForCalibration } from '@/lib/agenda/calibration.ts';
import { calibrationRows } from '@/lib/db/calibration-rows.ts';
import { t } from '@/lib/i18n.ts';
import css from './Patterns.module.css';

/** Am I a good forecaster? For one's own eyes: it is counted here, when it is looked at, and kept nowhere (C16). */
export function Calibration() {
  const rows = useLiveQuery(calibrationRows, []);
  if (rows === undefined) return null;
  const lines = calibrate(rows);
  return (
    <section className={css.pattern} aria-labelledby="calibration">
      <h2 id="calibration">{t('calibration.title')}</h2>
      {lines.length === 0 && (
        <p className={css.quiet}>{t('calibration.tooFew', [String(leastForCalibration)])}</p>
      )}
      <ul>
        {lines.map(({ confidence, kept, of }) => (
          <li key={confidence}>
            {t('calibration.line', [
              t(`confidence.${confidence}`),
              String(kept),
              String(of),
              String(Math.round((100 * kept) / of)),
            ])}
          </li>
        ))}
      </ul>
      <p className={css.quiet}>{t('calibration.private')}</p>
    </section>
  );
}
