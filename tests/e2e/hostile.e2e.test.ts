import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { rowOf } from '../support/kept-on-sandbox.ts';
import { watchForUs } from '../support/page-watch.ts';
import { secret, startUnderAttack, type UnderAttack } from '../support/under-attack.ts';

let at: UnderAttack;
beforeAll(async () => {
  at = await startUnderAttack();
});
afterAll(() => at?.stop());
beforeEach(() => at.page.bringToFront());

test('a page sees one anonymous element and nothing else of Kept', async () => {
  const watched = await at.kept.context.newPage();
  await watched.addInitScript(watchForUs);
  await watched.goto(at.site.permitted);
  const names = await watched.evaluate('Object.getOwnPropertyNames(window).join()');
  await at.kept.openSidebar(watched);
  await rowOf(await at.kept.sidebarFrame(watched), secret).waitFor();
  const sight = await watched.evaluate(() => {
    const host = document.documentElement.lastElementChild as HTMLElement;
    return {
      seen: (globalThis as typeof globalThis & { seen: string[] }).seen,
      frames: window.frames.length,
      iframes: document.querySelectorAll('iframe').length,
      children: document.documentElement.childElementCount,
      host: [
        host.localName,
        host.id,
        host.className,
        host.shadowRoot,
        host.childNodes.length,
        ...host.getAttributeNames(),
      ],
      names: Object.getOwnPropertyNames(window).join(),
      addresses: performance.getEntries().filter(({ name }) => name.includes('extension:')).length,
      page: document.documentElement.outerHTML,
    };
  });
  expect(sight).toMatchObject({ seen: [], frames: 0, iframes: 0, children: 3, names, addresses: 0 });
  expect(sight.host).toEqual(['div', '', '', null, 0, 'style']);
  expect(sight.page).not.toMatch(/zebrafish|Kept|extension:/);
  await watched.close();
});

describe('a page that fights our element', () => {
  const reload = async () => {
    await at.page.reload();
    await expect.poll(() => at.page.evaluate('document.documentElement.childElementCount')).toBe(3);
    await wait(300);
    if (!at.page.frames().some((one) => one.url().includes('sidebar.html')))
      await at.kept.openSidebar(at.page);
    at.frame = await at.kept.sidebarFrame(at.page);
    await rowOf(at.frame, secret).waitFor();
  };
  beforeEach(reload);

  test.each([
    ['taken out', 'host.remove()'],
    ['taken out and put back', 'host.remove(); document.documentElement.append(host)'],
    ['moved into body', 'document.body.append(host)'],
    [
      'hidden',
      "host.hidden = true; host.inert = true; host.style.setProperty('display', 'none', 'important')",
    ],
    ['stripped of its style', "host.removeAttribute('style'); host.className = 'x'; host.id = 'y'"],
    ['shut out by aria-hidden', "host.setAttribute('aria-hidden', 'true')"],
  ])('once %s, it is there again with its list', async (_, act) => {
    await at.page.evaluate(`{ const host = document.documentElement.lastElementChild; ${act}; }`);
    await expect
      .poll(() => at.page.evaluate('document.documentElement.lastElementChild.getAttributeNames().join()'))
      .toBe('style');
    at.frame = await at.kept.sidebarFrame(at.page);
    await rowOf(at.frame, secret).waitFor();
    expect(await at.page.evaluate('document.documentElement.childElementCount')).toBe(3);
  });

  test.each([
    ['takes it out each time', 'host.remove()'],
    ['hides it each time', "host.style.setProperty('opacity', '0', 'important')"],
    ['moves it each time', 'document.body.append(host)'],
  ])(
    'against one that %s, it gives up, says so in the toolbar, and a window has everything',
    async (_, act) => {
      await at.page.evaluate(`{
      const host = document.documentElement.lastElementChild;
      globalThis.changes = 0;
      const fight = () => {
        globalThis.changes += 1;
        if (host.isConnected) { ${act}; }
      };
      const watch = new MutationObserver(fight);
      watch.observe(document.documentElement, { childList: true });
      watch.observe(host, { attributes: true });
      fight();
    }`);
      const worker = await at.kept.serviceWorker();
      const tab = await at.kept.tabId(at.page);
      const toolbar = () =>
        worker.evaluate<string>(
          `Promise.all([chrome.action.getBadgeText({ tabId: ${tab} }), chrome.action.getTitle({ tabId: ${tab} })]).then(String)`,
        );
      await expect.poll(toolbar).toMatch(/^!,This page does not let Kept stay/);
      await wait(1000);
      const changes = await at.page.evaluate('changes');
      expect(changes).toBeLessThan(40);
      await wait(1500);
      expect(await at.page.evaluate('changes'), 'nothing goes on turning').toBe(changes);
      expect(await at.page.evaluate('document.documentElement.childElementCount')).toBe(2);
      expect(await at.page.evaluate('document.documentElement.style.marginRight')).toBe('');

      const popup = await at.kept.popup(at.page);
      const opening = at.kept.context.waitForEvent('page');
      await popup.getByRole('button', { name: 'Open the sidebar' }).click();
      const own = await opening;
      await rowOf(own, secret).waitFor();
      await own.close();
      if (!popup.isClosed()) await popup.close();
      await at.page.bringToFront();
      await reload();
      expect(await toolbar()).not.toContain('!');
    },
  );
});
