import { useNow } from '@/components/shell/use-now.ts';
import { moveInList } from '@/components/ui/move-in-list.ts';
import { t } from '@/lib/i18n.ts';
import { AddChecklist } from './AddChecklist.tsx';
import { useCaseChecklists } from './of-case.ts';
import { useRecent } from './recent.ts';
import { Removed } from './Removed.tsx';
import { Run } from './Run.tsx';
import { Suggested } from './Suggested.tsx';
import { useHours } from './use-hours.ts';
import css from './Checklists.module.css';

/** What stands on the open case, what is suggested for it, and a way to everything else (P2, P3). */
export function ChecklistsPanel() {
  const now = useNow();
  const hours = useHours();
  const here = useCaseChecklists();
  const recent = useRecent((state) => state.steps);
  if (here === undefined) return null;
  const { facts, packs, of, all, suggested } = here;
  const isJustRemoved = (id: string) => recent[`${id}|`]?.event.kind === 'removed';
  return (
    <section aria-label={t('checklists.label')} onKeyDown={moveInList}>
      {all.map((run) =>
        run.status !== 'removed' ? (
          <Run key={run.id} run={run} facts={facts} packs={packs} hours={hours} now={now} />
        ) : isJustRemoved(run.id) ? (
          <Removed key={run.id} run={run} />
        ) : null,
      )}
      <Suggested of={of} offered={suggested} />
      {all.length === 0 && suggested.length === 0 && (
        <p className={css.empty}>{t(packs.length === 0 ? 'checklists.noPacks' : 'checklists.none')}</p>
      )}
      <AddChecklist of={of} packs={packs} />
    </section>
  );
}
