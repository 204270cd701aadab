import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { useHealth } from '@/components/shell/health.ts';
import { SiteSwitch } from '@/components/settings/SiteSwitch.tsx';
import { TodayList } from '@/components/commitments/TodayList.tsx';
import css from './App.module.css';

/** The toolbar popup: is Kept on for this site, and what is due today. */
export function App() {
  const whole = useHealth((state) => state.whole);
  return (
    <main className={css.popup}>
      <SiteSwitch />
      <HealthNotice />
      {whole && (
        <ErrorBoundary place="popup list">
          <TodayList />
        </ErrorBoundary>
      )}
    </main>
  );
}
