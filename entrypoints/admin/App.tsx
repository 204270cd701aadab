import { AdminPage } from '@/components/admin/AdminPage.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { useHealth } from '@/components/shell/health.ts';

/** Where packs are written; only once the storage is known to be whole. */
export function App() {
  const whole = useHealth((state) => state.whole);
  return (
    <>
      <HealthNotice />
      {whole && <AdminPage />}
    </>
  );
}
