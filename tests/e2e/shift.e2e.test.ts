import { expect, test } from 'vitest';
import { liveADay } from '../support/a-day-looked-back-on.ts';
import { startKeptOnSandbox } from '../support/kept-on-sandbox.ts';

test('a shift is worked and then reviewed by keyboard, the next one asks what was tried, and a talk gets what was ticked', async () => {
  const kept = await startKeptOnSandbox();
  try {
    const { page, frame } = await kept.begin();
    await frame.getByText('Ana Ruiz').first().waitFor();
    await liveADay({ kept, page, frame });
    // The page of the CRM heard nothing of it.
    expect(await page.content()).not.toContain('Quillfeather');
  } finally {
    await kept.stop();
  }
});
