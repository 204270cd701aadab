import { afterEach, expect, test, vi } from 'vitest';
import { aCommitment, noon } from '../../support/a-commitment.ts';
import { writeBackup } from '../../support/backup-text.ts';
import { installWorker } from '../../support/fake-worker.ts';

afterEach(() => vi.unstubAllGlobals());

test('rows come in portions, so that no message is a long task of the page', async () => {
  installWorker(() => import('../../../lib/transfer/backup-reader.ts'));
  const rows = Array.from({ length: 501 }, (_, index) => ({
    type: 'commitment',
    row: aCommitment({ id: `p${index}` }),
    clock: {},
  }));
  const worker = new Worker('backup-reader');
  const said: object[] = [];
  await new Promise<void>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ rows?: object[]; end?: object }>) => {
      said.push(data);
      if ('end' in data) resolve();
    });
    worker.postMessage({ file: new File([writeBackup(rows, noon)], 'a'), now: noon });
  });
  expect(said).toMatchObject([{ rows: { length: 500 } }, { rows: { length: 1 } }, { end: { ok: true } }]);
});
