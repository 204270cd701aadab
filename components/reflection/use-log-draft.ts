import { useCallback, useEffect, useRef } from 'react';
import { dropOwnDraft, keepOwnDraft, ownDrafts } from '@/lib/db/own-drafts.ts';
import type { OwnDraftBody } from '@/lib/records/own-draft.ts';

/** A key is on its way to the disk after so long at the latest (ms); keys after it do not put it off. */
const saveAfterMs = 60;

/**
 * Keeps the entry that is being written, sealed as it will be, so that a closed frame or a crash loses nothing older than a
 * moment. Each open line holds a lock on its draft; one that nobody holds was left behind, and the next line takes it up.
 */
export function useLogDraft(
  body: OwnDraftBody,
  onFound: (found: OwnDraftBody) => void,
): { handIn: () => Promise<string>; forget: () => void } {
  const id = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Writes come one after the other: what is handed in must not be written once more behind the entry. */
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const now = useRef({ body, onFound });
  useEffect(() => {
    now.current = { body, onFound };
  });

  const releases = useRef<(() => void)[]>([]);

  const soon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const { current: name } = id;
      const { body: last } = now.current;
      if (name === '' || isEmpty(last)) return;
      // A draft that cannot be kept is no reason to stop the person from typing: saving will say what is wrong.
      writing.current = writing.current.then(() => keepOwnDraft(name, last, Date.now()));
    }, saveAfterMs);
  }, []);
  const notNow = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };

  useEffect(() => {
    let isGone = false;
    const { current: letGo } = releases;
    const begin = async () => {
      const left = await newestOrphan();
      // Who has begun to write meanwhile goes on with that; what was left waits for the next time.
      const orphan = isEmpty(now.current.body) ? left : undefined;
      const name = orphan?.id ?? crypto.randomUUID();
      if (isGone) return;
      await hold(name, letGo);
      if (isGone) return;
      id.current = name;
      soon();
      if (orphan !== undefined && isEmpty(now.current.body)) now.current.onFound(orphan.body);
    };
    void begin();
    return () => {
      isGone = true;
      clearTimeout(timer.current);
      timer.current = undefined;
      for (const release of letGo.splice(0)) release();
    };
  }, [soon]);

  useEffect(soon, [body, soon]);

  return {
    handIn: async () => {
      notNow();
      const { current: name } = id;
      // What is typed from now on is another draft.
      id.current = crypto.randomUUID();
      void hold(id.current, releases.current);
      await writing.current;
      return name;
    },
    forget: () => {
      notNow();
      const { current: name } = id;
      if (name !== '') writing.current = writing.current.then(() => dropOwnDraft(name));
    },
  };
}

export function isEmpty({ tag, text }: OwnDraftBody): boolean {
  return tag === '' && text === '';
}

/** Resolves when the draft is held; it is until what was added to `releases` is called. */
async function hold(name: string, releases: (() => void)[]): Promise<void> {
  await new Promise<void>((held) => {
    void navigator.locks.request(`own-draft:${name}`, () => {
      held();
      return new Promise<void>((resolve) => releases.push(resolve));
    });
  });
}

async function newestOrphan() {
  const drafts = await ownDrafts();
  const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name));
  return drafts.find(({ id, body }) => !isEmpty(body) && !held.has(`own-draft:${id}`));
}
