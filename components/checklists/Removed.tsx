import { t } from '@/lib/i18n.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { useSteps } from './use-steps.ts';
import css from './Checklists.module.css';

/** Where a checklist stood until just now. */
export function Removed({ run }: { run: Checklist }) {
  const { takeBack } = useSteps();
  return (
    <p role="status" className={css.removed}>
      {t('checklists.removed', [run.template?.name ?? ''])}
      <button type="button" className={css.act} onClick={() => void takeBack(run.id, '')}>
        {t('step.undo')}
      </button>
    </p>
  );
}
