/**
 * Starts a real browser with the built extension in it: for the end-to-end tests, and for `npm start`.
 * Chromium is driven by playwright-core, Firefox by puppeteer-core over WebDriver BiDi.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Frame, type Page, type Worker } from 'playwright-core';
import {
  launch as launchPuppeteer,
  type Frame as FirefoxFrame,
  type Page as FirefoxPage,
} from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { watchNetwork } from './network/guard.ts';
import { netLogArguments, readNetLog } from './network/net-log.ts';
import { seedGrants } from './seed-grants.ts';

export interface ChromiumOptions {
  /** The unpacked build, such as .output/chrome-mv3. */
  extension: string;
  /** The profile's folder, kept when the browser closes; without one, a temporary folder that is removed. */
  profile?: string;
  /** Sites (`https://crm.example/*`) that the browser grants without asking once Kept requests them after a click. */
  grants?: string[];
  headless?: boolean;
  /** Chromium's own sandbox. Off unless asked for: root cannot have it, nor can many containers. */
  sandbox?: boolean;
  args?: string[];
}

export type ChromiumWithKept = Awaited<ReturnType<typeof launchChromium>>;

export async function launchChromium(options: ChromiumOptions) {
  const { grants = [], headless = true, sandbox = false, args = [] } = options;
  const extension = resolve(options.extension);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'kept-chromium-'));
  const extensionId = idOf(extension);
  seedGrants(profile, extensionId, grants);
  const netLog = watchNetwork(`chrome-extension://${extensionId}`, readNetLog);

  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await pathOf('chromium'),
    headless,
    chromiumSandbox: sandbox,
    viewport: headless ? { width: 1280, height: 800 } : null,
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Both are needed: with --load-extension alone the background never starts.
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      // Playwright switches ThirdPartyStoragePartitioning off, and then IndexedDB in our frame is refused where
      // third-party cookies are blocked. The last such flag wins, so this one brings real browsers' behaviour back.
      '--disable-features=MediaRouter',
      ...(netLog === undefined ? [] : netLogArguments(netLog)),
      ...args,
    ],
  });
  const closed = new Promise<void>((done) => context.once('close', () => done()));
  const pid = pidOf(profile);
  const tidy = () => {
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };

  const serviceWorker = async (): Promise<Worker> => {
    const isOurs = (worker: Worker) => new URL(worker.url()).host === extensionId;
    return (
      context.serviceWorkers().find(isOurs) ?? context.waitForEvent('serviceworker', { predicate: isOurs })
    );
  };

  /** The browser's number for a page's tab. The page is in front afterwards. */
  const tabId = async (page: Page): Promise<number> => {
    await page.bringToFront();
    const worker = await serviceWorker();
    return worker.evaluate(
      'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab.id)',
    );
  };

  return {
    context,
    extensionId,
    profile,
    /** Resolves when the browser is gone, whoever closed it. */
    closed,
    serviceWorker,
    tabId,

    /** The toolbar popup as it would open over `page`, in a tab of its own: a real popup cannot be driven. */
    async popup(page: Page): Promise<Page> {
      const id = await tabId(page);
      const popup = await context.newPage();
      await popup.goto(
        `chrome-extension://${extensionId}/popup.html?tab=${id}&site=${encodeURIComponent(new URL(page.url()).origin)}`,
      );
      return popup;
    },

    /** Runs a command of the manifest on the page's tab; keys pressed by Playwright do not reach the browser. */
    async command(name: string, page: Page): Promise<void> {
      const id = await tabId(page);
      const worker = await serviceWorker();
      await worker.evaluate(
        `chrome.tabs.get(${id}).then((tab) => chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab))`,
      );
    },

    /** The sidebar's frame, once it is shown. */
    async sidebarFrame(page: Page, timeoutMs = 10_000): Promise<Frame> {
      // page.frames() sees into our closed shadow root; locators on the page do not.
      const look = () => page.frames().find((frame) => isSidebar(frame.url()));
      const isThere = async () => {
        const frame = look();
        return frame !== undefined && isShown(frame);
      };
      await until(isThere, timeoutMs, 'The sidebar was not shown');
      return look() as Frame;
    },

    async close(): Promise<void> {
      await context.close();
      tidy();
    },

    /** What a crash or a power cut does: no process of the browser gets to finish anything. */
    async kill(): Promise<void> {
      killGroup(pid);
      await closed;
      tidy();
    },
  };
}

