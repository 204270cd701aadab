import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import type { KnownChecklistEvent } from '@/lib/records/checklist-events.ts';
import { takingBack } from '@/lib/records/checklist-steps.ts';
import { useDesk } from './desk.ts';
import { focusItem } from './focus-item.ts';
import { keyOf, useRecent } from './recent.ts';

/** Takes a step on a checklist; true when it was done. */
export type Take = (
  event: Pressed,
  run: Checklist,
  step: (now: number) => KnownChecklistEvent,
) => Promise<boolean>;

/** How steps are taken, and taken back within ten seconds; each a press that the person meant. */
export function useSteps(): { take: Take; takeBack: (run: string, item: string) => Promise<void> } {
  const desk = useDesk();
  return {
    take: async (pressed, run, step) => {
      const event = step(Date.now());
      const name = `${run.id}:${event.kind}:${'item' in event ? event.item : ''}`;
      const done = await guarded(pressed, name, () => desk.step(run.id, event));
      if (done === undefined) return false;
      useRecent.getState().add({ before: run, event });
      return true;
    },
    takeBack: async (run, item) => {
      const key = keyOf(run, item);
      const recent = useRecent.getState().steps[key];
      const back = recent && takingBack(recent.event, recent.before, Date.now());
      if (back === undefined) return;
      const done = await desk.step(run, back);
      useTrouble.getState().say(done.ok ? null : done.reason);
      if (!done.ok) return;
      useRecent.getState().drop(key);
      // The button that was pressed goes away: the caret goes to what it was about.
      if (item !== '') focusItem(run, item);
    },
  };
}
