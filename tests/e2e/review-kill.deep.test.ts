import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reviewKills } from '../support/review-kills.ts';

test('kills through all steps of a review leave it where it was, with every word but those of the last moment, and nothing twice', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'kept-review-kills-'));
  try {
    const figures = await reviewKills(profile, Number(process.env['KEPT_KILLS'] ?? 30));
    console.log('Kills while a review is written:', figures);
    expect(figures).toMatchObject({ wrongStep: 0, lost: 0, strange: 0, twice: 0, notShown: 0, repaired: 0 });
    expect(figures.finished).toBeGreaterThan(0);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
