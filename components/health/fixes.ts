import { saveBackup } from '@/components/shell/save-backup.ts';
import { inspect } from '@/lib/db/health.ts';
import { send } from '@/lib/messages/send.ts';
import { lastInspection, onCall } from '@/lib/settings.ts';
import type { Fix } from './check.ts';

/** Does what the button of a line says; the page looks again afterwards. */
export async function doFix(fix: Fix): Promise<void> {
  if (typeof fix === 'object') await send('showTab', { tab: fix.showTab });
  else if (fix === 'setAgain') await send('reminderHealth', { repair: true });
  else if (fix === 'backup') await saveBackup();
  else if (fix === 'persist') await navigator.storage.persist();
  else if (fix === 'endCall') await onCall.setValue(false);
  else if (fix === 'options') await send('openElsewhere', { where: 'options' });
  else {
    const inspected = await inspect();
    await lastInspection.setValue({ at: Date.now(), isWhole: inspected.ok });
  }
}
