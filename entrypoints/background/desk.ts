import { agentHere } from '@/lib/db/packs-for-me.ts';
import { deviceName } from '@/lib/db/write.ts';
import type { Desk } from '@/lib/packs/audience.ts';

/** Whom packs find here. */
export async function deskHere(): Promise<Desk> {
  const [{ team, language }, device] = await Promise.all([agentHere(navigator.language), deviceName()]);
  return { team, language, device };
}
