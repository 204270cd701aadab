import { useId, useState } from 'react';
import { t } from '@/lib/i18n.ts';
import css from './Messages.module.css';

type Props = { why?: string | undefined; outcome?: string | undefined };

/** Why this is said, and which good it does the customer (G3); only when it is asked for. */
export function Why({ why, outcome }: Props) {
  const [isShown, setShown] = useState(false);
  const id = useId();
  if (why === undefined && outcome === undefined) return null;
  return (
    <>
      <p className={css.links}>
        <button
          type="button"
          className={css.link}
          aria-expanded={isShown}
          aria-controls={id}
          onClick={() => setShown(!isShown)}
        >
          {t('messages.why')}
        </button>
      </p>
      <div id={id} hidden={!isShown} className={css.quiet}>
        {why !== undefined && <p>{why}</p>}
        {outcome !== undefined && <p>{t('messages.outcome', [outcome])}</p>}
      </div>
    </>
  );
}
