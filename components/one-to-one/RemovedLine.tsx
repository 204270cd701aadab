import type { Pressed } from '@/components/shell/guarded.ts';
import { t } from '@/lib/i18n.ts';
import css from './OneToOne.module.css';

/** That the last one was deleted, and the way back; empty where `undo` is missing. */
export function RemovedLine({ undo }: { undo: ((event: Pressed) => void) | undefined }) {
  return (
    <p role="status" className={css.quiet}>
      {undo !== undefined && (
        <>
          {t('log.deleted')}{' '}
          <button type="button" className={css.link} onClick={(event) => undo(event.nativeEvent)}>
            {t('log.undo')}
          </button>
        </>
      )}
    </p>
  );
}
