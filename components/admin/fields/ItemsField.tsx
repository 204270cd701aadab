import { Plus } from 'lucide-react';
import { t } from '@/lib/i18n.ts';
import { listAt, type Path } from '@/lib/packs/edit/at-path.ts';
import type { Entry } from '@/lib/packs/edit/draft.ts';
import { most } from '@/lib/packs/shape/words.ts';
import { add, useDraft } from '../writing.ts';
import { ItemCard } from './ItemCard.tsx';
import { useField } from './use-field.ts';
import css from './Fields.module.css';

/** The items of a checklist, in their order. */
export function ItemsField({ path }: { path: Path }) {
  const items = listAt(useDraft(), path) as readonly Entry[];
  const { marks } = useField(path);
  const isLong = items.length > 9;
  return (
    <section className={css.group} aria-label={t('adminField.items')} {...marks} tabIndex={-1}>
      <h3 className={css.label}>
        {t('adminField.items')}
        <span className={css.quiet}>
          {' '}
          {items.length === 0 ? '' : isLong ? t('admin.itemsLong', [String(items.length)]) : items.length}
        </span>
      </h3>
      <ol className={css.items}>
        {items.map((item, index) => (
          // By its place: the id follows the text once, and the caret must not lose its field over it.
          <ItemCard key={index} path={[...path, index]} item={item} number={index + 1} />
        ))}
      </ol>
      <div className={css.row}>
        <button
          type="button"
          className={css.act}
          disabled={items.length >= most.items}
          onClick={() => add(path, { text: '' }, 'text')}
        >
          <Plus size={14} aria-hidden />
          {t('admin.addItem')}
        </button>
        <span className={css.hint}>{t('admin.itemKeys')}</span>
      </div>
    </section>
  );
}
