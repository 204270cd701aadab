import { Plus } from 'lucide-react';
import type { ClockCase } from '@/lib/db/update-clocks.ts';
import { t } from '@/lib/i18n.ts';
import type { Offered } from './of-case.ts';
import { useAttach } from './use-attach.ts';
import css from './Checklists.module.css';

type Props = { of: ClockCase; offered: readonly Offered[] };

/** What the rules of the packs suggest for this case: one press puts it there. */
export function Suggested({ of, offered }: Props) {
  if (offered.length === 0) return null;
  return (
    <>
      <h2 className={css.title}>{t('checklists.suggested')}</h2>
      <OfferList of={of} offered={offered} />
    </>
  );
}

/** Checklists that can be put on the case. */
export function OfferList({ of, offered, attached }: Props & { attached?: () => void }) {
  const attach = useAttach();
  return (
    <ul>
      {offered.map(({ pack, part }) => (
        <li key={`${pack.id}|${part.id}`} className={css.offer}>
          <button
            type="button"
            data-row
            className={css.attach}
            onClick={(event) =>
              void attach(event.nativeEvent, of, { pack, part }).then((isDone) => isDone && attached?.())
            }
          >
            <Plus size={14} aria-hidden />
            <span className={css.offered}>
              <bdi>{part.name}</bdi>
              {part.why !== undefined && (
                <span className={css.quiet}>
                  <bdi>{part.why}</bdi>
                </span>
              )}
            </span>
            <span className={css.size}>{t('checklists.items', part.items.length)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
