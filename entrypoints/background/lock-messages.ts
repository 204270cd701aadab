import type { Handlers } from '@/lib/messages/handle.ts';
import { ok, problem } from '@/lib/problem.ts';
import { lock, unlock, whoIsHere } from './lock.ts';
import { isFramed, tabOf } from './sender.ts';
import { issueTicket } from './tabs.ts';

type LockMessages = 'whoIsHere' | 'unlocked' | 'lock' | 'anotherTicket';

/** What our pages ask and say when somebody comes or goes. */
export const lockHandlers: Pick<Handlers, LockMessages> = {
  async whoIsHere() {
    return ok(await whoIsHere());
  },

  async unlocked({ person, key }, sender) {
    // Passphrases are asked for in our own tabs and windows only.
    return isFramed(sender) ? problem('refused') : unlock(person, key);
  },

  async lock() {
    await lock({ isSaid: true });
    return ok(null);
  },

  async anotherTicket(_, sender) {
    const tab = tabOf(sender);
    return tab === undefined ? problem('refused') : ok({ token: await issueTicket(tab) });
  },
};
