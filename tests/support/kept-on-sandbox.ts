/**
 * The built extension at work in a page of the sandbox CRM: desk and browser started, the site permitted by the real
 * press in the popup, the sidebar open. Times a person would wait are waited for by what becomes visible, never by the clock.
 */
import { expect } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { startSandbox } from '../../sandbox/server.ts';
import { launchChromium, type ChromiumOptions } from './browsers.ts';
import { built } from './built.ts';

export type KeptOnSandbox = Awaited<ReturnType<typeof startKeptOnSandbox>>;

type Options = Pick<ChromiumOptions, 'profile' | 'args' | 'grants'> & {
  /** The desk of an earlier start, to go on with after the browser was restarted. */
  desk?: Awaited<ReturnType<typeof startSandbox>>;
};

export const sandboxPattern = 'http://127.0.0.1/*';

/** Starts desk and browser. Nothing is permitted yet: see `useSite`. */
export async function startKeptOnSandbox(options: Options = {}) {
  const desk = options.desk ?? (await startSandbox({ port: 0 }));
  const { profile, args, grants = [sandboxPattern] } = options;
  const kept = await launchChromium({ extension: built('chrome-mv3'), profile, args, grants });
  kept.context.setDefaultTimeout(10_000);

  /** A page of the desk, in front: `/cases/48213?latency=800`. */
  const openDesk = async (path: string): Promise<Page> => {
    const blank = kept.context.pages().find((page) => page.url() === 'about:blank');
    const page = blank ?? (await kept.context.newPage());
    await page.goto(desk.url + path);
    await page.bringToFront();
    return page;
  };

  /** The person's own press: "Use Kept on this site" in the popup over this page. */
  const useSite = async (page: Page): Promise<void> => {
    const popup = await kept.popup(page);
    await popup.getByRole('button', { name: 'Use Kept on this site' }).click();
    await popup.getByRole('button', { name: 'Stop using Kept on this site' }).waitFor();
    await popup.close();
    await page.bringToFront();
    await page.waitForFunction(hasHost);
  };

  /** Alt+P, or Alt+K with `toggle-sidebar`, and the sidebar's frame when its capture line is there. */
  const openSidebar = async (
    page: Page,
    command: 'capture-promise' | 'toggle-sidebar' = 'capture-promise',
  ): Promise<Frame> => {
    await page.waitForFunction(hasHost);
    await kept.command(command, page);
    const frame = await kept.sidebarFrame(page);
    await captureLine(frame).waitFor();
    // The shortcut brings the caret along, a moment after the line is there.
    if (command === 'capture-promise') await frame.waitForFunction(isInLine);
    return frame;
  };

  return {
    ...kept,
    desk,
    openDesk,
    useSite,
    openSidebar,

    /** All of it at once: the page, its permission and its open sidebar. */
    async begin(path = '/cases/48213'): Promise<{ page: Page; frame: Frame }> {
      const page = await openDesk(path);
      await useSite(page);
      return { page, frame: await openSidebar(page) };
    },

    /** Closes the browser, and the desk unless it was handed in. */
    async stop(): Promise<void> {
      await kept.close();
      if (options.desk === undefined) await desk.close();
    },
  };
}

// Functions, not strings: a string that is not true at once is evaluated again by what our pages forbid.
const isInLine = () => document.hasFocus() && document.activeElement?.matches('form input') === true;

/** Our one element under the root: the page's own children are head and body. */
const hasHost = () => document.documentElement.childElementCount > 2;

export function captureLine(frame: Frame | Page) {
  return frame.getByRole('textbox', { name: 'What did you promise?' }).first();
}

/** The row of a promise, by its words. */
export function rowOf(frame: Frame | Page, what: string) {
  return frame.locator('[data-row]').filter({ hasText: what });
}

/** Types a line by keyboard and saves it with Enter; resolves when the sidebar says that it is kept. */
export async function capture(page: Page, frame: Frame, text: string): Promise<void> {
  await page.bringToFront();
  await captureLine(frame).focus();
  await frame.waitForFunction(() => document.hasFocus());
  await page.keyboard.type(text);
  expect(await captureLine(frame).inputValue()).toBe(text);
  await page.keyboard.press('Enter');
  await frame.getByText('Promise saved.', { exact: true }).waitFor();
  expect(await captureLine(frame).inputValue()).toBe('');
}

/** The same, made so long ago. */
export async function captureEarlier(page: Page, frame: Frame, agoMs: number, text: string): Promise<void> {
  await earlier(frame, agoMs, () => capture(page, frame, text));
}

/** Sets the sidebar's clock back while something is done in it, and right again afterwards. */
export async function earlier(frame: Frame, agoMs: number, act: () => Promise<void>): Promise<void> {
  await frame.evaluate((ago) => {
    const real = Date.now;
    Date.now = () => real() - ago;
    Object.assign(globalThis, { putClockRight: () => (Date.now = real) });
  }, agoMs);
  try {
    await act();
  } finally {
    await frame.evaluate('globalThis.putClockRight()');
  }
}

/** Opens a step of a promise by its key, from the row itself. */
export async function pressOn(page: Page, frame: Frame, what: string, key: string): Promise<void> {
  await rowOf(frame, what).focus();
  await page.keyboard.press(key);
}

/** What has focus in the sidebar, by its words or name. */
export function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });
}
