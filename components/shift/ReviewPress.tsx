import { useLiveQuery } from 'dexie-react-hooks';
import { reviewOf } from '@/lib/db/reviews.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import css from './Shift.module.css';

type Props = {
  shiftId: string;
  /** Nothing else is to be done first: who has just ended the shift goes on here. */
  isNext: boolean;
};

/** Opens the review of the shift that ended last, while that is neither done nor skipped. */
export function ReviewPress({ shiftId, isNext }: Props) {
  const isOver = useLiveQuery(async () => {
    const review = await reviewOf(shiftId);
    return review !== undefined && review.state !== 'begun';
  }, [shiftId]);
  if (isOver !== false) return null;
  return (
    <button
      type="button"
      className={css.link}
      data-next={isNext ? '' : undefined}
      onClick={() => void send('openElsewhere', { where: 'reflection', part: 'review' })}
    >
      {t('shift.review')}
    </button>
  );
}
