import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { SiteSwitch } from '@/components/settings/SiteSwitch.tsx';
import { TodayList } from '@/components/commitments/TodayList.tsx';
import css from './App.module.css';

/** The toolbar popup: is Kept on for this site, and what is due today. */
export function App() {
  return (
    <main className={css.popup}>
      <SiteSwitch />
      <ErrorBoundary place="popup list">
        <TodayList />
      </ErrorBoundary>
    </main>
  );
}
