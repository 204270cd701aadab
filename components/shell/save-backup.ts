import { exportBackup } from '@/lib/transfer/backup.ts';
import { useTrouble } from './trouble.ts';

/** One press: the file is in the person's downloads, outside the browser's profile. True when it was handed over. */
export async function saveBackup(): Promise<boolean> {
  const made = await exportBackup(Date.now());
  useTrouble.getState().say(made.ok ? null : made.reason);
  if (!made.ok) return false;
  const address = URL.createObjectURL(new Blob([made.value.text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = made.value.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return true;
}
