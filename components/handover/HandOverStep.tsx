import { useState, type FormEvent } from 'react';
import { newOfferId } from '@/lib/db/handovers.ts';
import { t } from '@/lib/i18n.ts';
import { offerLine } from '@/lib/handover/line.ts';
import { offerOf } from '@/lib/handover/offer-of.ts';
import { offerTo, recall } from '@/lib/records/commitment-steps.ts';
import type { Standing } from '@/lib/records/commitment-state.ts';
import type { Commitment } from '@/lib/records/commitment.ts';
import type { Pressed } from '@/components/shell/guarded.ts';
import type { Take } from './take.ts';
import { LineOut } from './LineOut.tsx';
import { SignedAs } from './SignedAs.tsx';
import { ToField } from './ToField.tsx';
import { rememberMyName, rememberName, useMyName } from './use-names.ts';
import css from '../commitments/StepPanel.module.css';

type Props = { row: Commitment; standing: Standing; now: number; take: Take; close: () => void };

/**
 * Hands a promise over: to whom, then the line that offers it to them. It stays ours until they accept. The same line
 * without anybody's name brings it to another machine of ours (X6).
 */
export function HandOverStep({ row, standing, now, take, close }: Props) {
  const known = useMyName();
  const [to, setTo] = useState('');
  const [typed, setTyped] = useState<string>();
  const [isOwn, setOwn] = useState(false);
  const [asked, setAsked] = useState(false);
  if (known === undefined) return null;
  const me = (typed ?? known).trim();

  const takeBack = async (event: Pressed) => {
    if (await take(event, 'recalled', recall())) close();
  };
  if (isOwn || standing.offeredTo !== undefined) {
    const line = offerLine(offerOf(row, me));
    const someone = standing.offeredTo;
    const hint =
      someone === undefined
        ? t('handover.ownHint')
        : `${t('handover.staysYoursUntil', [someone])} ${t('handover.pasteIt', [someone])} ${t('handover.takenBackNote')}`;
    return line.ok ? (
      <LineOut text={line.value} count={1} hint={hint} now={now} focusFirst>
        {someone !== undefined && (
          <button type="button" className={css.action} onClick={(event) => void takeBack(event.nativeEvent)}>
            {t('handover.takeBack')}
          </button>
        )}
      </LineOut>
    ) : (
      <p role="alert" className={css.problem}>
        {t('problem.invalid')}
      </p>
    );
  }

  const offer = async (event: FormEvent) => {
    event.preventDefault();
    if (to.trim() === '' || me === '') return setAsked(true);
    if (!(await take(event.nativeEvent, 'offered', offerTo(to, newOfferId())))) return;
    await Promise.all([rememberMyName(me), rememberName(to)]);
  };
  const writeOwn = () => {
    if (me === '') return setAsked(true);
    setOwn(true);
    void rememberMyName(me);
  };
  return (
    <form className={css.step} onSubmit={(event) => void offer(event)}>
      <ToField value={to} onChange={setTo} asked={asked} />
      <SignedAs known={known} typed={typed} onChange={setTyped} asked={asked} />
      <p className={css.hint}>{t('handover.staysYours')}</p>
      <div className={css.actions}>
        <button type="submit" className={css.action} data-main>
          {t('handover.handOver')}
        </button>
        <button type="button" className={css.action} onClick={writeOwn}>
          {t('handover.ownLine')}
        </button>
      </div>
    </form>
  );
}
