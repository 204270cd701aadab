import { absoluteTime, distance } from '@/components/ui/due-text.ts';
import { t } from '@/lib/i18n.ts';
import type { Asked } from '@/lib/handover/on-case.ts';
import type { Offer } from '@/lib/handover/token.ts';
import type { Pressed } from '@/components/shell/guarded.ts';
import step from '../commitments/StepPanel.module.css';
import css from './Handover.module.css';

export type Answered = 'taken' | 'aside';

type Props = {
  offer: Offer;
  /** What it asks now; undefined when it was answered. */
  asked: Asked | undefined;
  /** How it was answered just now, which can be taken back. */
  answered: Answered | undefined;
  /** The number of the case in front, to tell when the line was written on another one. */
  caseId: string;
  now: number;
  onAccept: (event: Pressed) => void;
  onAside: (event: Pressed) => void;
  onUndo: () => void;
};

/** One promise that somebody offers: what, by when, from whom to whom, and the two answers. */
export function OfferItem(props: Props) {
  const { offer, asked, answered, caseId, now, onAccept, onAside, onUndo } = props;
  const isPast = offer.dueAt < now;
  return (
    <li className={css.item} data-offer={offer.id}>
      <span className={css.what}>
        <bdi>{offer.what}</bdi>
      </span>
      <p className={css.quiet}>
        {offer.customer !== '' && <bdi>{offer.customer} · </bdi>}
        <span className={isPast ? css.past : undefined}>
          {absoluteTime(offer.dueAt, now, offer.zone)}
          {' · '}
          {isPast && `${t('handover.pastDue')} · `}
          {distance(offer.dueAt, now)}
        </span>
        {offer.caseId !== '' && caseId !== '' && offer.caseId !== caseId && (
          <bdi> · {t('handover.writtenOn', [offer.caseId])}</bdi>
        )}
      </p>
      {asked?.kind === 'offered' && answered === undefined && (
        <>
          <p className={css.quiet}>{whoText(offer, asked.takenBy)}</p>
          <div className={step.actions}>
            <button
              type="button"
              className={step.action}
              data-main={asked.takenBy === undefined}
              onClick={(event) => onAccept(event.nativeEvent)}
            >
              {offer.to === '' || asked.takenBy !== undefined ? t('handover.takeUp') : t('handover.accept')}
            </button>
            <button type="button" className={step.action} onClick={(event) => onAside(event.nativeEvent)}>
              {t('handover.notMine')}
            </button>
          </div>
        </>
      )}
      {(answered !== undefined || asked?.kind === 'untold') && (
        <p className={step.actions} role="status">
          <span className={css.said}>{t(answered === 'aside' ? 'handover.putAside' : 'handover.yours')}</span>
          {answered !== undefined && (
            <button type="button" className={step.action} autoFocus onClick={onUndo}>
              {t('step.undo')}
            </button>
          )}
        </p>
      )}
    </li>
  );
}

function whoText(offer: Offer, takenBy: string | undefined): string {
  const from = offer.from === '' ? t('handover.someone') : offer.from;
  if (takenBy !== undefined) return t('handover.takenBy', [from, takenBy]);
  return offer.to === '' ? t('handover.fromOwn', [from]) : t('handover.fromTo', [from, offer.to]);
}
