import { useRef, useState } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { addGoal, changeGoal, newGoal } from '@/lib/db/goals.ts';
import { t } from '@/lib/i18n.ts';
import { ok } from '@/lib/problem.ts';
import type { OwnGoal } from '@/lib/records/goal.ts';
import {
  emptyGoal,
  formOf,
  goalFrom,
  lacksOf,
  type Lack,
  type OfferedOutcome,
} from '@/lib/reflection/goals.ts';
import { FormFields } from './FormFields.tsx';
import { useGoalForm } from './use-goal-form.ts';
import css from './GoalForm.module.css';

type Props = {
  goal?: OwnGoal;
  offered: readonly OfferedOutcome[];
  /** As many are active as may be: a new one has to wait, and is kept meanwhile. */
  isFull: boolean;
  /** "2026-12-24" */
  today: string;
  close: () => void;
};

/** Writes a goal. It cannot be saved with a part missing; what is typed stays, whatever happens to the page. */
export function GoalForm({ goal, offered, isFull, today, close }: Props) {
  const id = goal?.id ?? newGoal;
  const start = goal === undefined ? emptyGoal : formOf(goal.body, offered);
  const { form, type, settle, discard } = useGoalForm(id, start);
  // What is missing is said once saving was tried, and from then on as it is filled in.
  const [isTried, setTried] = useState(false);
  const root = useRef<HTMLElement>(null);
  if (form === undefined) return null;
  const lacks = isTried ? lacksOf(form, offered, today) : [];

  const save = async (event: Pressed) => {
    setTried(true);
    const parts = goalFrom(form, offered, today);
    if (parts === undefined) {
      focusFirst(root.current, lacksOf(form, offered, today));
      return;
    }
    await settle();
    const done = await guarded(event, `goal ${id} save`, () =>
      goal === undefined
        ? addGoal(parts, Date.now())
        : changeGoal(id, (row) => ok({ ...row, body: { ...row.body, ...parts } }), true),
    );
    if (done !== undefined) close();
  };

  return (
    <section ref={root} className={css.form} aria-labelledby="goal-form-title">
      <h3 id="goal-form-title" className={css.title}>
        {t(goal === undefined ? 'goals.newTitle' : 'goals.editTitle')}
      </h3>
      <FormFields form={form} type={type} lacks={lacks} offered={offered} today={today} />
      <p role="status" className={css.missing}>
        {lacks.length > 0 &&
          t('goals.stillMissing', [[...new Set(lacks.map(({ part }) => t(`goalPart.${part}`)))].join(', ')])}
      </p>
      {isFull && <p className={css.full}>{t('problem.goalsFull')}</p>}
      <div className={css.row}>
        <button type="button" className={css.main} onClick={(event) => void save(event.nativeEvent)}>
          {t(goal === undefined ? 'goals.save' : 'goals.saveChange')}
        </button>
        <button type="button" className={css.act} onClick={close}>
          {t('goals.close')}
        </button>
        <button type="button" className={css.act} onClick={() => void discard().then(close)}>
          {t('goals.discard')}
        </button>
      </div>
    </section>
  );
}

function focusFirst(root: HTMLElement | null, [first]: readonly Lack[]): void {
  if (first !== undefined) root?.querySelector<HTMLElement>(`[name="${first.field}"]`)?.focus();
}
