import { parseStamp } from '../hlc.ts';
import { ok, type Result } from '../problem.ts';
import energy, { type Energy } from '../records/energy.ts';
import goal, { type Goal } from '../records/goal.ts';
import ownDraft, { type OwnDraft } from '../records/own-draft.ts';
import reflection, { type Reflection } from '../records/reflection.ts';
import review, { type Review } from '../records/review.ts';
import selfView, { type SelfView } from '../records/self-view.ts';
import { database, from } from './database.ts';
import { drop } from './retention.ts';

const dayMs = 24 * 3_600_000;

/** How many entries, reviews and the like the next clean-up takes; `days` 0 keeps them for ever. */
export async function pastOwnWords(days: number, now: number): Promise<number> {
  if (days === 0) return 0;
  const past = await idsOfPast(now - days * dayMs);
  return past.reflections.length + past.reviews.length + past.selfViews.length + past.goals.length;
}

/**
 * Takes what a person wrote for themselves longer ago than `days`: entries of the log, reviews, views of oneself, goals that ended;
 * and beside them energy and drafts as old. 0 keeps it for ever. Nobody's key is needed: moments are not sealed. Answers how
 * many went that the second copy holds, too.
 */
export async function cleanUpOwnWords(days: number, now: number): Promise<Result<number>> {
  if (days === 0) return ok(0);
  const before = now - days * dayMs;
  const past = await idsOfPast(before);
  const isOld = ({ at }: { at: number }) => at < before;
  const drops = [
    () => drop<Reflection>(reflection, past.reflections, isOld),
    () => drop<Review>(review, past.reviews, isOld),
    () => drop<SelfView>(selfView, past.selfViews, isOld),
    () => drop<Goal>(goal, past.goals, (row) => row.state !== 'active' && isOld(row)),
    () => drop<Energy>(energy, past.energies, isOld),
    () => drop<OwnDraft>(ownDraft, past.drafts, isOld),
  ];
  for (const dropping of drops) {
    const done = await dropping();
    if (!done.ok) return done;
  }
  return ok(past.reflections.length + past.reviews.length + past.selfViews.length + past.goals.length);
}

async function idsOfPast(before: number) {
  const isOld = ({ at }: { at: number }) => at < before;
  const [reflections, reviews, selfViews, ended, energies, drafts] = await Promise.all([
    from(reflection).where('at').below(before).primaryKeys(),
    from(review).filter(isOld).primaryKeys(),
    from(selfView).filter(isOld).primaryKeys(),
    from(goal)
      .filter((row) => row.state !== 'active' && isOld(row))
      .primaryKeys(),
    from(energy).where('at').below(before).primaryKeys(),
    from(ownDraft).where('at').below(before).primaryKeys(),
  ]);
  const clocks = await database.versions.bulkGet(ended.map((id) => `goal|${id}`));
  // When a goal ended is sealed with its words; when its state last changed is not.
  const goals = ended.filter((_, at) => (parseStamp(clocks[at]?.clock['state'] ?? '')?.at ?? 0) < before);
  return { reflections, reviews, selfViews, goals, energies, drafts };
}
