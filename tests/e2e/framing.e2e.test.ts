import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { inContentWorld } from '../support/content-world.ts';
import { addFrame, shownIn } from '../support/hostile-site.ts';
import { captureLine } from '../support/kept-on-sandbox.ts';
import { startUnderAttack, type UnderAttack } from '../support/under-attack.ts';

declare const chrome: typeof import('wxt/browser').browser;

let at: UnderAttack;
beforeAll(async () => {
  at = await startUnderAttack();
});
afterAll(() => at?.stop());
beforeEach(() => at.page.bringToFront());

const extensionPage = () => `chrome-extension://${at.kept.extensionId}/sidebar.html`;
/** The address that only our content script gets to know, and that a page might come by all the same. */
const leakedAddress = () => inContentWorld(at.kept, at.page, () => chrome.runtime.getURL('/sidebar.html'));
const freshTicket = async (from: Page): Promise<string> => {
  const answer = await inContentWorld(at.kept, from, () =>
    chrome.runtime.sendMessage({ message: 'frameToken', body: {} }),
  );
  return (answer as { value: { token: string } }).value.token;
};
const nothing = { rows: 0, fields: 0, text: '' };

test.each(['permitted', 'unknown'] as const)(
  'a page that frames the sidebar by itself shows nothing of it: a %s site',
  async (which) => {
    const elsewhere = await at.kept.context.newPage();
    await elsewhere.goto(at.site[which]);
    const leaked = await leakedAddress();
    expect(leaked).not.toContain(at.kept.extensionId);
    await elsewhere.bringToFront();
    // All at once: each must be given its time to show something.
    const shown = [extensionPage(), leaked].flatMap((address) => [
      ...['', '#tab=1', '#token=', `#token=${crypto.randomUUID()}&tab=1`].map(async (hash) => {
        return { name: address + hash, seen: await shownIn(await addFrame(elsewhere, address + hash)) };
      }),
      addFrame(elsewhere, address, 'allow-scripts allow-forms').then(async (frame) => {
        return { name: `${address} sandboxed`, seen: await shownIn(frame) };
      }),
      addFrame(elsewhere, at.site[which]).then(async (between) => {
        return { name: `${address} two deep`, seen: await shownIn(await addFrame(between, address)) };
      }),
    ]);
    for (const { name, seen } of await Promise.all(shown)) expect(seen, name).toEqual(nothing);
    await elsewhere.close();
  },
);

test('a ticket opens one frame of its own tab, once', async () => {
  const leaked = await leakedAddress();
  const other = await at.kept.context.newPage();
  await other.goto(at.site.permitted);
  const ticket = await freshTicket(at.page);
  await other.bringToFront();
  expect(await shownIn(await addFrame(other, `${leaked}#token=${ticket}`)), 'in another tab').toEqual(
    nothing,
  );
  await other.close();

  // The hostile site this time, so that its own policy is not what keeps the frame out.
  const own = await at.kept.context.newPage();
  await own.goto(at.site.permitted);
  await expect.poll(() => own.evaluate('document.documentElement.childElementCount')).toBeGreaterThan(2);
  const good = await freshTicket(own);
  const first = await addFrame(own, `${leaked}#token=${good}`);
  await captureLine(first).waitFor();
  expect(await shownIn(await addFrame(own, `${leaked}#token=${good}`)), 'a second time').toEqual(nothing);
  await own.close();
});

// An address that leaked (nothing tells it to a page) would open as a window of its own, in which the page sees nothing.
test('no page opens it by the name of the extension, and no path of the extension answers', async () => {
  const elsewhere = await at.kept.context.newPage();
  await elsewhere.goto(at.site.permitted);
  await elsewhere.bringToFront();
  const opening = at.kept.context.waitForEvent('page');
  await elsewhere.evaluate((target) => void open(target), extensionPage());
  const opened = await opening;
  await wait(1000);
  expect(await shownIn(opened.mainFrame())).toEqual(nothing);
  await opened.close();
  const paths = [
    'manifest.json',
    'sidebar.html',
    'popup.html',
    'options.html',
    'background.js',
    'content-script.js',
  ];
  paths.push(
    'icon/16.png',
    'icon/32.png',
    'icon/48.png',
    'icon/96.png',
    'icon/128.png',
    '_locales/en/messages.json',
  );
  paths.push(
    'assets/sidebar.css',
    'chunks/sidebar.js',
    'content-scripts/content.js',
    'favicon.ico',
    'index.html',
    '',
  );
  const answers = await elsewhere.evaluate(
    ([id, all]) =>
      Promise.all(
        all.map((path) =>
          fetch(`chrome-extension://${id}/${path}`).then(
            () => path,
            () => 'refused',
          ),
        ),
      ),
    [at.kept.extensionId, paths] as const,
  );
  expect(new Set(answers)).toEqual(new Set(['refused']));
  await elsewhere.close();
});
