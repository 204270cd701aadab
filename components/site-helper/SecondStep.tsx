import { useEffect, useState, type MouseEvent } from 'react';
import { gate } from '@/components/shell/gate.ts';
import { changeLesson } from '@/components/shell/teaching.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { keepSiteAdapter } from '@/lib/db/site-adapters.ts';
import { t } from '@/lib/i18n.ts';
import { send } from '@/lib/messages/send.ts';
import type { Checked, Said } from '@/lib/site-helper/check-adapter.ts';
import { hasTaught, stepBack, valuesOf, type Lesson } from '@/lib/site-helper/lesson.ts';
import { writeAdapter } from '@/lib/site-helper/write-adapter.ts';
import { PointingPad } from './PointingPad.tsx';
import { usePointing } from './pointing.ts';
import { useSecondCase } from './use-second-case.ts';
import css from './TeachPanel.module.css';

type Good = Extract<Checked, { ok: true }>;

/** A second case is what shows that the places mean every case and not just the first. */
export function SecondStep({ lesson }: { lesson: Lesson }) {
  const [said, setSaid] = useState<Said>({});
  const { checked, read, isElsewhere } = useSecondCase(lesson, said);
  const back = () => changeLesson(stepBack(lesson));
  const readAnew = () => {
    setSaid({});
    void read();
  };
  if (!hasTaught(lesson)) {
    return (
      <div className={css.step}>
        <p className={css.problem}>{t('teach.nothingTaught')}</p>
        <Actions back={back} />
      </div>
    );
  }
  if (checked?.ok !== true) {
    const why = checked === undefined || checked.why === 'samePage' ? undefined : checked.why;
    return (
      <div className={css.step}>
        <p>{t('teach.second')}</p>
        <p role="status" className={why === undefined ? css.hint : css.problem}>
          {isElsewhere && why !== undefined ? t(`teachWhy.${why}`) : t('teach.secondHint')}
        </p>
        <Actions back={back} read={readAnew} />
      </div>
    );
  }
  return <Confirm lesson={lesson} checked={checked} said={said} say={setSaid} back={back} />;
}

type ConfirmProps = {
  lesson: Lesson;
  checked: Good;
  said: Said;
  say: (said: Said) => void;
  back: () => void;
};

function Confirm({ lesson, checked, said, say, back }: ConfirmProps) {
  const { caseId, customer } = checked;
  const save = async (event: MouseEvent) => {
    const { say: tell } = useTrouble.getState();
    const verdict = await gate(event.nativeEvent, `teach:${lesson.site}`);
    if (verdict !== 'allowed') return tell(verdict);
    const now = Date.now();
    const values = [...valuesOf(lesson), caseId ?? '', customer ?? ''];
    const adapter = writeAdapter(lesson.site, checked.proven, lesson.audience, values, now);
    const kept = await keepSiteAdapter(lesson.site, { adapter, checkedOn: 2 }, now);
    tell(kept.ok ? null : kept.reason);
    if (!kept.ok) return;
    await send('readAnew', { site: lesson.site });
    changeLesson({ ...lesson, picks: {}, step: 'done' });
  };
  return (
    <div className={css.step}>
      <p role="status">{t('teach.isThis')}</p>
      <div className={css.read}>
        {caseId !== undefined && <Line lesson={lesson} what="caseId" value={caseId} said={said} say={say} />}
        {lesson.picks.customer !== undefined && (
          <Line lesson={lesson} what="customer" value={customer ?? ''} said={said} say={say} />
        )}
        {lesson.picks.composer !== undefined && (
          <div className={css.line}>
            <span className={css.name}>{t('teachIs.composer')}</span>
            <span className={css.hint}>{checked.boxSeen ? t('teach.boxSeen') : t('teach.boxNotHere')}</span>
          </div>
        )}
      </div>
      <div className={css.actions}>
        <button type="button" autoFocus className={css.main} onClick={(event) => void save(event)}>
          {t('teach.save')}
        </button>
        <button type="button" className={css.act} onClick={back}>
          {t('teach.back')}
        </button>
      </div>
    </div>
  );
}

type LineProps = {
  lesson: Lesson;
  what: 'caseId' | 'customer';
  value: string;
  said: Said;
  say: (said: Said) => void;
};

/** What was read, and the way to say that it is wrong: by pointing at the right one in this case, too. */
function Line({ lesson, what, value, said, say }: LineProps) {
  const { pointing, ask, stop } = usePointing(what, valuesOf(lesson));
  const picked = pointing.state === 'picked' ? pointing.pick.value : undefined;
  useEffect(() => {
    if (picked !== undefined && said[what] !== picked) say({ ...said, [what]: picked });
  }, [picked, said, say, what]);
  const isWaiting = pointing.state === 'waiting';
  return (
    <div className={css.line}>
      <span className={css.name}>{t(`teachIs.${what}`)}</span>
      <span className={css.value}>
        <bdi>{value}</bdi>
      </span>
      <button type="button" className={css.act} onClick={() => (isWaiting ? stop() : void ask())}>
        {isWaiting ? t('teach.stop') : t('teach.wrong')}
      </button>
      {isWaiting && <PointingPad stop={stop} />}
      {pointing.state === 'nothing' && <p className={css.problem}>{t(`teachNothing.${what}`)}</p>}
    </div>
  );
}

function Actions({ back, read }: { back: () => void; read?: () => void }) {
  return (
    <div className={css.actions}>
      {read !== undefined && (
        <button type="button" className={css.act} onClick={read}>
          {t('teach.readPage')}
        </button>
      )}
      <button type="button" className={css.act} onClick={back}>
        {t('teach.back')}
      </button>
    </div>
  );
}
