import { lazy, Suspense, useEffect, useState } from 'react';
import { CaptureLine } from '@/components/capture/CaptureLine.tsx';
import { CommitmentList } from '@/components/commitments/CommitmentList.tsx';
import { CaseStrip } from '@/components/shell/CaseStrip.tsx';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { watchVisibility } from '@/components/shell/gate.ts';
import { focusFirst } from '@/components/shell/first-focus.ts';
import { Header } from '@/components/shell/Header.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { useHealth } from '@/components/shell/health.ts';
import { KeepingLine } from '@/components/shell/KeepingLine.tsx';
import { listenForPageKeys } from '@/components/shell/page-keys.ts';
import { TroubleLine } from '@/components/shell/TroubleLine.tsx';
import css from './App.module.css';

const HelpDialog = lazy(async () => ({
  default: (await import('@/components/shell/HelpDialog.tsx')).HelpDialog,
}));

/** Which panels, in which order. */
export function App() {
  const [help, setHelp] = useState(false);
  const whole = useHealth((state) => state.whole);
  useEffect(() => {
    watchVisibility();
    const stops = [focusFirst(), listenForPageKeys({ onHelp: () => setHelp(true) })];
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <div className={css.app}>
      <Header onHelp={() => setHelp(true)} />
      <main className={css.main}>
        <CaseStrip />
        <HealthNotice />
        {whole && (
          <>
            <ErrorBoundary place="sidebar capture">
              <CaptureLine />
            </ErrorBoundary>
            <TroubleLine />
            <ErrorBoundary place="sidebar list">
              <CommitmentList />
            </ErrorBoundary>
          </>
        )}
      </main>
      <KeepingLine />
      {help && (
        <Suspense fallback={null}>
          <HelpDialog close={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}
