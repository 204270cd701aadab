import { Dexie } from 'dexie';
import commitment, { type Commitment } from '../records/commitment.ts';
import { lanes } from '../records/commitment-state.ts';
import updateClock, { type UpdateClock } from '../records/update-clock.ts';
import { from } from './database.ts';

/** No pace is longer than two working days; with a holiday around them an update is owed within so long (ms) of the last event. */
const longestPaceMs = 14 * 86_400_000;

/** What goals that were begun at `since` (epoch ms) or later are measured by: by index, so that it costs what came since. */
export async function ownRecordSince(
  since: number,
): Promise<{ promises: Commitment[]; clocks: UpdateClock[] }> {
  const [clocks, ...promises] = await Promise.all([
    from(updateClock)
      .where('lastAt')
      .aboveOrEqual(since - longestPaceMs)
      .toArray(),
    ...lanes.map((lane) =>
      from(commitment).where('[lane+dueAt]').between([lane, since], [lane, Dexie.maxKey]).toArray(),
    ),
  ]);
  return { promises: promises.flat(), clocks };
}
