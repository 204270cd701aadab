import { expect, test } from 'vitest';
import { calibrate } from '../../../lib/agenda/calibration.ts';
import type { CommitmentEvent } from '../../../lib/records/commitment-events.ts';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { made } from '../../support/histories.ts';

const due = noon + 2 * hour;
const ended = (event: CommitmentEvent, part: Partial<Commitment> = {}) =>
  aCommitment({ confidence: 'sure', ...part, history: { ...made, e: event } });
const kept = (part?: Partial<Commitment>) =>
  ended({ kind: 'kept', at: noon + 1, doneAt: noon + 1, how: 'inWriting' }, part);
const late = () => ended({ kind: 'kept', at: due + 1, doneAt: due + 1, how: 'inWriting' });
const missed = () => ended({ kind: 'missed', at: due + 1 });

test('kept in time counts as kept; kept late and missed do not', () => {
  expect(calibrate([kept(), kept(), kept(), late(), missed()])).toEqual([
    { confidence: 'sure', kept: 3, of: 5 },
  ]);
});

test('nothing is said about fewer than five, nor about what is open, withdrawn, handed on or promised to us', () => {
  const others = [
    aCommitment({ confidence: 'sure' }),
    ended({ kind: 'withdrawn', at: noon + 1, reason: 'x' }),
    ended({ kind: 'handedOver', at: noon + 1, to: 'Lee' }),
    kept({ kind: 'toMe' }),
    kept({ confidence: 'likely' }),
    kept({ confidence: undefined }),
  ];
  expect(calibrate([kept(), kept(), kept(), kept(), ...others])).toEqual([]);
});
