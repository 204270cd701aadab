import { EnergyTap } from '@/components/reflection/EnergyTap.tsx';
import { PauseLine } from '@/components/reflection/PauseLine.tsx';
import { QuickLog } from '@/components/reflection/QuickLog.tsx';
import { TodayEntries } from '@/components/reflection/TodayEntries.tsx';
import { ErrorBoundary } from '@/components/shell/ErrorBoundary.tsx';
import { ShiftLine } from '@/components/shift/ShiftLine.tsx';

/** What the person notices for themselves while they work. */
export function ReflectTab() {
  return (
    <>
      <ErrorBoundary place="sidebar log">
        <QuickLog />
        <PauseLine />
      </ErrorBoundary>
      <ErrorBoundary place="sidebar shift">
        <ShiftLine />
      </ErrorBoundary>
      <ErrorBoundary place="sidebar energy">
        <EnergyTap />
      </ErrorBoundary>
      <ErrorBoundary place="sidebar entries">
        <TodayEntries />
      </ErrorBoundary>
    </>
  );
}
