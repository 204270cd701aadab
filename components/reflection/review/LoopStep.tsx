import { useLiveQuery } from 'dexie-react-hooks';
import { OneCommitment } from '@/components/commitments/OneCommitment.tsx';
import { useRecent } from '@/components/commitments/recent.ts';
import { HandOverMany } from '@/components/handover/HandOverMany.tsx';
import { useNow } from '@/components/shell/use-now.ts';
import { absoluteTime } from '@/components/ui/due-text.ts';
import { moveInList } from '@/components/ui/move-in-list.ts';
import { owedBefore } from '@/lib/db/shift-rows.ts';
import type { Hours } from '@/lib/hours/hours-schema.ts';
import { t } from '@/lib/i18n.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import type { ReviewBody } from '@/lib/records/review.ts';
import { startAfter } from './use-facts.ts';
import { write } from './writing.ts';
import css from './Review.module.css';

/** Each promise due before the next shift: it stays mine, or a step on its row, or somebody else gets it. */
export function LoopStep({ body, hours }: { body: ReviewBody; hours: Hours }) {
  const now = useNow();
  const nextAt = startAfter(hours, now);
  const owed = useLiveQuery(() => owedBefore(nextAt), [nextAt]);
  const recent = useRecent((state) => state.steps);
  const held = useRecent((state) => state.held);
  if (owed === undefined) return null;
  // What was just done stays in its place while it can be taken back.
  const known = new Map(owed.map((row) => [row.id, row]));
  for (const row of [...Object.values(held), ...Object.values(recent).map((step) => step.row)]) {
    if (row.kind !== 'toMe' && row.dueAt < nextAt) known.set(row.id, row);
  }
  const rows = [...known.values()].toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  if (rows.length === 0) return <p>{t('review.loopEmpty', [absoluteTime(nextAt, now, '')])}</p>;
  const open = rows.filter((row) => !body.mine.includes(row.id) && recent[row.id] === undefined);
  const decide = (row: Commitment, isMine: boolean) =>
    write({ mine: isMine ? [...body.mine, row.id] : body.mine.filter((id) => id !== row.id) });
  return (
    <>
      <p>{t('review.loopIntro', [absoluteTime(nextAt, now, '')])}</p>
      <ul className={css.rows} onKeyDown={moveInList}>
        {rows.map((row) => (
          <OneCommitment
            key={row.id}
            row={row}
            now={now}
            beside={
              <label className={css.mine}>
                <input
                  type="checkbox"
                  checked={body.mine.includes(row.id)}
                  onChange={(event) => decide(row, event.target.checked)}
                />
                {t('review.staysMine')}
                <span className={css.unseen}>{row.what}</span>
              </label>
            }
          />
        ))}
      </ul>
      <p role="status" className={css.quiet}>
        {open.length === 0 ? t('review.loopClosed') : t('review.loopLeft', open.length)}
      </p>
      {open.length > 0 && <HandOverMany rows={open} />}
    </>
  );
}
