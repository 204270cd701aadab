import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { built } from '../support/built.ts';
import { inContentWorld } from '../support/content-world.ts';
import { rowOf } from '../support/kept-on-sandbox.ts';
import { secondExtension } from '../support/second-extension.ts';
import { stored } from '../support/stored.ts';
import { secret, startUnderAttack, type UnderAttack } from '../support/under-attack.ts';

declare const chrome: typeof import('wxt/browser').browser;

const second = secondExtension();
const both = `${built('chrome-mv3')},${second}`;

let at: UnderAttack;
beforeAll(async () => {
  at = await startUnderAttack({ args: [`--disable-extensions-except=${both}`, `--load-extension=${both}`] });
});
afterAll(async () => {
  await at?.stop();
  rmSync(second, { recursive: true, force: true });
});
beforeEach(() => at.page.bringToFront());

test('forged stop events and ten thousand messages of a page change nothing', async () => {
  await at.page.evaluate((id) => {
    const names = ['content-script', 'content', 'sidebar'].flatMap((entry) =>
      ['wxt:content-script-started', 'wxt:locationchange', 'wxt:stop'].flatMap((event) => [
        `${id}:${entry}:${event}`,
        event,
      ]),
    );
    for (let turn = 0; turn < 1000; turn++) {
      for (const name of names) {
        const detail = { contentScriptName: 'content-script', messageId: String(turn), type: name };
        document.dispatchEvent(new CustomEvent(name, { detail }));
        window.dispatchEvent(new CustomEvent(name, { detail }));
      }
    }
    const shapes = ['stop', 'toggle', 'collapse', 'open', 'swapSide'].map((command) => ({ command }));
    const messages = ['hello', 'frameToken', 'dataChanged', 'openElsewhere', 'leaveSite'];
    for (let turn = 0; turn < 10_000; turn++) {
      const random = {
        [String(Math.random())]: Math.random(),
        type: 'wxt:content-script-started',
        contentScriptName: 'content-script',
      };
      const said = [
        random,
        shapes[turn % 5],
        { message: messages[turn % 5], body: {} },
        { broadcast: 'focusCapture', tab: turn },
      ];
      window.postMessage(said[turn % 4], '*');
    }
  }, at.kept.extensionId);
  await wait(500);
  expect(await at.page.evaluate('document.documentElement.childElementCount')).toBe(3);
  expect(at.page.frames().filter((one) => one.url().includes('sidebar.html'))).toHaveLength(1);
  expect(await rowOf(at.frame, secret).isVisible()).toBe(true);
  expect(await stored(at.frame)).toEqual(at.before);
  expect(at.kept.context.pages()).toHaveLength(1);
});

test('another extension is not listened to', async () => {
  const workers = at.kept.context.serviceWorkers();
  const other = workers.find((one) => !one.url().includes(at.kept.extensionId));
  expect(await other?.evaluate('globalThis.isSecond')).toBe(true);
  const answers = await other?.evaluate(async (id) => {
    const bodies = [
      { message: 'hello', body: { token: '', tab: 1 } },
      { command: 'stop' },
      { message: 'dataChanged', body: {} },
    ];
    const said: string[] = [];
    for (const body of bodies) {
      said.push(await chrome.runtime.sendMessage(id, body).then(JSON.stringify, () => 'refused'));
    }
    const port = chrome.runtime.connect(id);
    await new Promise<void>((done) => port.onDisconnect.addListener(() => done()));
    return said;
  }, at.kept.extensionId);
  expect(answers).toEqual(['refused', 'refused', 'refused']);
  expect(await rowOf(at.frame, secret).isVisible()).toBe(true);
});

test(
  'a taken-over content script hears no word of a record, whatever it says',
  { timeout: 240_000 },
  async () => {
    at.errors.length = 0;
    const windows = at.kept.context.pages().length;
    const heard = await inContentWorld(at.kept, at.page, async () => {
      const names = [
        'pageStarted',
        'pageChanged',
        'frameToken',
        'openChanged',
        'lineWanted',
        'lookChanged',
        'pageBlocks',
        'hello',
        'dataChanged',
        'toPage',
      ];
      names.push(
        'openElsewhere',
        'useSite',
        'leaveSite',
        'openSidebar',
        'constructor',
        '__proto__',
        'toString',
        '',
      );
      const values: unknown[] = [
        null,
        undefined,
        0,
        -1,
        1e308,
        true,
        '',
        'x'.repeat(5000),
        [],
        {},
        [[]],
        { site: location.origin },
      ];
      values.push(
        location.origin,
        location.href,
        'sandbox',
        'window',
        'panel',
        'options',
        'right',
        0.4,
        360,
        'collapse',
      );
      const keys = [
        'site',
        'url',
        'adapter',
        'caseId',
        'token',
        'tab',
        'where',
        'command',
        'width',
        'side',
        'edgeTop',
        'isOpen',
        '__proto__',
      ];
      let seed = 7;
      const pick = <T>(from: T[]): T => {
        seed = (seed * 48271) % 2147483647;
        return from[seed % from.length] as T;
      };
      const whole: Record<string, unknown>[] = [
        {
          site: location.origin,
          url: location.href,
          adapter: 'sandbox',
          caseId: '48213',
          customer: 'Ana Ruiz',
        },
        { token: '', tab: 1 },
        { width: 360, side: 'right', edgeTop: 0.4 },
        { where: 'window' },
        {},
      ];
      const one = () => {
        const body = pick([0, 1, 2, 3]) === 0 ? { ...pick(whole) } : {};
        for (let turn = 0; turn < pick([0, 1, 3, 6]); turn++)
          Object.assign(body, { [pick(keys)]: pick(values) });
        return pick([0, 1, 2, 3, 4]) === 0
          ? pick(values)
          : { message: pick(names), body: pick([body, body, body, pick(values)]) };
      };
      const heard = new Set<string>();
      for (let turn = 0; turn < 100; turn++) {
        const asked = Array.from({ length: 100 }, () =>
          chrome.runtime.sendMessage(one()).then(
            (answer: unknown) => JSON.stringify(answer ?? 'nobody'),
            () => 'nobody',
          ),
        );
        for (const answer of await Promise.all(asked)) heard.add(answer.replace(/[0-9a-f-]{36}/, 'ticket'));
      }
      for (const area of ['local', 'session', 'sync', 'managed'] as const) {
        const read = chrome.storage?.[area]?.get(null) ?? Promise.reject(new Error('none'));
        heard.add(`${area}: ${await read.then(JSON.stringify, () => 'refused')}`);
      }
      heard.add(`databases: ${JSON.stringify(await indexedDB.databases())}`);
      const folder: string[] = [];
      for await (const name of (await navigator.storage.getDirectory()).keys()) folder.push(name);
      heard.add(`files: ${folder.join()}`);
      heard.add(`apis: ${Object.keys(chrome).toSorted().join()}`);
      return [...heard];
    });
    const text = heard.join('\n');
    // Where an adapter looks for a customer is no customer.
    expect(text).not.toMatch(/zebrafish|"what"|"history"|"customer":"/);
    expect(text).toContain('"ok":true');
    expect(text).toContain('local: refused');
    expect(text).toContain('session: refused');
    expect(text).toContain('databases: []');
    expect(text).toContain('files: \n');
    expect(at.errors).toEqual([]);
    expect(at.kept.context.pages()).toHaveLength(windows);
    await at.page.reload();
    at.frame = await at.kept.sidebarFrame(at.page).catch(() => at.kept.openSidebar(at.page));
    await rowOf(at.frame, secret).waitFor();
    expect(await stored(at.frame)).toEqual(at.before);
  },
);
