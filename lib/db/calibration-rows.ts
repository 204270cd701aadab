import commitment, { confidences, type Commitment } from '../records/commitment.ts';
import { from } from './database.ts';

/** The newest by id are as good as any: a bound, so that years of promises cost what a season does. */
const most = 2000;

/** Promises that were made with a confidence and have ended: ranges of an index that holds only those. */
export async function calibrationRows(): Promise<Commitment[]> {
  const ranges = confidences.flatMap((confidence) =>
    (['closed', 'owing'] as const).map((lane) =>
      from(commitment).where('[confidence+lane]').equals([confidence, lane]).limit(most).toArray(),
    ),
  );
  return (await Promise.all(ranges)).flat();
}
