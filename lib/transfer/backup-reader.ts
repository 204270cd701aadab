import { readBackup } from './backup-file.ts';

/**
 * Runs in a worker that read-apart.ts makes: reads one backup file there, and hands its rows over in portions, because what
 * comes in one piece is also copied in one piece, and the page stands still meanwhile.
 */
const portion = 500;

self.addEventListener('message', (event: MessageEvent<{ file: File; now: number }>) => {
  void (async () => {
    const read = await readBackup(event.data.file, event.data.now);
    if (read.ok) {
      for (let from = 0; from < read.value.length; from += portion) {
        self.postMessage({ rows: read.value.slice(from, from + portion) });
      }
    }
    self.postMessage({ end: read.ok ? { ok: true, value: [] } : read });
  })();
});
