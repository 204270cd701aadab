import { ArrowRightLeft } from 'lucide-react';
import { usePage } from '@/components/shell/page.ts';
import { t } from '@/lib/i18n.ts';
import { linesIn } from '@/lib/handover/line.ts';
import { answerTo } from '@/lib/handover/on-case.ts';
import { accept } from '@/lib/records/commitment-steps.ts';
import { caseKeyOfFacts, type Commitment } from '@/lib/records/commitment.ts';
import type { Take } from './take.ts';
import step from '../commitments/StepPanel.module.css';
import css from './Handover.module.css';

type Props = { row: Commitment; take: Take };

/**
 * Under a promise that was offered: that it was accepted, when the notes of its case say so, and one press that lets it go.
 * What a page says never changes a promise by itself.
 */
export function OfferState({ row, take }: Props) {
  const facts = usePage((state) => state.facts);
  const isHere = row.caseKey !== '' && row.caseKey === caseKeyOfFacts(facts);
  const answer = isHere ? answerTo(row, linesIn((facts?.lines ?? []).join('\n'))) : undefined;
  if (answer === undefined) return null;
  if (!answer.isCurrent) {
    return (
      <p className={css.state}>
        <ArrowRightLeft size={14} aria-hidden />
        <span className={css.said}>{t('handover.acceptedLate', [answer.by])}</span>
      </p>
    );
  }
  return (
    <p className={css.state} role="status">
      <ArrowRightLeft size={14} aria-hidden />
      <span className={css.said}>{t('handover.accepted', [answer.by])}</span>
      <button
        type="button"
        className={step.action}
        data-main
        onClick={(event) => void take(event.nativeEvent, 'accepted', accept(answer.by, answer.offer))}
      >
        {t('handover.letGo')}
      </button>
    </p>
  );
}
