/**
 * The built extension at work in Firefox. What Firefox does differently for a driver is kept here: its shortcuts
 * cannot be pressed, frames have no address, and an add-on that was put in for a while keeps its storage by preference only.
 */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { must } from '../../lib/problem.ts';
import { built } from './built.ts';
import { launchFirefox } from './browsers.ts';

export type KeptOnFirefox = Awaited<ReturnType<typeof startKeptOnFirefox>>;

const addonId = 'kept@kept.example';
const uuid = '8d6f2c1e-5a3b-4c7d-9e10-2f4b6a8c0d12';

export async function startKeptOnFirefox(profile: string, preferences: Record<string, unknown> = {}) {
  const kept = await launchFirefox({
    extension: built('firefox-mv3'),
    addonId,
    uuid,
    profile,
    preferences: {
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...preferences,
    },
  });
  // Not the tab that Firefox starts with: without a display, that one never has the focus.
  const page = await kept.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });

  return {
    ...kept,
    page,

    /** The person's own press: "Use Kept on this site" in the popup over the page. */
    async useSite(): Promise<void> {
      const popup = await kept.popup(page);
      await click(popup, 'Use Kept on this site');
      await textIn(popup, 'Stop using Kept on this site');
      await popup.close();
      await page.bringToFront();
      await page.waitForFunction(hasHost);
    },

    /** What the background does when Alt+P (`capture`), Alt+L (`log`) or Alt+K (`toggle`) is pressed over the page. */
    async command(name: 'capture' | 'log' | 'toggle'): Promise<void> {
      await page.waitForFunction(hasHost);
      const ours = await kept.extensionPage('options.html');
      const site = JSON.stringify(await page.evaluate('location.origin'));
      await page.bringToFront();
      await ours.evaluate(`(async () => {
        const [tab] = (await browser.tabs.query({})).filter((one) => one.url?.startsWith(${site}));
        await browser.tabs.sendMessage(tab.id, { command: '${name}' }, { frameId: 0 });
        const focus = { broadcast: '${name}' === 'log' ? 'focusLog' : 'focusCapture', tab: tab.id };
        if ('${name}' !== 'toggle') await browser.tabs.sendMessage(tab.id, focus).catch(() => undefined);
      })()`);
      await ours.close();
    },

    /** Opens the sidebar by the shortcut for a new promise; the caret is in the capture line then. */
    async openSidebar(): Promise<Frame> {
      await this.command('capture');
      const frame = await this.frameHere();
      await until(frame, `document.hasFocus() && document.activeElement.matches('form input')`);
      return frame;
    },

    /** The sidebar's frame, once its capture line is there. */
    async frameHere(): Promise<Frame> {
      const frame = await kept.sidebarFrame(page);
      await captureLine(frame);
      return frame;
    },
  };
}

const hasHost = 'document.documentElement.childElementCount > 2';

export async function captureLine(frame: Frame | Page): Promise<ElementHandle<HTMLInputElement>> {
  const found = await frame.waitForSelector('form input');
  return must(found, 'the sidebar has a capture line');
}

export function valueOf(line: ElementHandle<HTMLInputElement>): Promise<string> {
  return line.evaluate((input) => input.value);
}

/** All words on screen, in order. */
export async function wordsOf(frame: Frame | Page): Promise<string> {
  return String(await frame.evaluate('document.body.innerText'));
}

/** Resolves when these words are on screen. */
export async function textIn(frame: Frame | Page, words: string): Promise<void> {
  await until(frame, `document.body.innerText.includes(${JSON.stringify(words)})`);
}

/** Polls by the clock: a frame that draws nothing new has no animation frames either. */
export async function until(frame: Frame | Page, expression: string): Promise<void> {
  await frame.waitForFunction(expression, { polling: 100, timeout: 10_000 });
}

/** A real press on the element that says these words. */
async function click(frame: Frame | Page, words: string): Promise<void> {
  const found = await frame.waitForSelector(`::-p-text(${words})`);
  await must(found, `"${words}" is on screen`).click();
}

/** Calls the extension's own programming interface from one of its pages. */
export async function inExtension<Value>(kept: KeptOnFirefox, script: string): Promise<Value> {
  const ours = await kept.extensionPage('options.html');
  const value = await ours.evaluate(`(async () => JSON.stringify((await (${script})) ?? null))()`);
  await ours.close();
  return JSON.parse(String(value)) as Value;
}
