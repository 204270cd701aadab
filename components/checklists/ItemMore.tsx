import { t } from '@/lib/i18n.ts';
import type { ChecklistItem } from '@/lib/packs/shape/checklist-template.ts';
import type { ItemState } from '@/lib/records/checklist.ts';
import type { ItemPanel } from './item-keys.ts';
import css from './Item.module.css';

type Props = { item: ChecklistItem; state: ItemState; open: (panel: ItemPanel) => void };

/** Which good an item does, and the other ways to settle it. */
export function ItemMore({ item, state, open }: Props) {
  return (
    <>
      <p className={css.why}>
        <bdi>{item.why ?? t('checklists.noWhy')}</bdi>
      </p>
      <div className={css.actions}>
        {state.state !== 'notApplicable' && (
          <Action name={t('checklists.notApplicable')} hint="n" press={() => open('notApplicable')} />
        )}
        {state.state !== 'skipped' && (
          <Action name={t('checklists.skip')} hint="s" press={() => open('skip')} />
        )}
        <Action name={t('checklists.note')} hint="e" press={() => open('note')} />
      </div>
    </>
  );
}

function Action({ name, hint, press }: { name: string; hint: string; press: () => void }) {
  return (
    <button type="button" className={css.action} aria-keyshortcuts={hint} onClick={press}>
      {name} <kbd>{hint}</kbd>
    </button>
  );
}
