import { useState } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { Fold } from '@/components/ui/Fold.tsx';
import { bringBackSelfView, dropSelfView } from '@/lib/db/self-views.ts';
import { t } from '@/lib/i18n.ts';
import type { OwnSelfView } from '@/lib/records/self-view.ts';
import { CoachingRequest } from './CoachingRequest.tsx';
import { coachingOf, type Coaching } from './coaching.ts';
import { areaName } from './words.ts';
import css from './OneToOne.module.css';

type Props = {
  views: readonly OwnSelfView[];
  /** The id of the one that is open. */
  opened: string | undefined;
  open: (id: string | undefined) => void;
  /** The id of the one that begins with the caret in it. */
  asked: string | undefined;
};

/** What the person asks for help with, until they say that it is done. */
export function CoachingRequests({ views, opened, open, asked }: Props) {
  const [gone, setGone] = useState<OwnSelfView>();
  const [isDoneShown, setDoneShown] = useState(false);
  const all = views.flatMap((view) => coachingOf(view) ?? []);
  const waiting = all.filter(({ body }) => body.doneAt === undefined);
  const done = all.filter(({ body }) => body.doneAt !== undefined);
  const remove = async (event: Pressed, one: Coaching) => {
    const removed = await guarded(event, 'remove coaching', () => dropSelfView(one.id));
    if (removed !== undefined) setGone(one);
    return removed !== undefined;
  };
  const undo = async (event: Pressed, row: OwnSelfView) => {
    const back = await guarded(event, 'bring back coaching', () => bringBackSelfView(row));
    if (back !== undefined) setGone(undefined);
  };
  const lines = (of: readonly Coaching[]) => (
    <ul className={css.lines}>
      {of.map((one) => (
        <li key={one.id}>
          <Fold
            label={t('oneToOne.helpWith', [areaName(one.body.area)])}
            isOpen={opened === one.id}
            onToggle={() => open(opened === one.id ? undefined : one.id)}
          >
            <CoachingRequest
              request={one}
              isAsked={asked === one.id}
              remove={(event) => remove(event, one)}
            />
          </Fold>
        </li>
      ))}
    </ul>
  );
  return (
    <section className={css.section} aria-labelledby="one-to-one-coaching">
      <h3 id="one-to-one-coaching" className={css.subtitle}>
        {t('oneToOne.requests')}
      </h3>
      {waiting.length === 0 ? <p className={css.quiet}>{t('oneToOne.noRequests')}</p> : lines(waiting)}
      {done.length > 0 && (
        <Fold
          label={t('oneToOne.groupOf', [t('oneToOne.done'), String(done.length)])}
          isOpen={isDoneShown}
          onToggle={() => setDoneShown(!isDoneShown)}
        >
          {lines(done)}
        </Fold>
      )}
      <p role="status" className={css.quiet}>
        {gone !== undefined && (
          <>
            {t('log.deleted')}{' '}
            <button
              type="button"
              className={css.link}
              onClick={(event) => void undo(event.nativeEvent, gone)}
            >
              {t('log.undo')}
            </button>
          </>
        )}
      </p>
    </section>
  );
}
