import { problem, type Result } from '../problem.ts';
import { readBackup, type FileRow } from './backup-file.ts';

type Said = { rows: FileRow[] } | { end: Result<FileRow[]> };

/**
 * As `readBackup`, in a worker: parsing and checking 100,000 promises takes seconds, in which the page must still answer. Reasons: those
 * of `readBackup`; a file for which the worker has not enough memory is `tooBig`.
 */
export async function readBackupApart(file: File, now: number): Promise<Result<FileRow[]>> {
  if (typeof Worker === 'undefined') return readBackup(file, now);
  const worker = new Worker(new URL('./backup-reader.ts', import.meta.url), { type: 'module' });
  const rows: FileRow[] = [];
  try {
    return await new Promise((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Said>) => {
        if ('rows' in data) rows.push(...data.rows);
        else resolve(data.end.ok ? { ok: true, value: rows } : data.end);
      });
      worker.addEventListener('error', () => resolve(problem('tooBig', 'worker')));
      worker.postMessage({ file, now });
    });
  } finally {
    worker.terminate();
  }
}
