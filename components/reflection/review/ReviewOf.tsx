import { useEffect, useState } from 'react';
import { guarded } from '@/components/shell/guarded.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { t } from '@/lib/i18n.ts';
import type { Shift } from '@/lib/records/shift.ts';
import { shiftText } from './facts-text.ts';
import { keepWriting } from './keep-writing.ts';
import { Stepper } from './Stepper.tsx';
import { useFacts } from './use-facts.ts';
import { save, setState, useWriting } from './writing.ts';
import css from './Review.module.css';

/** The review of one shift: gone on with where it was left, or why it is not there. `until`: when the next shift began. */
export function ReviewOf({ shift, until }: { shift: Shift; until: number }) {
  const now = useNow();
  const { review, isKept, trouble } = useWriting();
  const told = useFacts(shift, until);
  const [isLeft, setLeft] = useState(false);
  const { id, startsAt } = shift;
  useEffect(() => keepWriting({ id, startsAt }), [id, startsAt]);
  if (trouble === 'locked') return <p role="alert">{t('problem.locked')}</p>;
  if (review?.id !== id || told === undefined) return null;
  const leave = () => {
    void save();
    setLeft(true);
  };
  return (
    <>
      <header className={css.head}>
        <p className={css.title}>{t('review.of', [shiftText(startsAt, shift.endsAt, now)])}</p>
        <span className={css.only}>{t('review.onlyMe')}</span>
        {trouble === null ? (
          <span role="status" className={css.quiet}>
            {isKept ? t('review.saved') : ''}
          </span>
        ) : (
          <span role="alert" className={css.trouble}>
            {t('review.notSaved')} {t(`problem.${trouble}`)}
          </span>
        )}
      </header>
      {review.state === 'skipped' ? (
        <section className={css.step}>
          <p role="status">{t('review.skipped')}</p>
          <p>
            <button
              type="button"
              className={css.act}
              onClick={(event) => void guarded(event.nativeEvent, `${id}:begin`, () => setState('begun'))}
            >
              {t('review.takeUp')}
            </button>
          </p>
        </section>
      ) : isLeft ? (
        <section className={css.step}>
          <p role="status">{t('review.left')}</p>
          <p>
            <button type="button" className={css.act} onClick={() => setLeft(false)}>
              {t('review.goOn')}
            </button>
          </p>
        </section>
      ) : (
        <Stepper review={review} told={told} leave={leave} />
      )}
    </>
  );
}
