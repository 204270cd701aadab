import { QuickLog } from '@/components/reflection/QuickLog.tsx';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';

/** What the person notices for themselves while they work. */
export function ReflectTab() {
  return (
    <ErrorBoundary place="sidebar log">
      <QuickLog />
    </ErrorBoundary>
  );
}
