import { useLiveQuery } from 'dexie-react-hooks';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { usePacks } from '@/components/shell/packs.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { focusHere } from '@/components/ui/focus-here.ts';
import { ownRecordSince } from '@/lib/db/goal-rows.ts';
import { goalDraftOf, goals, newGoal } from '@/lib/db/goals.ts';
import { t } from '@/lib/i18n.ts';
import { mostActive, type OwnGoal } from '@/lib/records/goal.ts';
import { dayOf } from '@/lib/reflection/goals.ts';
import { ownZone } from './day-text.ts';
import { EndedGoals } from './EndedGoals.tsx';
import { GoalCard } from './GoalCard.tsx';
import { GoalForm } from './GoalForm.tsx';
import { offeredOutcomes } from './offered.ts';
import { useRecent } from './recent.ts';
import css from './Goals.module.css';

/** What the person is working towards (G2): three goals at most, written so that one can see whether they are reached. */
export function GoalsPage() {
  const packs = usePacks();
  const read = useLiveQuery(goals, []);
  const hasDraft = useLiveQuery(async () => (await goalDraftOf(newGoal)) !== undefined, []);
  const [written, setWritten] = useState<string>();
  /** Where the focus goes back to: the goal, or the place for a new one, that was written or taken back last. */
  const [last, setLast] = useState<string>();
  const offered = useMemo(() => offeredOutcomes(packs ?? []), [packs]);
  const steps = useRecent((state) => state.steps);
  const now = useNow();
  const rows = read?.rows ?? [];
  const active = rows.filter(({ state }) => state === 'active');
  const counted = active.filter(({ body }) => body.measure.source !== 'byHand');
  const since = Math.min(...counted.map(({ at }) => at));
  const record = useLiveQuery(
    async () => (Number.isFinite(since) ? ownRecordSince(since) : undefined),
    [since],
  );
  if (read === undefined || packs === undefined || hasDraft === undefined) return null;

  // What was just reached or dropped stays where it was pressed, with its undo; what was taken up again likewise.
  const place = (goal: OwnGoal) => steps[goal.id]?.before ?? goal.state;
  const isFull = active.length >= mostActive;
  const close = () => {
    setLast(written);
    setWritten(undefined);
  };
  const form = { offered, today: dayOf(now, ownZone()), close };
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h2 className={css.title}>{t('goals.title')}</h2>
        <span className={css.quiet}>{t('goals.onlyMe')}</span>
      </header>
      {rows.length === 0 && written === undefined && <p className={css.quiet}>{t('goals.none')}</p>}
      <ul className={css.list}>
        {rows
          .filter((goal) => place(goal) === 'active')
          .map((goal) => (
            <li key={goal.id}>
              {written === goal.id ? (
                <GoalForm goal={goal} isFull={false} {...form} />
              ) : (
                <GoalCard
                  goal={goal}
                  offered={offered}
                  record={record}
                  now={now}
                  isBack={last === goal.id}
                  onBack={() => setLast(goal.id)}
                  edit={() => setWritten(goal.id)}
                />
              )}
            </li>
          ))}
      </ul>
      {written === newGoal ? (
        <GoalForm isFull={isFull} {...form} />
      ) : (
        <button
          ref={last === newGoal ? focusHere : undefined}
          type="button"
          className={css.begin}
          onClick={() => setWritten(newGoal)}
        >
          <Plus size={16} aria-hidden />
          {t(hasDraft ? 'goals.goOn' : 'goals.begin')}
        </button>
      )}
      {read.unread > 0 && <p className={css.quiet}>{t('goals.unread', read.unread)}</p>}
      <EndedGoals goals={rows.filter((goal) => place(goal) !== 'active')} />
    </div>
  );
}
