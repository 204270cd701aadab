import { useEffect, useState } from 'react';
import { keptHere, type KeptKind } from '@/lib/db/kept-here.ts';
import { remindable } from '@/lib/db/reminder-rows.ts';
import { sourceList, type Source } from '@/lib/packs/source-list.ts';
import { knownPolicy } from '@/lib/policy.ts';
import { noticeOf, type Notice } from '@/lib/reminders/notice.ts';
import { plan } from '@/lib/reminders/plan.ts';
import { packChecks, packSources, wordsInNotifications, type PackCheck } from '@/lib/settings.ts';
import { syncedText } from '@/lib/synced-storage.ts';

export type Leaving = {
  sources: Source[];
  checks: Readonly<Record<string, PackCheck>>;
  notice: Notice | undefined;
  words: boolean;
  /** Undefined: this browser has no such storage. */
  synced: string | undefined;
  kinds: KeptKind[];
};

/** What could leave and what is here, read when the page is opened and when it is looked at again. */
export function useLeaving(): Leaving | undefined {
  const [leaving, setLeaving] = useState<Leaving>();
  useEffect(() => {
    let isWanted = true;
    const read = async () => {
      const next = await readLeaving(Date.now());
      if (isWanted) setLeaving(next);
    };
    const again = () => void read();
    again();
    window.addEventListener('focus', again);
    return () => {
      isWanted = false;
      window.removeEventListener('focus', again);
    };
  }, []);
  return leaving;
}

async function readLeaving(now: number): Promise<Leaving> {
  const [policy, own, checks, words, synced, open, kinds] = await Promise.all([
    knownPolicy(),
    packSources.getValue(),
    packChecks.getValue(),
    wordsInNotifications.getValue(),
    syncedText(),
    remindable(now),
    keptHere(),
  ]);
  // What the next moment that is spoken of would bring.
  const { nextAt } = plan(open, [], now, now);
  const prompts = nextAt === undefined ? [] : plan(open, [], nextAt, nextAt).due;
  const notice = nextAt === undefined || prompts.length === 0 ? undefined : noticeOf(prompts, nextAt, words);
  return { sources: sourceList(policy.packs, own), checks, notice, words, synced, kinds };
}
