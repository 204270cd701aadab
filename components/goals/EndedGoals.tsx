import { useState } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { Fold } from '@/components/ui/Fold.tsx';
import { forgetGoal } from '@/lib/db/goals.ts';
import { t } from '@/lib/i18n.ts';
import type { OwnGoal } from '@/lib/records/goal.ts';
import { GoalUndo } from './GoalUndo.tsx';
import { setState } from './steps.ts';
import css from './Goals.module.css';

/** Goals that were reached or dropped, the last one first. */
export function EndedGoals({ goals }: { goals: readonly OwnGoal[] }) {
  const [isOpen, setOpen] = useState(false);
  if (goals.length === 0) return null;
  const ordered = goals.toSorted((a, b) => (b.body.endedAt ?? b.at) - (a.body.endedAt ?? a.at));
  return (
    <Fold
      label={`${t('goals.ended')} · ${t('goals.more', goals.length)}`}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      <ul className={css.list}>
        {ordered.map((goal) => (
          <li key={goal.id}>{goal.state === 'active' ? <GoalUndo goal={goal} /> : <Ended goal={goal} />}</li>
        ))}
      </ul>
    </Fold>
  );
}

function Ended({ goal }: { goal: OwnGoal }) {
  // A second press, because what is deleted is gone.
  const [isSure, setSure] = useState(false);
  const forget = (event: Pressed) => guarded(event, `goal ${goal.id} forget`, () => forgetGoal(goal.id));
  return (
    <article className={css.ended} aria-label={goal.body.specific}>
      <p>
        <span className={css.state}>{t(`goalState.${goal.state}`)}</span> {goal.body.specific}
      </p>
      <div className={css.row}>
        <button
          type="button"
          className={css.act}
          onClick={(event) => void setState(event.nativeEvent, goal, 'active')}
        >
          {t('goals.reopen')}
        </button>
        <button
          type="button"
          className={css.act}
          onBlur={() => setSure(false)}
          onClick={(event) => {
            if (isSure) void forget(event.nativeEvent);
            else setSure(true);
          }}
        >
          {t(isSure ? 'goals.forgetSure' : 'goals.forget')}
        </button>
      </div>
    </article>
  );
}
