import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { usePacks } from '@/components/shell/packs.ts';
import { selfViews } from '@/lib/db/self-views.ts';
import { t } from '@/lib/i18n.ts';
import { Assessments } from './Assessments.tsx';
import { CoachingRequests } from './CoachingRequests.tsx';
import { ConfidenceMap } from './ConfidenceMap.tsx';
import css from './OneToOne.module.css';

/** How the person sees their own work (R5, R6). Only they say anything here. */
export function OwnView() {
  const packs = usePacks();
  const views = useLiveQuery(selfViews, []);
  const [opened, setOpened] = useState<string>();
  /** The request that was asked for just now: there the person goes on. */
  const [asked, setAsked] = useState<string>();
  if (packs === undefined || views === undefined) return null;
  return (
    <div className={css.view}>
      {views.unread > 0 && <p className={css.quiet}>{t('log.unread', views.unread)}</p>}
      <ConfidenceMap
        packs={packs}
        views={views.rows}
        onAsked={(id) => {
          setOpened(id);
          setAsked(id);
        }}
      />
      <CoachingRequests views={views.rows} opened={opened} open={setOpened} asked={asked} />
      <Assessments packs={packs} views={views.rows} />
    </div>
  );
}
