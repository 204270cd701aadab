import { useState } from 'react';
import { copyText } from '@/components/shell/copy-text.ts';
import { guarded } from '@/components/shell/guarded.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { t } from '@/lib/i18n.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import type { Idea } from '@/lib/records/idea.ts';
import { useDesk, useIdeas } from './desk.ts';
import css from './Checklists.module.css';

/** So many are listed, the newest; the others come up as these are done. */
const most = 10;

/** What was noticed and not told yet; each can be copied to where colleagues read it, and is done by a press. */
export function IdeaList() {
  const desk = useDesk();
  const ideas = useIdeas();
  const [copied, setCopied] = useState<string | null>(null);
  const [done, setDone] = useState<Idea | null>(null);
  const finish = async (event: Event, idea: Idea) => {
    const finished = await guarded(event, `${idea.id}:done`, () => desk.finishIdea(idea.id, Date.now()));
    if (finished === undefined) return;
    setDone(idea);
    setTimeout(() => setDone((last) => (last?.id === idea.id ? null : last)), undoMs);
  };
  const undo = async (idea: Idea) => {
    const back = await desk.finishIdea(idea.id, undefined);
    useTrouble.getState().say(back.ok ? null : back.reason);
    if (back.ok) setDone(null);
  };
  if (ideas.length === 0 && done === null) return null;
  return (
    <>
      <h2 className={css.title}>{t('ideas.label')}</h2>
      <ul>
        {ideas.slice(0, most).map((idea) => (
          <li key={idea.id} className={css.idea}>
            <span className={css.offered}>
              <bdi>{idea.text}</bdi>
            </span>
            <button
              type="button"
              className={css.act}
              onClick={() => void copyText(idea.text).then((ok) => setCopied(ok ? idea.id : null))}
            >
              {copied === idea.id ? t('ideas.copied') : t('ideas.copy')}
            </button>
            <button
              type="button"
              className={css.act}
              onClick={(event) => void finish(event.nativeEvent, idea)}
            >
              {t('ideas.done')}
            </button>
          </li>
        ))}
      </ul>
      {done !== null && (
        <p role="status" className={css.removed}>
          {t('ideas.wasDone')}
          <button type="button" className={css.act} onClick={() => void undo(done)}>
            {t('step.undo')}
          </button>
        </p>
      )}
    </>
  );
}
