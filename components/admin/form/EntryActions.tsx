import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton.tsx';
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
      <IconButton
        Icon={ArrowUp}
        label={t('admin.up')}
        title={t('admin.upKey')}
        className={css.icon}
        act={() => move(-1)}
      />
      <IconButton
        Icon={ArrowDown}
        label={t('admin.down')}
        title={t('admin.downKey')}
        className={css.icon}
        act={() => move(1)}
      />
      <IconButton
        Icon={Copy}
        label={t('admin.twice')}
        title={t('admin.twice')}
        className={css.icon}
        act={() => copy(path, (text) => t('admin.copyOf', [text]))}
      />
      <IconButton
        Icon={Trash2}
        label={t('admin.delete')}
        title={t('admin.delete')}
        className={css.icon}
        act={() => drop(path, name)}
      />
    </div>
  );
}
