import { useEffect, useState } from 'react';
import { clearTalkDraft, keepTalkDraft, readTalkDraft } from '@/lib/db/talk-draft.ts';
import type { TalkDraftBody } from '@/lib/records/talk-draft.ts';
import { useAutosave } from './autosave.ts';

/** Nothing is picked to begin with. */
export const nothingPicked: TalkDraftBody = { picked: [], words: '', to: '', named: false, days: 14 };

/** What is picked for the next talk, kept sealed while it is picked; undefined while it is read. */
export function useTalkDraft(): [TalkDraftBody | undefined, (part: Partial<TalkDraftBody>) => void] {
  const [draft, setDraft] = useState<TalkDraftBody>();
  useEffect(() => {
    let isWanted = true;
    void readTalkDraft().then((found) => {
      if (isWanted) setDraft(found ?? nothingPicked);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  // A draft in which nothing is left is none.
  useAutosave(draft, (body) =>
    body.picked.length === 0 && body.words === '' && body.to === ''
      ? clearTalkDraft()
      : keepTalkDraft(body, Date.now()),
  );
  return [draft, (part) => setDraft((before) => before && { ...before, ...part })];
}
