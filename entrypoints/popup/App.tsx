import { lazy, Suspense } from 'react';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { AgendaLink } from '@/components/shell/AgendaLink.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { useHealth } from '@/components/shell/health.ts';
import { SiteSwitch } from '@/components/settings/SiteSwitch.tsx';
import { TodayList } from '@/components/commitments/TodayList.tsx';
import { HealthLink } from '@/components/health/HealthLink.tsx';
import css from './App.module.css';

/** After the first picture: who opens the popup to look need not wait for what reads a line. */
const CaptureLine = lazy(async () => ({
  default: (await import('@/components/capture/CaptureLine.tsx')).CaptureLine,
}));

/** The toolbar popup: is Kept on for this site, one line for a new promise, and what is due today. */
export function App() {
  const whole = useHealth((state) => state.whole);
  return (
    <main className={css.popup}>
      <SiteSwitch />
      <HealthNotice />
      {whole && (
        <>
          <div className={css.capture}>
            <ErrorBoundary place="popup capture">
              <Suspense fallback={null}>
                <CaptureLine autoFocus />
              </Suspense>
            </ErrorBoundary>
          </div>
          <ErrorBoundary place="popup list">
            <TodayList />
          </ErrorBoundary>
        </>
      )}
      <AgendaLink />
      <HealthLink />
    </main>
  );
}
