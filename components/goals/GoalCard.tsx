import { useId, useState } from 'react';
import { focusHere } from '@/components/ui/focus-here.ts';
import { t } from '@/lib/i18n.ts';
import type { OwnGoal } from '@/lib/records/goal.ts';
import type { OwnRecord } from '@/lib/reflection/goal-progress.ts';
import { dayOf, servedBy, type OfferedOutcome } from '@/lib/reflection/goals.ts';
import { dayText, ownZone, valueText } from './day-text.ts';
import { GoalUndo } from './GoalUndo.tsx';
import { NoteProgress } from './NoteProgress.tsx';
import { Standing } from './Standing.tsx';
import { setState } from './steps.ts';
import css from './Goals.module.css';

type Props = {
  goal: OwnGoal;
  offered: readonly OfferedOutcome[];
  /** Undefined while it is read. */
  record: OwnRecord | undefined;
  now: number;
  edit: () => void;
  /** The focus is to come back here: what was written or done is over. */
  isBack: boolean;
  onBack: () => void;
};

/** One active goal: what, where it stands, why, and what can be done with it. */
export function GoalCard({ goal, offered, record, now, edit, isBack, onBack }: Props) {
  const [isWhyShown, setWhyShown] = useState(false);
  const id = useId();
  const { specific, measure, achievable, relevant, due } = goal.body;
  if (goal.state !== 'active') return <GoalUndo goal={goal} onBack={onBack} />;
  const isPassed = due < dayOf(now, ownZone());
  return (
    <article className={css.card} aria-label={specific}>
      <h3 className={css.specific}>{specific}</h3>
      <p className={css.facts}>
        <span>{t('goals.targetIs', [valueText(measure.target, measure.unit)])}</span>
        <span>{t('goals.due', [dayText(due)])}</span>
      </p>
      <Standing goal={goal} record={record} now={now} />
      {isPassed && <p className={css.passed}>{t('goals.dayPassed')}</p>}
      {measure.source === 'byHand' && <NoteProgress goal={goal} />}
      <div className={css.row}>
        <button
          type="button"
          className={css.act}
          onClick={(event) => void setState(event.nativeEvent, goal, 'reached')}
        >
          {t('goals.reach')}
        </button>
        <button
          type="button"
          className={css.act}
          onClick={(event) => void setState(event.nativeEvent, goal, 'dropped')}
        >
          {t('goals.drop')}
        </button>
        <button ref={isBack ? focusHere : undefined} type="button" className={css.act} onClick={edit}>
          {t('goals.edit')}
        </button>
        <button
          type="button"
          className={css.link}
          aria-expanded={isWhyShown}
          aria-controls={id}
          onClick={() => setWhyShown(!isWhyShown)}
        >
          {t('goals.why')}
        </button>
      </div>
      <dl id={id} hidden={!isWhyShown} className={css.why}>
        <dt>{t('goals.outcome')}</dt>
        <dd>{servedBy(relevant, offered)?.text ?? relevant.text}</dd>
        <dt>{t('goals.how')}</dt>
        <dd>{achievable}</dd>
      </dl>
    </article>
  );
}
