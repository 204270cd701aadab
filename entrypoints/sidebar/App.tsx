import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { CaptureLine } from '@/components/capture/CaptureLine.tsx';
import { CommitmentList } from '@/components/commitments/CommitmentList.tsx';
import { OneCommitment } from '@/components/commitments/OneCommitment.tsx';
import { CaseStrip } from '@/components/shell/CaseStrip.tsx';
import type { DrawRow } from '@/components/find/draw-row.ts';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { askRights, useDialog } from '@/components/shell/dialog.ts';
import { watchVisibility } from '@/components/shell/gate.ts';
import { focusFirst, focusFirstRow } from '@/components/shell/first-focus.ts';
import { Header } from '@/components/shell/Header.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { useHealth } from '@/components/shell/health.ts';
import { KeepingLine } from '@/components/shell/KeepingLine.tsx';
import { usePage } from '@/components/shell/page.ts';
import { listenForPageKeys } from '@/components/shell/page-keys.ts';
import { SidebarTabs } from '@/components/shell/SidebarTabs.tsx';
import { panelId, tabId, useTabs } from '@/components/shell/tabs.ts';
import { resumeLesson, useTeaching } from '@/components/shell/teaching.ts';
import { TeachLink } from '@/components/shell/TeachLink.tsx';
import { useDrawn } from '@/components/shell/use-drawn.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import { UpdateClockLine } from '@/components/updates/UpdateClockLine.tsx';
import { LaterPanel } from './LaterPanel.tsx';
import css from './App.module.css';

const HelpDialog = lazy(async () => ({
  default: (await import('@/components/shell/HelpDialog.tsx')).HelpDialog,
}));

const TeachPanel = lazy(async () => ({
  default: (await import('@/components/site-helper/TeachPanel.tsx')).TeachPanel,
}));
const CaseHandovers = lazy(async () => ({
  default: (await import('@/components/handover/CaseHandovers.tsx')).CaseHandovers,
}));

const AcceptDialog = lazy(async () => ({
  default: (await import('@/components/handover/AcceptDialog.tsx')).AcceptDialog,
}));

const RightsDialog = lazy(async () => ({
  default: (await import('@/components/messages/RightsDialog.tsx')).RightsDialog,
}));

const FindInList = lazy(async () => ({
  default: (await import('@/components/find/FindInList.tsx')).FindInList,
}));

const UpdatesTab = lazy(async () => ({
  default: (await import('@/components/tabs/UpdatesTab.tsx')).UpdatesTab,
}));

const ReflectTab = lazy(async () => ({
  default: (await import('@/components/tabs/ReflectTab.tsx')).ReflectTab,
}));

const CaseWatch = lazy(async () => ({
  default: (await import('@/components/checklists/CaseWatch.tsx')).CaseWatch,
}));

const ShiftAtFoot = lazy(async () => ({
  default: (await import('@/components/shift/ShiftAtFoot.tsx')).ShiftAtFoot,
}));

/** What stands outside the list comes after the list is drawn (ms). */
const watchAfterMs = 100;

/** Which panels, in which order. */
export function App() {
  const [help, setHelp] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const now = useNow();
  const whole = useHealth((state) => state.whole);
  const isTeaching = useTeaching(({ lesson }) => lesson !== null);
  const hasLines = usePage((state) => (state.facts?.lines ?? []).length > 0);
  const { open: dialog, right } = useDialog();
  const tab = useTabs((state) => state.shown);
  const isDrawn = useDrawn(watchAfterMs);
  const find = useCallback(() => {
    useTabs.setState({ shown: 'promises' });
    setFinding(true);
  }, []);
  useEffect(() => {
    watchVisibility();
    void resumeLesson();
    const stops = [
      focusFirst(),
      listenForPageKeys({ onHelp: () => setHelp(true), onFind: find, onRights: () => askRights() }),
    ];
    return () => stops.forEach((stop) => stop());
  }, [find]);
  const draw: DrawRow = (row) => <OneCommitment key={row.id} row={row} now={now} />;
  return (
    <div className={css.app}>
      <Header onHelp={() => setHelp(true)} onFind={find} />
      <main className={css.main}>
        <CaseStrip />
        <TeachLink />
        <HealthNotice />
        {whole && (
          <>
            {isTeaching && (
              <Suspense fallback={null}>
                <TeachPanel />
              </Suspense>
            )}
            <ErrorBoundary place="sidebar updates">
              <UpdateClockLine />
            </ErrorBoundary>
            <ErrorBoundary place="sidebar capture">
              <CaptureLine />
            </ErrorBoundary>
            <TroubleLine />
            {hasLines && (
              <ErrorBoundary place="sidebar handover">
                <Suspense fallback={null}>
                  <CaseHandovers />
                </Suspense>
              </ErrorBoundary>
            )}
            <SidebarTabs />
            <div
              role="tabpanel"
              id={panelId('promises')}
              aria-labelledby={tabId('promises')}
              className={css.panel}
              hidden={tab !== 'promises'}
            >
              <ErrorBoundary place="sidebar list">
                {isFinding ? (
                  <Suspense fallback={null}>
                    <FindInList
                      draw={draw}
                      close={() => {
                        setFinding(false);
                        requestAnimationFrame(focusFirstRow);
                      }}
                    />
                  </Suspense>
                ) : (
                  <CommitmentList />
                )}
              </ErrorBoundary>
            </div>
            <LaterPanel name="updates">
              <UpdatesTab />
            </LaterPanel>
            <LaterPanel name="reflect">
              <ReflectTab />
            </LaterPanel>
            {isDrawn && (
              <div className={css.foot}>
                <ErrorBoundary place="sidebar case watch">
                  <Suspense fallback={null}>
                    <CaseWatch />
                  </Suspense>
                </ErrorBoundary>
                <ErrorBoundary place="sidebar shift">
                  <Suspense fallback={null}>
                    <ShiftAtFoot />
                  </Suspense>
                </ErrorBoundary>
              </div>
            )}
          </>
        )}
      </main>
      <KeepingLine />
      {dialog === 'acceptHandover' && (
        <Suspense fallback={null}>
          <AcceptDialog close={() => useDialog.setState({ open: null })} />
        </Suspense>
      )}
      {dialog === 'rights' && (
        <Suspense fallback={null}>
          <RightsDialog first={right ?? ''} close={() => useDialog.setState({ open: null })} />
        </Suspense>
      )}
      {help && (
        <Suspense fallback={null}>
          <HelpDialog close={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}
