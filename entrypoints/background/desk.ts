import { agentUnder } from '@/lib/db/packs-for-me.ts';
import { deviceName } from '@/lib/db/write.ts';
import type { Desk } from '@/lib/packs/audience.ts';
import type { Policy } from '@/lib/policy.ts';

/** Whom packs find here, under the policy that was just read. */
export async function deskHere(policy: Policy): Promise<Desk> {
  const [{ team, language }, device] = await Promise.all([
    agentUnder(policy, navigator.language),
    deviceName(),
  ]);
  return { team, language, device };
}
