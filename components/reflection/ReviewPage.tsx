import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useNow } from '@/components/shell/use-now.ts';
import { Fold } from '@/components/ui/Fold.tsx';
import { reviewStates } from '@/lib/db/reviews.ts';
import { lastShifts } from '@/lib/db/shifts.ts';
import { t } from '@/lib/i18n.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { finishableShifts, followedAt, whichReview } from '@/lib/reflection/which-review.ts';
import { EndFirst } from './review/EndFirst.tsx';
import { shiftText } from './review/facts-text.ts';
import { ReviewOf } from './review/ReviewOf.tsx';
import { useWriting } from './review/writing.ts';
import css from './review/Review.module.css';

/** The review of a shift, in two minutes. */
export function ReviewPage() {
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const known = useLiveQuery(async () => {
    const shifts = await lastShifts(finishableShifts + 1);
    return { shifts, states: await reviewStates(shifts.map(({ id }) => id)) };
  });
  const which = known && whichReview(known.shifts, known.states);
  const own = which === undefined || which.kind === 'none' ? undefined : which;
  // What is being written stays in place, also once it is done and another would come first.
  const writing = useWriting((state) => state.review);
  const find = (wanted: string | undefined) => known?.shifts.find(({ id }) => id === wanted);
  // Over, and a shift has ended since: a page that was left open goes on with that one.
  const isBefore =
    own?.kind === 'review' &&
    writing !== null &&
    writing.state !== 'begun' &&
    endedSince(own.shift, writing.at);
  const shown = isBefore ? undefined : writing?.id;
  const picked = (isBefore && chosen === writing.id ? undefined : find(chosen)) ?? find(shown) ?? own?.shift;
  if (known === undefined || which === undefined) return null;
  if (picked === undefined) {
    return (
      <div className={css.page}>
        <p>{t('review.none')}</p>
      </div>
    );
  }
  const others = [...which.others, ...(own === undefined || own.shift === picked ? [] : [own.shift])].filter(
    (shift, n, all) => shift !== picked && all.indexOf(shift) === n,
  );
  const choose = (shift: Shift) => {
    setChosen(shift.id);
    setOpen(false);
  };
  return (
    <div className={css.page}>
      {own?.kind === 'endFirst' && picked === own.shift && chosen === undefined && shown === undefined ? (
        <EndFirst shift={picked} now={now} go={() => setChosen(picked.id)} />
      ) : (
        <ReviewOf key={picked.id} shift={picked} until={followedAt(picked, known.shifts)} />
      )}
      {others.length > 0 && (
        <div className={css.others}>
          <Fold
            label={t('review.otherShifts', others.length)}
            isOpen={isOpen}
            onToggle={() => setOpen(!isOpen)}
          >
            <ul>
              {others.map((shift) => (
                <li key={shift.id}>
                  <button type="button" className={css.link} onClick={() => choose(shift)}>
                    {shiftText(shift.startsAt, shift.endsAt, now)}
                  </button>
                </li>
              ))}
            </ul>
          </Fold>
        </div>
      )}
    </div>
  );
}

function endedSince({ endsAt }: Shift, at: number): boolean {
  return endsAt !== undefined && endsAt > at;
}
