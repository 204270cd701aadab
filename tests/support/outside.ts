/** Everything around our own pages where a word could turn up: asked by the tests that type words and look for them. */
import type { Page } from 'playwright-core';
import { inContentWorld } from './content-world.ts';
import type { KeptOnSandbox } from './kept-on-sandbox.ts';

declare const chrome: typeof import('wxt/browser').browser;

export type Outside = Awaited<ReturnType<typeof watchOutside>>;

/** From now on every line of every console, every notification and the name of every file that is saved is noted. */
export async function watchOutside(kept: KeptOnSandbox) {
  const said: string[] = [];
  const files: string[] = [];
  kept.context.on('console', (message) => said.push(message.text()));
  kept.context.on('weberror', (error) => said.push(String(error.error())));
  kept.context.on('page', (page) => page.on('download', (file) => files.push(file.suggestedFilename())));
  const worker = await kept.serviceWorker();
  worker.on('console', (message) => said.push(message.text()));
  // What is handed to the system cannot be read back, so it is read on the way.
  await worker.evaluate(() => {
    const calls: string[] = [];
    Object.assign(globalThis, { calls });
    const create = chrome.notifications.create.bind(chrome.notifications) as (
      ...given: unknown[]
    ) => Promise<string>;
    Object.assign(chrome.notifications, {
      create: (...given: unknown[]) => {
        calls.push(JSON.stringify(given));
        return create(...given);
      },
    });
  });
  const shown = () => worker.evaluate<string[]>('calls');

  return {
    said,
    files,
    shown,

    /** By place: what is to be read outside of our pages, beside what the page of the CRM can see. */
    async places(page: Page): Promise<Record<string, string>> {
      const tab = await kept.tabId(page);
      const stored = (area: string) =>
        worker.evaluate<string>(`chrome.storage.${area}.get().then(JSON.stringify)`);
      return {
        notifications: String(await shown()),
        stillShown: await worker.evaluate<string>('chrome.notifications.getAll().then(JSON.stringify)'),
        alarms: await worker.evaluate<string>('chrome.alarms.getAll().then(JSON.stringify)'),
        toolbar: await worker.evaluate<string>(
          `Promise.all([{}, { tabId: ${tab} }].flatMap((of) => [chrome.action.getBadgeText(of), chrome.action.getTitle(of)])).then(String)`,
        ),
        settings: await stored('local'),
        session: await stored('session'),
        synced: await stored('sync'),
        console: said.join('\n'),
        files: files.join('\n'),
        addresses: kept.context
          .pages()
          .flatMap((one) => one.frames().map((inner) => inner.url()))
          .join('\n'),
        titles: (await Promise.all(kept.context.pages().map((one) => one.title()))).join('\n'),
      };
    },

    /** What the page of the CRM holds, and the world of our script in it. */
    async inPage(page: Page): Promise<string> {
      const seen = await page.evaluate(() => [
        document.documentElement.outerHTML,
        document.title,
        JSON.stringify(performance.getEntries()),
        JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), name, history.state]),
      ]);
      const world = await inContentWorld(kept, page, () => JSON.stringify(Object.keys(globalThis)));
      return [...seen, world].join('\n');
    },
  };
}
