import { X } from 'lucide-react';
import { changeLesson, useTeaching } from '@/components/shell/teaching.ts';
import { t } from '@/lib/i18n.ts';
import { whats } from '@/lib/site-helper/lesson.ts';
import { DoneStep } from './DoneStep.tsx';
import { PointStep } from './PointStep.tsx';
import { SecondStep } from './SecondStep.tsx';
import { stopPointing } from './pointing.ts';
import css from './TeachPanel.module.css';

/** Teaches Kept the site of this page: three things to point at, and a second case to check against. */
export function TeachPanel() {
  const lesson = useTeaching((state) => state.lesson);
  if (lesson === null) return null;
  const { step } = lesson;
  const number = step === 'second' || step === 'done' ? whats.length + 1 : whats.indexOf(step) + 1;
  const leave = () => {
    void stopPointing();
    changeLesson(null);
  };
  return (
    <section className={css.panel} aria-labelledby="teach-title">
      <header className={css.head}>
        <h2 id="teach-title" className={css.title}>
          {t('teach.title')}
        </h2>
        {step !== 'done' && (
          <span className={css.count}>{t('teach.count', [String(number), String(whats.length + 1)])}</span>
        )}
        <button type="button" className={css.close} aria-label={t('teach.close')} onClick={leave}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {step === 'second' ? (
        <SecondStep lesson={lesson} />
      ) : step === 'done' ? (
        <DoneStep close={leave} />
      ) : (
        <PointStep key={step} lesson={lesson} what={step} />
      )}
    </section>
  );
}
