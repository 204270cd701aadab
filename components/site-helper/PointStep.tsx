import { useEffect } from 'react';
import { changeLesson } from '@/components/shell/teaching.ts';
import { t } from '@/lib/i18n.ts';
import {
  answerStep,
  stepBack,
  valuesOf,
  type Audience,
  type Lesson,
  type Pick,
  type What,
} from '@/lib/site-helper/lesson.ts';
import { PointingPad } from './PointingPad.tsx';
import { order, usePointing } from './pointing.ts';
import css from './TeachPanel.module.css';

/** One thing to point at: asks, shows what was read, and takes "that is right", "again" or "skip". */
export function PointStep({ lesson, what }: { lesson: Lesson; what: What }) {
  const { pointing, setPointing, ask, stop } = usePointing(what, valuesOf(lesson));
  const answer = (pick?: Pick, audience?: Audience) => changeLesson(answerStep(lesson, what, pick, audience));

  useEffect(() => {
    // The address may name the case already; the other two are pointed at, so the asking begins.
    if (what !== 'caseId') void ask();
    else {
      void order({ order: 'address' }).then((found) => {
        if (!found.ok) setPointing({ state: 'lost' });
        else if (found.value.pick) setPointing({ state: 'picked', pick: found.value.pick });
      });
    }
    // Once, when the step begins.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <div className={css.step}>
      <p>{t(`teachAsk.${what}`)}</p>
      <div role="status">
        {pointing.state === 'nothing' && <p className={css.problem}>{t(`teachNothing.${what}`)}</p>}
        {pointing.state === 'lost' && <p className={css.problem}>{t('problem.pageUnknown')}</p>}
        {pointing.state === 'picked' && <Found what={what} pick={pointing.pick} />}
      </div>
      {pointing.state === 'waiting' && <PointingPad stop={stop} />}
      {pointing.state === 'picked' ? (
        <div className={css.actions}>
          {what === 'composer' ? (
            <ForWhom pick={(audience) => answer(pointing.pick, audience)} />
          ) : (
            <button type="button" autoFocus className={css.main} onClick={() => answer(pointing.pick)}>
              {t('teach.right')}
            </button>
          )}
          <button type="button" className={css.act} onClick={() => void ask()}>
            {t('teach.again')}
          </button>
          <button type="button" className={css.act} onClick={() => answer()}>
            {t('teach.skip')}
          </button>
        </div>
      ) : (
        <div className={css.actions}>
          {pointing.state === 'waiting' ? (
            <button type="button" className={css.act} onClick={stop}>
              {t('teach.stop')}
            </button>
          ) : (
            <button type="button" autoFocus className={css.main} onClick={() => void ask()}>
              {t('teach.point')}
            </button>
          )}
          <button type="button" className={css.act} onClick={() => answer()}>
            {t('teach.skip')}
          </button>
          {what !== 'caseId' && (
            <button type="button" className={css.act} onClick={() => changeLesson(stepBack(lesson))}>
              {t('teach.back')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Found({ what, pick }: { what: What; pick: Pick }) {
  const isInAddress = what === 'caseId' && pick.address.length > 0;
  return (
    <p className={css.found}>
      <span className={css.name}>{t(`teachIs.${what}`)}</span>
      <bdi className={css.value}>{pick.value === '' ? t('teach.unnamed') : pick.value}</bdi>
      {isInAddress && <span className={css.from}>{t('teach.fromAddress')}</span>}
    </p>
  );
}

function ForWhom({ pick }: { pick: (audience: Audience) => void }) {
  return (
    <fieldset className={css.choice}>
      <legend>{t('teach.forWhom')}</legend>
      {(['public', 'internal', 'either'] as const).map((audience) => (
        <button
          key={audience}
          type="button"
          autoFocus={audience === 'public'}
          className={css.act}
          onClick={() => pick(audience)}
        >
          {t(`teachFor.${audience}`)}
        </button>
      ))}
    </fieldset>
  );
}
