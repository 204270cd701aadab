import { useState } from 'react';
import { stepOn } from '@/lib/db/commitments.ts';
import { t } from '@/lib/i18n.ts';
import { accept, undo } from '@/lib/records/commitment-steps.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { guarded, type Pressed } from './guarded.ts';
import step from '../commitments/StepPanel.module.css';
import css from './Handover.module.css';

export type Answer = { row: Commitment; by: string; offer: string };

/** A promise of ours that a line says was accepted: one press lets it go. */
export function AnswerItem({ answer: { row, by, offer } }: { answer: Answer }) {
  const [eventId, setEventId] = useState<string>();
  const letGo = async (event: Pressed) => {
    const done = await guarded(event, `${row.id}:accepted`, () =>
      stepOn(row.id, accept(by, offer), Date.now()),
    );
    setEventId(done?.eventId);
  };
  const takeBack = async () => {
    if (eventId === undefined) return;
    const done = await stepOn(row.id, undo(eventId), Date.now());
    useTrouble.getState().say(done.ok ? null : done.reason);
    setEventId(undefined);
  };
  return (
    <li className={css.item}>
      <bdi className={css.what}>{row.what}</bdi>
      <p className={step.actions} role="status">
        <span className={css.said}>
          {eventId === undefined ? t('handover.accepted', [by]) : t('did.handedOver')}
        </span>
        {eventId === undefined ? (
          <button
            type="button"
            className={step.action}
            data-main
            onClick={(event) => void letGo(event.nativeEvent)}
          >
            {t('handover.letGo')}
          </button>
        ) : (
          <button type="button" className={step.action} autoFocus onClick={() => void takeBack()}>
            {t('step.undo')}
          </button>
        )}
      </p>
    </li>
  );
}
