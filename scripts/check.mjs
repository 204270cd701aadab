// npm run check: everything that needs no browser.
import { staticSteps } from './static-steps.mjs';
import { setUpOrStop, summary } from './steps.mjs';

await setUpOrStop();
await staticSteps();
summary();
