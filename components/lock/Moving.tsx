import { t } from '@/lib/i18n.ts';
import css from './Lock.module.css';

/** What is being done while things are sealed. `rows`: how many so far; null before the first. */
export function Moving({ rows }: { rows: number | null }) {
  return (
    <p role="status" className={css.hint}>
      {rows === null ? t('lock.waiting') : t('lock.moving', [String(rows)])}
    </p>
  );
}
