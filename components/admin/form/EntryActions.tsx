import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { t } from '@/lib/i18n.ts';
import type { Path } from '@/lib/packs/edit/at-path.ts';
import type { Entry } from '@/lib/packs/edit/draft.ts';
import { nameOf } from '../name-of.ts';
import { copy, drop } from '../writing.ts';
import css from '../fields/Fields.module.css';

type Props = { path: Path; entry: Entry; move: (by: 1 | -1) => void };

/** Up, down, twice, away; what went away comes back with Undo. */
export function EntryActions({ path, entry, move }: Props) {
  const name = nameOf(entry);
  return (
    <div className={css.actions} role="group" aria-label={t('admin.actionsOf', [name])}>
      <button
        type="button"
        className={css.icon}
        aria-label={t('admin.up')}
        title={t('admin.upKey')}
        onClick={() => move(-1)}
      >
        <ArrowUp size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={css.icon}
        aria-label={t('admin.down')}
        title={t('admin.downKey')}
        onClick={() => move(1)}
      >
        <ArrowDown size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={css.icon}
        aria-label={t('admin.twice')}
        title={t('admin.twice')}
        onClick={() => copy(path, (text) => t('admin.copyOf', [text]))}
      >
        <Copy size={14} aria-hidden />
      </button>
      <button
        type="button"
        className={css.icon}
        aria-label={t('admin.delete')}
        title={t('admin.delete')}
        onClick={() => drop(path, name)}
      >
        <Trash2 size={14} aria-hidden />
      </button>
    </div>
  );
}
