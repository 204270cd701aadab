import { useState } from 'react';
import { Fold } from '@/components/ui/Fold.tsx';
import { t } from '@/lib/i18n.ts';
import type { OwnSelfView } from '@/lib/records/self-view.ts';
import { CoachingRequest } from './CoachingRequest.tsx';
import { coachingOf, type Coaching } from './coaching.ts';
import { areaName } from './words.ts';
import { useRemoved } from './use-removed.ts';
import { RemovedLine } from './RemovedLine.tsx';
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
  const { remove, undo } = useRemoved('coaching');
  const [isDoneShown, setDoneShown] = useState(false);
  const all = views.flatMap((view) => coachingOf(view) ?? []);
  const waiting = all.filter(({ body }) => body.doneAt === undefined);
  const done = all.filter(({ body }) => body.doneAt !== undefined);
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
      <RemovedLine undo={undo} />
    </section>
  );
}
