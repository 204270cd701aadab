import { Check, Circle, CircleSlash } from 'lucide-react';
import { t } from '@/lib/i18n.ts';
import type { GoneItem } from './run-view.ts';
import { said } from './item-text.ts';
import css from './Checklists.module.css';

/** What was ticked or noted on lines that the newer version no longer has: it stays to be read. */
export function GoneItems({ items }: { items: readonly GoneItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3 className={css.phase}>{t('checklists.gone')}</h3>
      <ul>
        {items.map(({ id, text, state }) => {
          const Mark = { open: Circle, done: Check, notApplicable: CircleSlash, skipped: CircleSlash }[
            state.state
          ];
          return (
            <li key={id} className={css.gone}>
              <Mark size={14} aria-hidden />
              <span>
                <bdi>{text}</bdi>
                <span className={css.quiet}>
                  <bdi>{[said(state), state.note].filter(Boolean).join(' · ')}</bdi>
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
