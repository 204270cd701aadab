import { useEffect, useState } from 'react';
import { useTrouble } from '@/components/shell/trouble.ts';
import { forgetReflection } from '@/lib/db/forget-reflection.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';
import type { OwnDraftBody } from '@/lib/records/own-draft.ts';

/** An entry that was saved a moment ago, and what stood in the line then. */
export type Saved = { id: string; entry: OwnDraftBody };

/** The last entry, for the ten seconds in which it can be taken back in place. */
export function useJustSaved(): [Saved | null, (saved: Saved | null) => void] {
  const [saved, setSaved] = useState<Saved | null>(null);
  useEffect(() => {
    if (saved === null) return;
    const timer = setTimeout(() => setSaved(null), undoMs);
    return () => clearTimeout(timer);
  }, [saved]);
  return [saved, setSaved];
}

/** Takes the entry back; answers what is to stand in the line again. */
export async function bringBackToLine({ id, entry }: Saved): Promise<OwnDraftBody | undefined> {
  const gone = await forgetReflection(id);
  useTrouble.getState().say(gone.ok ? null : gone.reason);
  return gone.ok ? entry : undefined;
}
