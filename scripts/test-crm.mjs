// npm run test:crm: Kept in a real CRM, Request Tracker from Debian's packages (tests/support/rt/up.sh).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser, mayInstallWithApt } from './find-browser.mjs';
import { root } from './setup.mjs';
import { build, setUpOrStop, step, summary, vitest } from './steps.mjs';

const rt = (script, ...args) => {
  const run = spawnSync('bash', [join(root, 'tests/support/rt', script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  process.stdout.write(run.stdout);
  return { ok: run.status === 0, lastLine: run.stdout.trim().split('\n').at(-1) };
};

if (!mayInstallWithApt()) {
  console.error('The CRM tests install Request Tracker from Debian packages, so they need Debian and root.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
await setUpOrStop();
await step('build for Chromium', () => build('chrome'));
await step('browsers', async () => Boolean(await ensureBrowser('chromium')));
let url;
await step('Request Tracker', () => {
  const { ok, lastLine } = rt('up.sh', '--reset');
  url = lastLine;
  return ok;
});
await step('in the CRM', () => vitest(['crm'], { env: { KEPT_RT_URL: url } }));
rt('down.sh');
summary();
