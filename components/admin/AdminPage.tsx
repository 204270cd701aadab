import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { allPackDrafts } from '@/lib/db/pack-drafts.ts';
import { t } from '@/lib/i18n.ts';
import { startAutosave } from './autosave.ts';
import { openDraft } from './drafts.ts';
import { PackBar } from './PackBar.tsx';
import { PublishView } from './PublishView.tsx';
import { TallyPanel } from './tallies/TallyPanel.tsx';
import { TestRun } from './testrun/TestRun.tsx';
import { listenForUndo } from './undo-keys.ts';
import { useFindings } from './use-findings.ts';
import { useWriting } from './writing.ts';
import { WriteView } from './WriteView.tsx';
import css from './Admin.module.css';

const views = ['write', 'test', 'publish', 'tallies'] as const;

/** Where checklists, messages and the rest are written, tried and published (A1). */
export function AdminPage() {
  const isOpen = useWriting(({ history }) => history !== null);
  const findings = useFindings();
  useEffect(() => {
    void openLatest();
    const stops = [startAutosave(), listenForUndo()];
    return () => stops.forEach((stop) => stop());
  }, []);
  const [view, setView] = useState<string>('write');
  return (
    <main className={css.admin}>
      <PackBar />
      {isOpen && (
        <Tabs className={css.tabs ?? ''} selectedKey={view} onSelectionChange={(key) => setView(String(key))}>
          <TabList className={css.tabList ?? ''} aria-label={t('admin.views')}>
            {views.map((one) => (
              <Tab key={one} id={one} className={css.tab ?? ''}>
                {t(`adminView.${one}`)}
              </Tab>
            ))}
          </TabList>
          <TabPanel id="write" className={css.panel ?? ''}>
            <ErrorBoundary place="admin write">
              <WriteView findings={findings} />
            </ErrorBoundary>
          </TabPanel>
          <TabPanel id="test" className={css.panel ?? ''}>
            <ErrorBoundary place="admin test run">
              <TestRun />
            </ErrorBoundary>
          </TabPanel>
          <TabPanel id="publish" className={css.panel ?? ''}>
            <ErrorBoundary place="admin publish">
              <PublishView findings={findings} />
            </ErrorBoundary>
          </TabPanel>
          <TabPanel id="tallies" className={css.panel ?? ''}>
            <ErrorBoundary place="admin tallies">
              <TallyPanel />
            </ErrorBoundary>
          </TabPanel>
        </Tabs>
      )}
    </main>
  );
}

/** The draft that was worked on last. */
async function openLatest(): Promise<void> {
  if (useWriting.getState().history !== null) return;
  const [latest] = (await allPackDrafts()).filter(({ binnedAt }) => binnedAt === undefined);
  if (latest !== undefined) await openDraft(latest);
}
