import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { liveADay } from '../support/a-day-looked-back-on.ts';
import { startKeptOnRt } from '../support/kept-on-rt.ts';

test('on a real ticket a shift is worked and reviewed by keyboard, the next one asks what was tried, and a talk gets what was ticked', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'kept-shift-'));
  const kept = await startKeptOnRt(profile);
  try {
    kept.context.setDefaultTimeout(15_000);
    await kept.openTicket(1);
    const frame = await kept.openSidebar();
    await frame.getByText('Lena Vogt').first().waitFor();
    await liveADay({ kept, page: kept.page, frame });
  } finally {
    await kept.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
