import { HealthPage } from '@/components/health/HealthPage.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { t } from '@/lib/i18n.ts';
import css from './App.module.css';

/** Can this computer remind me? */
export function App() {
  return (
    <main className={css.health}>
      <h1 className={css.title}>{t('checkup.title')}</h1>
      <HealthNotice />
      <HealthPage />
    </main>
  );
}
