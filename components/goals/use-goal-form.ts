import { useCallback, useEffect, useRef, useState } from 'react';
import { dropGoalDraft, goalDraftOf, keepGoalDraft } from '@/lib/db/goals.ts';
import type { GoalForm } from '@/lib/records/goal-draft.ts';
import { goalFields } from '@/lib/reflection/goals.ts';

/** A key is on its way to the disk after so long, also while more are typed (ms): a page that goes away waits for nothing. */
const saveAfterMs = 60;

/**
 * What is typed about one goal (its id, or `newGoal`), taken up where it was left; undefined while it is read. It is kept sealed
 * as the goal will be, also when the page goes away at once.
 */
export function useGoalForm(id: string, start: GoalForm) {
  const [form, setForm] = useState<GoalForm>();
  const unsaved = useRef<GoalForm | undefined>(undefined);
  const first = useRef(start);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** What is being written now; the next one waits for it. */
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const flush = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const typed = unsaved.current;
    unsaved.current = undefined;
    if (typed === undefined) return;
    // That it cannot be kept is no reason to stop the typing: saving the goal will say what is wrong.
    writing.current = writing.current.then(() =>
      goalFields.every((field) => typed[field] === '')
        ? dropGoalDraft(id)
        : keepGoalDraft(id, typed, Date.now()),
    );
  }, [id]);

  useEffect(() => {
    let isGone = false;
    void goalDraftOf(id).then((found) => {
      if (!isGone) setForm((typed) => typed ?? found ?? first.current);
    });
    // Hidden comes before the end, and leaves time to write.
    const onHidden = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', flush);
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [id, flush]);

  const type = useCallback(
    (next: Partial<GoalForm>) => {
      setForm((before) => {
        const after = { ...(before ?? first.current), ...next };
        unsaved.current = after;
        if (timer.current === undefined) timer.current = setTimeout(flush, saveAfterMs);
        return after;
      });
    },
    [flush],
  );
  /** All of it is on the disk: the act that makes the goal takes the draft away, and nothing is written behind it. */
  const settle = useCallback(async () => {
    flush();
    await writing.current;
  }, [flush]);
  const discard = useCallback(async () => {
    await settle();
    await dropGoalDraft(id);
  }, [settle, id]);
  return { form, type, settle, discard };
}
