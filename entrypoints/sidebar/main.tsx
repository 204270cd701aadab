import { endOfDay } from '@/components/ui/due-text.ts';
import { startWith } from '@/components/commitments/use-open-list.ts';
import { soon, startHealth } from '@/components/shell/health.ts';
import { mountPage } from '@/components/shell/mount.tsx';
import { isFramed, joinPage, usePage } from '@/components/shell/page.ts';
import { openHere } from '@/components/shell/whose.ts';
import { firstPicture, openList } from '@/lib/db/commitment-lists.ts';
import { storageProblem } from '@/lib/db/storage-problem.ts';
import { caseKeyOfFacts, customerKeyOf } from '@/lib/records/commitment.ts';
import { App } from './App.tsx';

/**
 * The ticket and the check of the database run side by side; nothing is drawn before both are through. Without a
 * right ticket a framed page stays empty: a page that frames the sidebar by itself sees nothing.
 */
async function begin(): Promise<void> {
  const opening = openHere();
  if (!(await joinPage()) && isFramed) return;
  await soon(opening.then(showFirst));
  mountPage('sidebar', <App />);
}

/** Reads what the first picture shows, so that it has rows. */
async function showFirst(opened: Awaited<ReturnType<typeof openHere>>): Promise<void> {
  if (!opened.ok) return startHealth(opened);
  const { facts } = usePage.getState();
  try {
    const at = {
      caseKey: caseKeyOfFacts(facts),
      customerKey: customerKeyOf(facts?.site ?? '', facts?.customer ?? ''),
      endOfDay: endOfDay(Date.now()),
    };
    startWith(at, await openList(at, firstPicture));
    startHealth(opened);
  } catch (error) {
    startHealth(storageProblem(error));
  }
}

void begin();
