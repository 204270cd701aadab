import { useState } from 'react';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { bringBackSelfView, dropSelfView } from '@/lib/db/self-views.ts';
import type { OwnSelfView } from '@/lib/records/self-view.ts';

/** Takes one away, and brings the last one back. `name`: of what is pressed, for the gate. */
export function useRemoved(name: 'assessment' | 'coaching') {
  const [gone, setGone] = useState<OwnSelfView>();
  const remove = async (event: Pressed, row: OwnSelfView) => {
    const removed = await guarded(event, `remove ${name}`, () => dropSelfView(row.id));
    if (removed !== undefined) setGone(row);
    return removed !== undefined;
  };
  const undo = async (event: Pressed, row: OwnSelfView) => {
    const back = await guarded(event, `bring back ${name}`, () => bringBackSelfView(row));
    if (back !== undefined) setGone(undefined);
  };
  return {
    remove,
    undo: gone === undefined ? undefined : (event: Pressed) => void undo(event, gone),
  };
}
