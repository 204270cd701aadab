/** The built extension at work on the Request Tracker that tests/support/rt/up.sh started; its address is in KEPT_RT_URL. */
import type { Frame, Page } from 'playwright-core';
import { must } from '../../lib/problem.ts';
import { launchChromium } from './browsers.ts';
import { built } from './built.ts';
import { captureLine } from './kept-on-sandbox.ts';

export const tracker = must(process.env['KEPT_RT_URL'], 'npm run test:crm says where Request Tracker is');

export type KeptOnRt = Awaited<ReturnType<typeof startKeptOnRt>>;

/** Browser, agent logged in, site permitted by the real press in the popup. */
export async function startKeptOnRt(profile: string, agent = 'ana.agent', extension = built('chrome-mv3')) {
  const kept = await launchChromium({
    extension,
    profile,
    grants: [`http://${new URL(tracker).hostname}/*`],
  });
  const page = kept.context.pages()[0] ?? (await kept.context.newPage());
  await page.setViewportSize({ width: 1440, height: 900 });
  // Recorded in every frame: all that the case strip ever said in this document.
  await kept.context.addInitScript(recordStrip);

  const open = (path: string) => page.goto(tracker + path);
  const openSidebar = async (): Promise<Frame> => {
    await page.waitForFunction(() => document.documentElement.childElementCount > 2);
    await kept.command('capture-promise', page);
    const frame = await kept.sidebarFrame(page);
    await captureLine(frame).waitFor();
    return frame;
  };

  await open('/');
  if (await page.locator('input[name=user]').isVisible()) {
    await page.fill('input[name=user]', agent);
    await page.fill('input[name=pass]', 'agent-local-only');
    await page.press('input[name=pass]', 'Enter');
    await page.getByRole('link', { name: `Logged in as ${agent}` }).waitFor();
  }
  const popup = await kept.popup(page);
  const use = popup.getByRole('button', { name: 'Use Kept on this site' });
  const isOn = popup.getByRole('button', { name: 'Stop using Kept on this site' });
  await use.or(isOn).waitFor();
  // A browser that was killed may or may not have written down that the permission was given.
  if (await use.isVisible()) await use.click();
  await isOn.waitFor();
  await popup.close();
  await page.bringToFront();

  return {
    ...kept,
    page,
    open,
    openSidebar,
    openTicket: (id: number) => open(`/Ticket/Display.html?id=${id}`),

    /** RT's rich text editor, once it takes what is typed. */
    async editor() {
      await page.waitForFunction(`Object.values(CKEDITOR.instances).some((one) => one.status === 'ready')`);
      return page.frameLocator('iframe.cke_wysiwyg_frame').locator('body');
    },

    /** The sidebar of the document that is there now, once it was drawn. */
    async frameHere(): Promise<Frame> {
      const frame = await kept.sidebarFrame(page);
      await captureLine(frame).waitFor();
      return frame;
    },

    /** What the background knows of the page: facts of an adapter, as they were sent. */
    async facts(): Promise<Record<string, unknown>> {
      const key = `facts:${await kept.tabId(page)}`;
      const url = page.url();
      for (;;) {
        const worker = await kept.serviceWorker();
        const known = (await worker.evaluate(`chrome.storage.session.get('${key}')`)) as Record<
          string,
          Record<string, unknown> | undefined
        >;
        const facts = known[key];
        if (facts?.['url'] === url) return facts;
        await page.waitForTimeout(50);
      }
    },
  };
}

/** The strip's lines: who and which case, then the subject. */
export async function strip(frame: Frame): Promise<string[]> {
  const text = await frame.locator('main > :first-child').innerText();
  return text.split('\n').filter((line) => line !== '');
}

/** Everything the strip has shown since the sidebar of this document was drawn. */
export function stripHistory(frame: Frame): Promise<string[]> {
  return frame.evaluate('globalThis.stripHistory ?? []');
}

/** Marks this document; the answer says whether it is still the one that is open. */
export async function markDocument(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  return () => page.evaluate(() => 'sameDocument' in globalThis);
}

function recordStrip(): void {
  if (!location.protocol.startsWith('chrome-extension')) return;
  const said: string[] = [];
  Object.assign(globalThis, { stripHistory: said });
  const look = () => {
    const text = document.querySelector('main > :first-child')?.textContent ?? '';
    if (text !== '' && said.at(-1) !== text) said.push(text);
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
