import { lazy, Suspense, useEffect, useState } from 'react';
import { CaptureLine } from '@/components/capture/CaptureLine.tsx';
import { CommitmentList } from '@/components/commitments/CommitmentList.tsx';
import { OneCommitment } from '@/components/commitments/OneCommitment.tsx';
import { CaseStrip } from '@/components/shell/CaseStrip.tsx';
import type { DrawRow } from '@/components/find/draw-row.ts';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { useDialog } from '@/components/shell/dialog.ts';
import { watchVisibility } from '@/components/shell/gate.ts';
import { focusFirst, focusFirstRow } from '@/components/shell/first-focus.ts';
import { Header } from '@/components/shell/Header.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { useHealth } from '@/components/shell/health.ts';
import { KeepingLine } from '@/components/shell/KeepingLine.tsx';
import { usePage } from '@/components/shell/page.ts';
import { listenForPageKeys } from '@/components/shell/page-keys.ts';
import { resumeLesson, useTeaching } from '@/components/shell/teaching.ts';
import { TeachLink } from '@/components/shell/TeachLink.tsx';
import { useNow } from '@/components/shell/use-now.ts';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import { UpdateClockLine } from '@/components/updates/UpdateClockLine.tsx';
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

const FindInList = lazy(async () => ({
  default: (await import('@/components/find/FindInList.tsx')).FindInList,
}));

/** Which panels, in which order. */
export function App() {
  const [help, setHelp] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const now = useNow();
  const whole = useHealth((state) => state.whole);
  const isTeaching = useTeaching(({ lesson }) => lesson !== null);
  const hasLines = usePage((state) => (state.facts?.lines ?? []).length > 0);
  const dialog = useDialog((state) => state.open);
  useEffect(() => {
    watchVisibility();
    void resumeLesson();
    const stops = [
      focusFirst(),
      listenForPageKeys({ onHelp: () => setHelp(true), onFind: () => setFinding(true) }),
    ];
    return () => stops.forEach((stop) => stop());
  }, []);
  const draw: DrawRow = (row) => <OneCommitment key={row.id} row={row} now={now} />;
  return (
    <div className={css.app}>
      <Header onHelp={() => setHelp(true)} onFind={() => setFinding(true)} />
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
          </>
        )}
      </main>
      <KeepingLine />
      {dialog === 'acceptHandover' && (
        <Suspense fallback={null}>
          <AcceptDialog close={() => useDialog.setState({ open: null })} />
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
