// npm start: builds Kept and opens it, in a sandbox CRM or, with `-- --url <address>`, in a CRM of your own.
import { join } from 'node:path';
import { ensureBrowser } from './find-browser.mjs';
import { root, runNode, setUp } from './setup.mjs';
import { build } from './steps.mjs';

const extension = join(root, '.output', 'chrome-mv3');

try {
  setUp();
  if (!build('chrome')) throw new Error('The build did not work.');
  const browser = await ensureBrowser('chromium').catch(() => {
    throw new Error(
      `Open chrome://extensions, switch on developer mode, choose "Load unpacked" and pick ${extension}.`,
    );
  });
  const opened = runNode([join(root, 'scripts', 'open-browser.ts'), ...process.argv.slice(2)], {
    env: { KEPT_CHROMIUM: browser },
  });
  process.exitCode = opened ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
