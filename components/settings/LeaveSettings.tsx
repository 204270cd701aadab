import { BackupSettings } from './BackupSettings.tsx';
import { ElsewhereSettings } from './ElsewhereSettings.tsx';
import { MaskingSettings } from './MaskingSettings.tsx';
import { OwnRetention } from './OwnRetention.tsx';
import { RetentionSettings } from './RetentionSettings.tsx';
import { SnapshotSettings } from './SnapshotSettings.tsx';

/** What is kept, for how long, and every way for it to leave and come back. */
export function LeaveSettings() {
  return (
    <>
      <BackupSettings />
      <SnapshotSettings />
      <ElsewhereSettings />
      <RetentionSettings />
      <OwnRetention />
      <MaskingSettings />
    </>
  );
}