export interface FirefoxOptions {
  /** The unpacked build, such as .output/firefox-mv3. */
  extension: string;
  /** The add-on's id in its manifest, and the host that its pages get instead of a random one. */
  addonId: string;
  uuid: string;
  profile?: string;
  headless?: boolean;
  preferences?: Record<string, unknown>;
}

export type FirefoxWithKept = Awaited<ReturnType<typeof launchFirefox>>;

export async function launchFirefox(options: FirefoxOptions) {
  const { addonId, uuid, profile, headless = true, preferences = {} } = options;
  const browser = await launchPuppeteer({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: await pathOf('firefox'),
    headless,
    userDataDir: profile,
    // Without it Firefox refuses to be sent to moz-extension: pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      // Grants what is requested after a click, without the prompt that nobody could answer.
      'extensions.webextOptionalPermissionPrompts': false,
      ...preferences,
    },
  });
  await browser.installExtension(resolve(options.extension));

  const extensionPage = async (path: string): Promise<FirefoxPage> => {
    const page = await browser.newPage();
    // The page loads, but Firefox never says so: wait for the document itself instead of the navigation.
    page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
    const arrived = `location.protocol === 'moz-extension:' && document.readyState === 'complete'`;
    await until(() => page.evaluate(arrived).catch(() => false), 15_000, `${path} did not load`);
    return page;
  };

  return {
    browser,
    extensionPage,

    /** The toolbar popup as it would open over `page`, in a tab of its own. */
    async popup(page: FirefoxPage): Promise<FirefoxPage> {
      await page.bringToFront();
      const popup = await extensionPage('popup.html');
      // BiDi does not tell tab numbers; the tab that was in front until now is the one seen last.
      const id = await popup.evaluate(`(async () => {
        const own = await browser.tabs.getCurrent();
        const others = (await browser.tabs.query({})).filter((tab) => tab.id !== own.id);
        return others.sort((a, b) => b.lastAccessed - a.lastAccessed)[0].id;
      })()`);
      await popup.close();
      const site = await page.evaluate('location.origin');
      return extensionPage(`popup.html?tab=${Number(id)}&site=${encodeURIComponent(String(site))}`);
    },

    /** The sidebar's frame, once it is shown. */
    async sidebarFrame(page: FirefoxPage, timeoutMs = 15_000): Promise<FirefoxFrame> {
      let found: FirefoxFrame | undefined;
      const look = async () => {
        for (const frame of page.frames()) {
          // frame.url() stays about:blank for our pages, so the frame itself is asked.
          const url = await Promise.resolve()
            .then(() => frame.evaluate('location.href'))
            .catch(() => '');
          if (isSidebar(String(url)) && (await isShown(frame))) found = frame;
        }
        return found !== undefined;
      };
      await until(look, timeoutMs, 'The sidebar was not shown');
      return found as FirefoxFrame;
    },

    close: () => browser.close(),

    async kill(): Promise<void> {
      const gone = new Promise((done) => browser.once('disconnected', done));
      killGroup(browser.process()?.pid);
      await gone;
    },
  };
}

async function pathOf(name: 'chromium' | 'firefox'): Promise<string> {
  const path = await findBrowser(name);
  if (!path) throw new Error(`No ${name} browser is here; \`npm test\` installs one`);
  return path;
}

/** Chromium derives an unpacked extension's id from its key: the start of the hash, in the letters a to p. */
export function idOf(extension: string): string {
  const { key } = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as { key: string };
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
  return hash.slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));
}

/** Chromium writes its process number into the lock of its profile (`host-number`), except on Windows. */
function pidOf(profile: string): number | undefined {
  try {
    return Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  } catch {
    return undefined; // Only kill() needs it, and says so.
  }
}

/** Both drivers start the browser as the leader of a process group, in which all its helpers stay. */
function killGroup(pid: number | undefined): void {
  if (!pid) throw new Error("The browser's process is not known here, so it cannot be killed");
  process.kill(-pid, 'SIGKILL');
}

const isSidebar = (url: string) =>
  /^[a-z]+-extension:/.test(url) && new URL(url).pathname === '/sidebar.html';

/** A frame that is not rendered has no size of its own. */
const isShown = (frame: { evaluate(script: string): Promise<unknown> }): Promise<unknown> =>
  frame.evaluate('innerWidth > 0 && innerHeight > 0').catch(() => false);

async function until(check: () => Promise<unknown>, timeoutMs: number, otherwise: string): Promise<void> {
  for (const endsAt = Date.now() + timeoutMs; Date.now() < endsAt; await wait(50)) {
    if (await check()) return;
  }
  throw new Error(`${otherwise} within ${timeoutMs} ms`);
}
