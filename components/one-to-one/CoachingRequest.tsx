import { useEffect, useId, useRef, useState } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { changeSelfView } from '@/lib/db/self-views.ts';
import { t } from '@/lib/i18n.ts';
import { coachingText } from '@/lib/reflection/one-to-one.ts';
import { useAutosave } from './autosave.ts';
import { Beside } from './Beside.tsx';
import type { Coaching, CoachingBody } from './coaching.ts';
import { Handing } from './Handing.tsx';
import { useTalkItems } from './use-talk-items.ts';
import { areaName } from './words.ts';
import css from './OneToOne.module.css';

/** Entries of the last four weeks are offered. */
const days = 28;

type Props = { request: Coaching; isAsked: boolean; remove: (event: Pressed) => Promise<boolean> };

/** One request: what the person writes, the entries they put beside it, and the very text of it. */
export function CoachingRequest({ request, isAsked, remove }: Props) {
  const [body, setBody] = useState(request.body);
  const { forget, keepNow } = useAutosave(body, (next) => changeSelfView(request.id, next));
  const offered = useTalkItems(
    days,
    body.entries.map((id) => `entry:${id}`),
    body.named,
  );
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.focus();
  }, [isAsked]);
  const change = (part: Partial<CoachingBody>) => setBody((before) => ({ ...before, ...part }));
  const finish = async (event: Pressed) => {
    const next = { ...body, doneAt: body.doneAt === undefined ? Date.now() : undefined };
    const done = await guarded(event, 'coaching done', () => keepNow(next));
    if (done !== undefined) setBody(next);
  };
  const entries = offered?.items.filter(({ key }) => key.startsWith('entry:')) ?? [];
  const beside = entries.filter(({ key }) => body.entries.includes(key.slice('entry:'.length)));
  const title = t('oneToOne.helpWith', [areaName(body.area)]);
  return (
    <div className={css.request}>
      <label htmlFor={id} className={css.label}>
        {t('oneToOne.context')}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={2000}
        dir="auto"
        className={css.area}
        value={body.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Beside entries={entries} picked={body.entries} pick={(picked) => change({ entries: picked })} />
      <label className={css.tick}>
        <input
          type="checkbox"
          checked={!body.named}
          onChange={(event) => change({ named: !event.target.checked })}
        />
        <span>{t('oneToOne.withoutNames')}</span>
      </label>
      {/* Before the names are known nothing may leave. */}
      {offered !== undefined && (
        <Handing
          text={coachingText(title, body.text, beside, offered.told)}
          name="kept-coaching"
          to=""
          count={1 + beside.length}
        >
          {null}
        </Handing>
      )}
      <div className={css.row}>
        <button type="button" className={css.act} onClick={(event) => void finish(event.nativeEvent)}>
          {body.doneAt === undefined ? t('oneToOne.markDone') : t('oneToOne.markOpen')}
        </button>
        <button
          type="button"
          className={css.link}
          onClick={(event) => {
            const press = event.nativeEvent;
            void remove(press).then((isGone) => isGone && forget());
          }}
        >
          {t('log.delete')}
        </button>
      </div>
    </div>
  );
}
