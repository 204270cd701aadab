import { CircleAlert, CircleDot } from 'lucide-react';
import { memo } from 'react';
import { t } from '@/lib/i18n.ts';
import type { Entry } from '@/lib/packs/edit/draft.ts';
import type { PackPart } from '@/lib/packs/shape/pack.ts';
import { nameOf } from './name-of.ts';
import { choose, copy, drop, move, wantAt } from './writing.ts';
import css from './Nav.module.css';

type Props = {
  part: PackPart;
  index: number;
  entry: Entry;
  isChosen: boolean;
  /** How many errors the linter finds in it, and how much advice it has. */
  errors: number;
  advice: number;
};

/**
 * One entry of a part: its name, and a mark where something is to be looked at. There may be hundreds: a key typed in one of
 * them draws that one.
 */
export const NavEntry = memo(function NavEntry({ part, index, entry, isChosen, errors, advice }: Props) {
  const step = (by: 1 | -1) => {
    move([part, index], by);
    // Rows stand by their place, so the caret goes along with what moved.
    wantAt(['nav', part, index + by]);
  };
  return (
    <li>
      <button
        type="button"
        data-row
        data-path={`nav/${part}/${index}`}
        className={css.entry}
        aria-current={isChosen ? 'page' : undefined}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
        onClick={() => choose({ part, index })}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowUp') step(-1);
          else if (event.altKey && event.key === 'ArrowDown') step(1);
          else if (event.key === 'Delete') drop([part, index], nameOf(entry));
          else if ((event.ctrlKey || event.metaKey) && event.key === 'd')
            copy([part, index], (text) => t('admin.copyOf', [text]));
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <span className={css.entryName}>{nameOf(entry)}</span>
        {errors > 0 ? (
          <span className={css.mark} data-tone="error">
            <CircleAlert size={13} aria-hidden />
            <span className={css.unseen}>{t('admin.errors', errors)}</span>
          </span>
        ) : (
          advice > 0 && (
            <span className={css.mark}>
              <CircleDot size={13} aria-hidden />
              <span className={css.unseen}>{t('admin.advice', advice)}</span>
            </span>
          )
        )}
      </button>
    </li>
  );
});
