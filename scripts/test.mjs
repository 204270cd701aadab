// npm test: everything, including the built extension in both browsers.
import { ensureBrowser } from './find-browser.mjs';
import { staticSteps } from './static-steps.mjs';
import { runTool, setUpOrStop, step, summary, vitest } from './steps.mjs';

await setUpOrStop();
await staticSteps();
await step('web-ext lint', () =>
  runTool('web-ext', ['lint', '--source-dir=.output/firefox-mv3', '--self-hosted']),
);
await step('browsers', async () => {
  console.log(await ensureBrowser('chromium'));
  console.log(await ensureBrowser('firefox'));
  return true;
});
await step('end to end', () => vitest(['e2e']));
summary();
