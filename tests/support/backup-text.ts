import { backupWriter, type FileRow } from '../../lib/transfer/backup-file.ts';

/** The text of a backup file with these rows, as Kept writes it. */
export function writeBackup(rows: readonly FileRow[], savedAt: number): string {
  const writer = backupWriter(savedAt);
  writer.add(rows);
  return writer.text();
}
