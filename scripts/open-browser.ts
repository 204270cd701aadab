/** The second half of `npm start`, on the project's own Node: the sandbox CRM, and a browser with Kept in it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { startSandbox } from '../sandbox/server.ts';
import { launchChromium, type ChromiumWithKept } from '../tests/support/browsers.ts';

const root = join(import.meta.dirname, '..');
const usualPort = 8095;
const allowButton = 'Use Kept on this site';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const sandbox = values.url
  ? undefined
  : await startSandbox({ port: usualPort }).catch(() => startSandbox({ port: 0 }));
const kept = await launch();
const page = kept.context.pages()[0] ?? (await kept.context.newPage());

if (sandbox) await openSandbox(sandbox.url);
else await openOwnCrm(values.url ?? '');

if (headless) {
  const screenshot = join(root, 'out', 'start.png');
  mkdirSync(join(root, 'out'), { recursive: true });
  await page.screenshot({ path: screenshot });
  console.log(`There is no display, so the browser ran without a window; what it showed is in ${screenshot}`);
  await kept.close();
} else {
  console.log('Close the browser to end this. What you typed is kept for the next `npm start`.');
  await kept.closed;
}
await sandbox?.close();

/** With Chromium's own sandbox where that works: root may not have it, and some systems forbid it to everyone. */
async function launch(): Promise<ChromiumWithKept> {
  const options = {
    extension: join(root, '.output', 'chrome-mv3'),
    profile: join(root, '.browsers', 'profile-start'),
    // Only for the sandbox: on a person's own site the browser asks the person.
    grants: sandbox ? [`${new URL(sandbox.url).protocol}//${new URL(sandbox.url).hostname}/*`] : [],
    headless,
  };
  if (process.getuid?.() === 0) return launchChromium(options);
  return launchChromium({ ...options, sandbox: true }).catch(() => launchChromium(options));
}

async function openSandbox(url: string): Promise<void> {
  await page.goto(`${url}/cases/48213`);
  console.log(`The sandbox CRM is at ${url}/cases/48213`);
  try {
    await allow(page, url);
    await showSidebar(page);
  } catch (error) {
    // A person can still do it by hand; without a window nobody can, so there it counts as a failure.
    console.error(error);
    console.log(`Click the Kept icon in the toolbar, then "${allowButton}".`);
    if (headless) process.exitCode = 1;
  }
}

async function openOwnCrm(url: string): Promise<void> {
  await page
    .goto(url)
    .catch((error: Error) => console.log(`${url} did not open: ${error.message.split('\n')[0]}`));
  console.log(
    `Log in if the page asks for it, then click the Kept icon in the toolbar and "${allowButton}".`,
  );
}

/** The click that a person would make in the popup, unless it was made in an earlier run. */
async function allow(on: Page, url: string): Promise<void> {
  const worker = await kept.serviceWorker();
  const origins = JSON.stringify([`${new URL(url).protocol}//${new URL(url).hostname}/*`]);
  if (await worker.evaluate(`chrome.permissions.contains({ origins: ${origins} })`)) return;
  const popup = await kept.popup(on);
  await popup.getByRole('button', { name: allowButton }).click({ timeout: 10_000 });
  const granted = `new Promise((done) => {
    const look = () => chrome.permissions.contains({ origins: ${origins} }).then((yes) => (yes ? done() : setTimeout(look, 50)));
    look();
  })`;
  await worker.evaluate(granted);
  if (!popup.isClosed()) await popup.close();
}

async function showSidebar(on: Page): Promise<void> {
  await on.bringToFront();
  // It may open by itself, as it was left open the last time or follows the click.
  const frame = await kept.sidebarFrame(on, 2_000).catch(async () => {
    await kept.command('toggle-sidebar', on);
    return kept.sidebarFrame(on);
  });
  await frame.getByLabel('What did you promise?').waitFor();
}
