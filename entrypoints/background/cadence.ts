import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { nextUpdateAt } from '@/lib/agenda/next-update.ts';
import { openChecked } from '@/lib/db/health.ts';
import { packsTaken } from '@/lib/db/packs-for-me.ts';
import { clockOf, isOurs, paceByPack, type PackPace } from '@/lib/db/update-clocks.ts';
import { paceOfPack } from '@/lib/packs/pace-of-pack.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';
import { caseKeyOfFacts } from '@/lib/records/commitment.ts';
import { clockCaseOf, type UpdateClock } from '@/lib/records/update-clock.ts';
import { myHours } from '@/lib/settings.ts';
import { tabsWithFacts } from './tabs.ts';

/**
 * Where a cadence of a pack fits a case on which something of ours is open, it is the pace of that case's clock (P1), unless the
 * person has chosen one. Written once for a case and cadence. Cases on which nothing of ours is open leave no trace.
 * Answers whether the clock was moved: then reminders are to be planned anew.
 */
export async function noteCadence(facts: Facts): Promise<boolean> {
  const caseKey = caseKeyOfFacts(facts);
  if (caseKey === '' || !(await openChecked()).ok) return false;
  const [clock, isOpen] = await Promise.all([clockOf(caseKey), isOurs(caseKey)]);
  if (!isOpen || clock?.isOwnPace === true) return false;
  // What comes with Kept sets no pace.
  const packs = await packsTaken(navigator.language);
  // Most looks at a page end here: nothing is written, and no act begun.
  if (wanted(packs, facts, clock) === undefined) return false;
  const { hours } = await myHours();
  const now = Date.now();
  const seenAt = facts.replies?.lastAt;
  const set = await paceByPack(
    clockCaseOf(caseKey, facts),
    now,
    (current) => wanted(packs, facts, current),
    (pace, heardAt) => {
      const last = Math.max(heardAt ?? 0, Math.min(seenAt ?? 0, now));
      return nextUpdateAt(pace, last === 0 ? now : last, hours);
    },
  );
  return set.ok && set.value !== '';
}

/** After something was written here or a pack came: the same for every page that is open. */
export async function noteCadences(): Promise<void> {
  for (const { facts } of await tabsWithFacts()) await noteCadence(facts);
}

function wanted(packs: readonly Pack[], facts: Facts, clock: UpdateClock | undefined): PackPace | undefined {
  const running = clock?.cadence === undefined ? undefined : { ...clock.cadence, pace: clock.pace };
  const wish = paceOfPack(packs, facts, running);
  if (wish.kind === 'keep') return undefined;
  if (wish.kind === 'stop') return { pace: 'off' };
  const { pack, part } = wish.by;
  return {
    pace: part.every,
    cadence: {
      packId: pack.id,
      id: part.id,
      packName: pack.name,
      name: part.name,
      ...(part.why === undefined ? {} : { why: part.why }),
    },
  };
}
