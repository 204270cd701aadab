// npm run test:deep: the property tests with many more runs, and the long end-to-end tests.
import { ensureBrowser } from './find-browser.mjs';
import { build, setUpOrStop, step, summary, vitest } from './steps.mjs';

const env = { KEPT_RUNS: process.env.KEPT_RUNS ?? '10000' };
const timeout = 4 * 60 * 60_000;

await setUpOrStop();
await step('rules and unit', () => vitest(['rules', 'unit'], { env, timeout }));
await step('build for Chromium', () => build('chrome'));
await step('build for Firefox', () => build('firefox'));
await step('browsers', async () =>
  Boolean((await ensureBrowser('chromium')) && (await ensureBrowser('firefox'))),
);
await step('deep', () => vitest(['deep'], { env, timeout }));
summary();
