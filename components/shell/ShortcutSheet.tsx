import { t } from '@/lib/i18n.ts';
import { shortcuts } from './shortcuts.ts';
import css from './ShortcutSheet.module.css';

/** The list of shortcuts. */
export function ShortcutSheet() {
  return (
    <dl className={css.sheet}>
      {shortcuts.map(({ keys, name }) => (
        <div key={name} className={css.line}>
          <dt>
            <kbd className={css.key}>{keys}</kbd>
          </dt>
          <dd className={css.words}>{t(`keys.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
