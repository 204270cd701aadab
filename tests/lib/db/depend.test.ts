import { beforeEach, expect, test } from 'vitest';
import { from } from '../../../lib/db/database.ts';
import { dependOn } from '../../../lib/db/depend.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';

beforeEach(async () => {
  await from(commitment).clear();
  await from(commitment).add(aCommitment({ id: 'outer' }));
});

const lee = { by: ' Lee ', what: 'ship the replacement', dueAt: noon + hour, zone: 'UTC' };

test('what a colleague promised just now is written down beside it, waits, and is what it depends on', async () => {
  const done = await dependOn('outer', lee, noon);
  const inner = (await from(commitment).toArray()).find((row) => row.kind === 'toMe');
  expect(inner).toMatchObject({ by: 'Lee', what: 'ship the replacement', lane: 'waiting', caseId: '48213' });
  expect(inner?.dependsOn).toBeUndefined();
  expect(done).toMatchObject({ ok: true, value: { id: 'outer', dependsOn: inner?.id } });
});

test('one that is known already can be chosen, and let go again', async () => {
  await from(commitment).add(aCommitment({ id: 'inner', kind: 'toMe', by: 'Lee' }));
  expect(await dependOn('outer', { id: 'inner' }, noon)).toMatchObject({ value: { dependsOn: 'inner' } });
  expect(await dependOn('outer', undefined, noon)).toMatchObject({ value: { dependsOn: undefined } });
});

test('a promise cannot need itself, one that is closed needs nothing, and half a promise changes nothing', async () => {
  expect(await dependOn('outer', { id: 'outer' }, noon)).toMatchObject({ reason: 'invalid' });
  for (const part of [{ by: ' ' }, { what: '' }, { dueAt: noon }])
    expect(await dependOn('outer', { ...lee, ...part }, noon)).toMatchObject({ reason: 'invalid' });
  expect(await dependOn('gone', lee, noon)).toMatchObject({ reason: 'notFound' });
  await from(commitment).put(
    aCommitment({ id: 'outer', history: { ...aCommitment().history, m: { kind: 'missed', at: noon + 1 } } }),
  );
  expect(await dependOn('outer', lee, noon)).toMatchObject({ reason: 'closed' });
  expect(await from(commitment).count()).toBe(1);
});
