import { endOfDay } from '@/components/ui/due-text.ts';
import { startWith } from '@/components/commitments/use-open-list.ts';
import { startHealth } from '@/components/shell/health.ts';
import { mountPage } from '@/components/shell/mount.tsx';
import { isFramed, joinPage, usePage } from '@/components/shell/page.ts';
import { openList } from '@/lib/db/commitment-lists.ts';
import { openChecked } from '@/lib/db/health.ts';
import { caseKeyOf, customerKeyOf } from '@/lib/records/commitment.ts';
import { App } from './App.tsx';

/**
 * The ticket and the check of the database run side by side; nothing is drawn before both are through. Without a
 * right ticket a framed page stays empty: a page that frames the sidebar by itself sees nothing.
 */
async function begin(): Promise<void> {
  const opening = openChecked();
  if (!(await joinPage()) && isFramed) return;
  const opened = await opening;
  startHealth(opened);
  if (opened.ok) {
    const { facts } = usePage.getState();
    const site = facts?.site ?? '';
    startWith(
      await openList({
        caseKey: caseKeyOf(site, facts?.caseId ?? ''),
        customerKey: customerKeyOf(site, facts?.customer ?? ''),
        endOfDay: endOfDay(Date.now()),
      }),
    );
  }
  mountPage('sidebar', <App />);
}

void begin();
