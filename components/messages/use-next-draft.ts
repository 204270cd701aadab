import { useCallback, useEffect, useRef, useState } from 'react';
import { from } from '@/lib/db/database.ts';
import { put, remove } from '@/lib/db/write.ts';
import { emptyNext, readNextDraft, type NextDraft } from '@/lib/packs/next-draft.ts';
import draft from '@/lib/records/draft.ts';

/** What is typed is on the disk this long after the last key at the latest (ms). */
const saveAfterMs = 250;

/** The next steps of one case as they are typed: they are still there when the sidebar comes back. `id` names the draft. */
export function useNextDraft(caseKey: string) {
  const id = `next:${caseKey}`;
  const [said, setSaid] = useState<NextDraft>(emptyNext);
  const [isRead, setRead] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    let stale = false;
    void read(id).then((found) => {
      if (stale) return;
      if (found !== undefined) setSaid((typed) => (typed.line === '' ? found : typed));
      setRead(true);
    });
    return () => {
      stale = true;
    };
  }, [id]);

  const say = useCallback(
    (next: Partial<NextDraft>) => {
      setSaid((before) => {
        const after = { ...before, ...next };
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void keep(id, caseKey, after), saveAfterMs);
        return after;
      });
    },
    [id, caseKey],
  );
  /** The draft goes with the act that makes the promise; it must not be written once more behind it. */
  const handIn = useCallback(() => {
    clearTimeout(timer.current);
    return id;
  }, [id]);
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    setSaid(emptyNext);
    void remove(draft, id);
  }, [id]);
  return { said, say, handIn, clear, isRead };
}

async function keep(id: string, caseKey: string, said: NextDraft): Promise<void> {
  if (said.line === '') return void (await remove(draft, id));
  // Under a site of its own, so that no capture line takes it up. That it cannot be kept is no reason to stop the typing.
  await put(draft, { id, text: JSON.stringify(said), site: 'next-steps', caseId: caseKey, at: Date.now() });
}

async function read(id: string): Promise<NextDraft | undefined> {
  const row = await from(draft).get(id);
  return row === undefined ? undefined : readNextDraft(row.text);
}
