import { useState } from 'react';
import { stepOn } from '@/lib/db/commitments.ts';
import { t } from '@/lib/i18n.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import { accept } from '@/lib/records/commitment-steps.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { undoStep } from './take.ts';
import step from '../commitments/StepPanel.module.css';
import css from './Handover.module.css';

export type Answer = { row: Commitment; by: string; offer: string };

/** Promises of ours that a text says were accepted: one press lets each go, and for ten seconds it can be taken back. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  const [gone, setGone] = useState<readonly (Answer & { eventId: string })[]>([]);
  const forget = (eventId: string) => setGone((all) => all.filter((one) => one.eventId !== eventId));
  const letGo = async (event: Pressed, answer: Answer) => {
    const { row, by, offer } = answer;
    const done = await guarded(event, `${row.id}:accepted`, () =>
      stepOn(row.id, accept(by, offer), Date.now()),
    );
    if (done === undefined) return;
    setGone((all) => [...all, { ...answer, eventId: done.eventId }]);
    setTimeout(() => forget(done.eventId), undoMs);
  };
  const takeBack = async (row: Commitment, eventId: string) => {
    await undoStep(row.id, eventId);
    forget(eventId);
  };
  const waiting = answers.filter(({ row }) => gone.every((one) => one.row.id !== row.id));
  if (waiting.length + gone.length === 0) return null;
  return (
    <ul className={css.items}>
      {waiting.map((answer) => (
        <li key={answer.row.id} className={css.item}>
          <span className={css.what}>
            <bdi>{answer.row.what}</bdi>
          </span>
          <p className={step.actions}>
            <span className={css.said}>{t('handover.accepted', [answer.by])}</span>
            <button
              type="button"
              className={step.action}
              data-main
              onClick={(event) => void letGo(event.nativeEvent, answer)}
            >
              {t('handover.letGo')}
            </button>
          </p>
        </li>
      ))}
      {gone.map(({ row, eventId }) => (
        <li key={eventId} className={css.item}>
          <span className={css.what}>
            <bdi>{row.what}</bdi>
          </span>
          <p className={step.actions} role="status">
            <span className={css.said}>{t('did.handedOver')}</span>
            <button
              type="button"
              className={step.action}
              autoFocus
              onClick={() => void takeBack(row, eventId)}
            >
              {t('step.undo')}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}
