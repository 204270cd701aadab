import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { launchChromium, type ChromiumWithKept } from '../support/browsers.ts';
import { built } from '../support/built.ts';
import { forgive, mayNotLeave, readTraffic, seenOfOurs } from '../support/network/guard.ts';
import { startPackServer, type PackServer } from '../support/pack-server.ts';
import { packRequestText } from '../../lib/packs/sources.ts';

/** The guard of all other files, put to the proof: what it must see, and what it must complain about. */
let packs: PackServer;
let stranger: Server;
let strangers: string;
const asked: string[] = [];
let kept: ChromiumWithKept;
beforeAll(async () => {
  packs = await startPackServer();
  stranger = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('access-control-allow-origin', '*').end();
  });
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done));
  strangers = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  kept = await launchChromium({ extension: built('chrome-mv3') });
});
afterAll(async () => {
  await kept.close();
  await packs.close();
  stranger.close();
});

test('the guard sees the background ask for a pack, and every other way out, and complains about what nobody set up', async () => {
  const address = packs.put('/team.json', '{}');
  const worker = await kept.serviceWorker();
  const add = `chrome.storage.local.set({ packSources: [{ url: '${address}', keys: ['${'A'.repeat(43)}='] }] })`;
  await worker.evaluate(add);
  const page = await kept.context.newPage();
  await page.goto(`chrome-extension://${kept.extensionId}/options.html`);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect.poll(() => packs.requests.length).toBeGreaterThan(0);

  await worker.evaluate(`fetch('${strangers}/by-the-background').then(() => undefined)`);
  await page.evaluate(
    `fetch('${strangers}/by-a-page', { method: 'POST', body: 'aardwolf' }).then(() => undefined)`,
  );
  await page.evaluate(`void navigator.sendBeacon('${strangers}/beacon', 'binturong')`);
  await page.evaluate(
    `fetch('${packs.url}/team.json?to=caracal', { headers: { 'x-mine': 'dibatag' } }).catch(() => undefined)`,
  );
  await expect.poll(() => asked.length).toBe(3);
  mayNotLeave(['aardwolf', 'binturong', 'caracal', 'echidna']);
  await kept.close();
  readTraffic();

  expect(seenOfOurs().map(({ url }) => url)).toContain(address);
  const said = forgive();
  expect(said).toEqual(
    expect.arrayContaining([
      `asked GET ${strangers}/by-the-background, which nobody configured`,
      `asked POST ${strangers}/by-a-page, which nobody configured`,
      `asked POST ${strangers}/beacon, which nobody configured`,
      'aardwolf has left',
      'binturong has left',
      'caracal has left',
    ]),
  );
  expect(said.filter((line) => line.includes('/team.json') && !line.includes('caracal'))).toEqual([]);
  expect(said).not.toContain('echidna has left');
  expect(packRequestText(address)).toBe(`GET /team.json\nHost: ${new URL(packs.url).host}`);
});
