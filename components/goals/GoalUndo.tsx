import { focusHere } from '@/components/ui/focus-here.ts';
import { t } from '@/lib/i18n.ts';
import type { OwnGoal } from '@/lib/records/goal.ts';
import { useRecent } from './recent.ts';
import { takeBack } from './steps.ts';
import css from './Goals.module.css';

/** What was just done with a goal, where it stood, and the way back. */
export function GoalUndo({ goal, onBack }: { goal: OwnGoal; onBack?: () => void }) {
  const step = useRecent(({ steps }) => steps[goal.id]);
  if (step === undefined) return null;
  return (
    <p role="status" className={css.undo}>
      <span>{t(`goalDid.${step.after}`, [goal.body.specific])}</span>
      <button
        ref={focusHere}
        type="button"
        className={css.act}
        onClick={(event) => {
          onBack?.();
          void takeBack(event.nativeEvent, goal.id, step);
        }}
      >
        {t('step.undo')}
      </button>
    </p>
  );
}
