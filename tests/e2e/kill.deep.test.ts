import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { killLoop } from '../support/kill-loop.ts';

test('kills while capturing, keeping and importing lose nothing that was acknowledged, and leave nothing half written', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'kept-kills-'));
  try {
    const figures = await killLoop(profile, Number(process.env['KEPT_KILLS'] ?? 200));
    console.log('Kills in mid-write:', figures);
    expect(figures).toMatchObject({
      lost: 0,
      halfWritten: 0,
      tallyWrong: 0,
      keptAgainOpen: 0,
      halfImported: 0,
    });
    // Where the browser itself gave up the database, the newest minute is all that may be missing.
    expect(figures.oldestLostMs).toBeLessThan(60_000);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
