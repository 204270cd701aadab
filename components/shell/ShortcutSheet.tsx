import { t } from '@/lib/i18n.ts';
import { shortcuts } from './shortcuts.ts';
import { useCurrentKeys } from './use-current-keys.ts';
import css from './ShortcutSheet.module.css';

/** The list of shortcuts; those of the browser as they are set in it now. */
export function ShortcutSheet() {
  const current = useCurrentKeys();
  return (
    <dl className={css.sheet}>
      {shortcuts.map(({ keys, name }) => (
        <div key={name} className={css.line}>
          <dt>
            {name === 'toggle' || name === 'capture' || name === 'log' ? (
              <kbd className={css.key}>{current[name] || t('keys.unset')}</kbd>
            ) : (
              <kbd className={css.key}>{keys}</kbd>
            )}
          </dt>
          <dd className={css.words}>{t(`keys.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
