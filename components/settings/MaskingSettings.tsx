import { useEffect, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import { maskPhones } from '@/lib/settings.ts';
import css from './Settings.module.css';

/** Which numbers are masked before they are kept: cards always, phone numbers unless the person says otherwise. */
export function MaskingSettings() {
  const [phones, setPhones] = useState(true);
  useEffect(() => {
    void maskPhones.getValue().then(setPhones);
  }, []);
  return (
    <section className={css.group}>
      <h2 className={css.heading}>{t('leave.masking')}</h2>
      <p className={css.hint}>{t('leave.maskingHint')}</p>
      <label className={css.check}>
        <input
          type="checkbox"
          checked={phones}
          onChange={(event) => {
            setPhones(event.target.checked);
            void maskPhones.setValue(event.target.checked);
          }}
        />
        {t('leave.maskPhones')}
      </label>
      <p className={css.hint}>{t('leave.maskPhonesHint')}</p>
    </section>
  );
}
