import { openChecked } from '@/lib/db/health.ts';
import { copyHolds, copyWorks } from '@/lib/db/mirror.ts';
import type { ReminderHealth } from '@/lib/messages/contract.ts';
import { send } from '@/lib/messages/send.ts';
import {
  alarmFirings,
  lastInspection,
  onCall,
  promptsOff,
  reminderTest,
  type ReminderTest,
} from '@/lib/settings.ts';

/** All that can be known here of whether this computer can remind. Moments are epoch ms. */
export type HealthFacts = {
  now: number;
  /** Null when the background did not answer. */
  background: ReminderHealth | null;
  pagePermission: NotificationPermission;
  test: ReminderTest | null;
  firings: { name: string; dueAt: number; firedAt: number }[];
  isOnCall: boolean;
  isSwitchedOff: boolean;
  isWhole: boolean;
  isPersistent: boolean;
  /** `none`: nothing was written yet. */
  copy: 'works' | 'broken' | 'none';
  inspection: { at: number; isWhole: boolean } | null;
  /** Bytes. Null where the browser does not tell. */
  room: { used: number; most: number } | null;
};

/** Asks the background, the browser and the storage. */
export async function readHealth(): Promise<HealthFacts> {
  const opened = await openChecked();
  const [answer, test, firings, isOnCall, off, persisted, holds, inspection, room] = await Promise.all([
    send('reminderHealth', { repair: false }),
    reminderTest.getValue(),
    alarmFirings.getValue(),
    onCall.getValue(),
    promptsOff.getValue(),
    navigator.storage.persisted(),
    copyHolds(),
    lastInspection.getValue(),
    navigator.storage.estimate(),
  ]);
  return {
    now: Date.now(),
    background: answer.ok ? answer.value : null,
    pagePermission: Notification.permission,
    test,
    firings,
    isOnCall,
    isSwitchedOff: off.includes('due'),
    isWhole: opened.ok,
    // Chromium exempts extensions with `unlimitedStorage` from eviction without calling it persisted.
    isPersistent: persisted || import.meta.env.CHROME,
    copy: !copyWorks() ? 'broken' : holds ? 'works' : 'none',
    inspection,
    room:
      room.usage === undefined || room.quota === undefined ? null : { used: room.usage, most: room.quota },
  };
}
