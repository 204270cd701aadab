import { guarded } from '@/components/shell/guarded.ts';
import { changeReflection } from '@/lib/db/reflections.ts';
import { t } from '@/lib/i18n.ts';
import { tryAnswers } from '@/lib/records/reflection.ts';
import { answered, type Tried } from '@/lib/reflection/tried.ts';
import css from './Shift.module.css';

type Answer = (typeof tryAnswers)[number];

const names = {
  yes: 'shift.helpYes',
  no: 'shift.helpNo',
  didNotComeUp: 'shift.helpNone',
} as const satisfies Record<Answer, string>;

/** One thing that was to be tried, and whether it helped (R3). Another answer takes the place of the one before. */
export function TriedQuestion({ tried: { id, body } }: { tried: Tried }) {
  const say = (event: Event, answer: Answer) =>
    void guarded(event, `${id}:${answer}`, () =>
      changeReflection(id, (now) => (now.is === 'try' ? answered(now, answer, Date.now()) : now)),
    );
  return (
    <div className={css.tried}>
      <p>
        <span className={css.hint}>{t('shift.wanted')}</span>{' '}
        <q className={css.own} dir="auto">
          {body.text}
        </q>
      </p>
      <div role="group" aria-label={t('shift.didItHelp')} className={css.answers}>
        <span aria-hidden>{t('shift.didItHelp')}</span>
        <div className={css.pick}>
          {tryAnswers.map((answer) => (
            <button
              key={answer}
              type="button"
              className={css.act}
              aria-pressed={body.answer === answer}
              onClick={({ nativeEvent }) => say(nativeEvent, answer)}
            >
              {t(names[answer])}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
