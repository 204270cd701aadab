import { useId, type ReactNode } from 'react';
import { t } from '@/lib/i18n.ts';
import css from './Privacy.module.css';

/** Who set this up; nobody where it is a part of the browser or of Kept. */
export type SetBy = 'me' | 'organisation' | 'nobody' | 'kept';

type Props = { name: string; level: string; setBy: SetBy; children: ReactNode };

/** One place that something could go to: what leaves, who reads it there, who set it up. */
export function Destination({ name, level, setBy, children }: Props) {
  const id = useId();
  return (
    <section className={css.card} aria-labelledby={id}>
      <h3 id={id} className={css.name}>
        {name}
      </h3>
      <p className={css.about}>
        <span className={css.level}>{level}</span>
        <span>{t('privacy.setBy', [t(`privacyBy.${setBy}`)])}</span>
      </p>
      {children}
    </section>
  );
}
