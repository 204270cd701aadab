import { exportBackup } from '@/lib/transfer/backup.ts';
import { handFile } from './hand-file.ts';
import { useTrouble } from './trouble.ts';

/** One press: the file is in the person's downloads, outside the browser's profile. True when it was handed over. */
export async function saveBackup(): Promise<boolean> {
  const made = await exportBackup(Date.now());
  useTrouble.getState().say(made.ok ? null : made.reason);
  if (!made.ok) return false;
  handFile(made.value.name, 'application/json', made.value.text);
  return true;
}
