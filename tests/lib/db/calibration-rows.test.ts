import { beforeEach, expect, test } from 'vitest';
import { calibrationRows } from '../../../lib/db/calibration-rows.ts';
import { from } from '../../../lib/db/database.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, noon } from '../../support/a-commitment.ts';
import { made } from '../../support/histories.ts';

beforeEach(() => from(commitment).clear());

test('only promises with a confidence that have ended are read', async () => {
  const missed = { ...made, m: { kind: 'missed' as const, at: noon + 1 } };
  const kept = { kind: 'kept' as const, at: noon + 1, doneAt: noon + 1, how: 'notTold' as const };
  await from(commitment).bulkAdd([
    aCommitment({ id: 'missed', confidence: 'sure', history: missed }),
    aCommitment({ id: 'owing', confidence: 'hopeful', history: { ...made, kept } }),
    aCommitment({ id: 'open', confidence: 'sure' }),
    aCommitment({ id: 'without', history: missed }),
  ]);
  expect((await calibrationRows()).map((row) => row.id).toSorted()).toEqual(['missed', 'owing']);
});
