import { Check } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useKnownNames } from './use-known-names.ts';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { usePacks } from '@/components/shell/packs.ts';
import { t } from '@/lib/i18n.ts';
import { reviewSteps, type OwnReview, type ReviewStep } from '@/lib/records/review.ts';
import { DoneStep } from './DoneStep.tsx';
import { FactsStep } from './FactsStep.tsx';
import { LoopStep } from './LoopStep.tsx';
import { ReflectStep } from './ReflectStep.tsx';
import { ThanksStep } from './ThanksStep.tsx';
import { useMyHours, type Told } from './use-facts.ts';
import { finish, setState, write } from './writing.ts';
import css from './Review.module.css';

type Props = { review: OwnReview; told: Told; leave: () => void };

/** Five quiet steps, in any order and all of them optional; Ctrl or Cmd and Enter goes on. */
export function Stepper({ review, told, leave }: Props) {
  const { body } = review;
  const { step } = body;
  const heading = useRef<HTMLHeadingElement>(null);
  const [moved, setMoved] = useState(0);
  useEffect(() => {
    if (moved > 0) heading.current?.focus();
  }, [moved]);
  const at = reviewSteps.indexOf(step);
  const go = async (event: Pressed, to: ReviewStep | undefined) => {
    if (to === undefined || to === step) return;
    if (to === 'done') {
      if ((await guarded(event, `${review.id}:finish`, finish)) === undefined) return;
    } else write({ step: to });
    setMoved((count) => count + 1);
  };
  const [before, after] = [reviewSteps[at - 1], reviewSteps[at + 1]];
  useStepKeys((event, isBack) => void go(event, isBack ? before : after));
  const skip = (event: Pressed) => guarded(event, `${review.id}:skip`, () => setState('skipped'));
  return (
    <>
      <nav aria-label={t('review.steps')} className={css.steps}>
        <ol>
          {reviewSteps.map((one, n) => (
            <li key={one}>
              <button
                type="button"
                aria-current={one === step ? 'step' : undefined}
                onClick={(event) => void go(event.nativeEvent, one)}
              >
                <span className={css.number} aria-hidden>
                  {n < at ? <Check size={12} /> : n + 1}
                </span>
                {t(`reviewStep.${one}`)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section className={css.step} aria-labelledby={`review-${step}`}>
        <h2 ref={heading} id={`review-${step}`} tabIndex={-1} className={css.heading}>
          {t(`reviewStep.${step}`)}
        </h2>
        <Step review={review} told={told} />
      </section>
      <div className={css.foot}>
        <div className={css.actions}>
          {before !== undefined && (
            <button type="button" className={css.act} onClick={(event) => void go(event.nativeEvent, before)}>
              {t('review.back')}
            </button>
          )}
          {after !== undefined && (
            <button type="button" className={css.main} onClick={(event) => void go(event.nativeEvent, after)}>
              {after === 'done' ? t('review.finish') : t('review.next', [t(`reviewStep.${after}`)])}
            </button>
          )}
          {after !== undefined && <kbd className={css.keys}>{t('review.nextKey', [modifier])}</kbd>}
        </div>
        {after !== undefined && (
          <div className={css.actions}>
            <button type="button" className={css.link} onClick={leave}>
              {t('review.tomorrow')}
            </button>
            <button type="button" className={css.link} onClick={(event) => void skip(event.nativeEvent)}>
              {t('review.skip')}
            </button>
          </div>
        )}
      </div>
    </>
  );
}

function Step({ review: { body }, told }: Pick<Props, 'review' | 'told'>): ReactNode {
  const packs = usePacks();
  const hours = useMyHours();
  const names = useKnownNames(told.facts);
  if (body.step === 'facts') return <FactsStep told={told} />;
  if (body.step === 'loop') return hours && <LoopStep body={body} hours={hours} />;
  if (body.step === 'reflect') return packs && <ReflectStep body={body} packs={packs} names={names} />;
  if (body.step === 'thanks') return <ThanksStep thanks={body.thanks} />;
  return <DoneStep body={body} told={told} />;
}

const modifier = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Ctrl or Cmd and Enter goes on, with Shift back; from anywhere on the page, also out of a field. */
function useStepKeys(go: (event: KeyboardEvent, isBack: boolean) => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing)
        return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current(event, event.shiftKey);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}
