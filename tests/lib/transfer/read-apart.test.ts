import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBackupApart } from '../../../lib/transfer/read-apart.ts';
import { aCommitment, noon } from '../../support/a-commitment.ts';
import { refusal } from '../../support/backup-desk.ts';
import { writeBackup } from '../../support/backup-text.ts';
import { installWorker } from '../../support/fake-worker.ts';

let workers: { running: () => number };
const load = () => {
  vi.resetModules();
  return import('../../../lib/transfer/backup-reader.ts');
};

beforeEach(() => {
  workers = installWorker(load);
});
afterEach(() => vi.unstubAllGlobals());

const backupOf = (ids: readonly string[]) =>
  new File(
    [
      writeBackup(
        ids.map((id) => ({ type: 'commitment', row: aCommitment({ id }), clock: {} })),
        noon,
      ),
    ],
    'a',
  );

test('a file that is read in a worker gives all its rows in their order, also many, and the worker ends', async () => {
  const ids = Array.from({ length: 1001 }, (_, index) => `p${index}`);
  const read = await readBackupApart(backupOf(ids), noon);
  expect(read.ok && read.value.map(({ row }) => row.id)).toEqual(ids);
  expect(workers.running()).toBe(0);
});

test('a file that is none of ours is refused with the reason that the worker found', async () => {
  expect(refusal(await readBackupApart(new File(['Dear customer,'], 'a'), noon))).toBe('notABackup');
  expect(workers.running()).toBe(0);
});

test('a worker that breaks down over a file is no silence', async () => {
  workers = installWorker(() => Promise.reject(new Error('out of memory')));
  expect(refusal(await readBackupApart(backupOf(['a']), noon))).toBe('tooBig');
});

test('where there are no workers the file is read all the same', async () => {
  vi.stubGlobal('Worker', undefined);
  const read = await readBackupApart(backupOf(['a']), noon);
  expect(read.ok && read.value.length).toBe(1);
});
