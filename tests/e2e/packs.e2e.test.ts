import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { idOf, launchChromium, type ChromiumWithKept } from '../support/browsers.ts';
import { built } from '../support/built.ts';
import { startPackServer, type PackServer } from '../support/pack-server.ts';
import { buildWithOwnKey, setChromiumPolicy, whyNoPolicy } from '../support/policy-file.ts';
import { aSigner, tampered, type Signer } from '../support/signed-pack.ts';

const forSupport = { audience: { teams: ['support'] } };
const reason = whyNoPolicy('chromium');

describe.skipIf(reason !== undefined)(
  `packs by policy in Chromium${reason === undefined ? '' : ` (not run: ${reason})`}`,
  () => {
    let kept: ChromiumWithKept;
    let options: Page;
    let server: PackServer;
    let admin: Signer;
    let build: string;
    let id: string;
    let url: string;
    let takeAway = () => {};

    const policy = (over: Record<string, unknown> = {}) => ({
      packs: [
        { url, keys: [admin.publicKey] },
        { url: `${server.url}/billing.json`, keys: [admin.publicKey] },
      ],
      ...over,
    });
    const publish = async (over: Parameters<Signer['sign']>[0]) =>
      server.put('/acme.json', await admin.sign(over));
    const section = () => options.locator('#packs');
    const checkNow = async () => {
      await section().getByRole('button', { name: 'Check now' }).click();
      await section().getByText('Every source was looked at.').waitFor();
    };
    const shown = () => section().innerText();

    beforeAll(async () => {
      server = await startPackServer();
      admin = await aSigner();
      build = buildWithOwnKey(built('chrome-mv3'));
      id = idOf(build);
      url = await publish(forSupport);
      const billing = { id: 'acme-billing', name: 'Acme billing', audience: { teams: ['billing'] } };
      server.put('/billing.json', await admin.sign(billing));
      takeAway = setChromiumPolicy(id, policy({ team: 'support' }));
      kept = await launchChromium({ extension: build });
      kept.context.setDefaultTimeout(15_000);
      options = await kept.context.newPage();
      await options.goto(`chrome-extension://${id}/options.html`);
    });
    afterAll(async () => {
      takeAway();
      await kept?.close();
      await server?.close();
      rmSync(build, { recursive: true, force: true });
    });

    test('the pack that the policy names is in force when the browser has started, without a press', async () => {
      await section().getByRole('heading', { name: 'Acme support version 1' }).waitFor();
      const words = await shown();
      expect(words).toContain('First version');
      expect(words).toContain(`Set by your organisation: ${url}`);
    });

    test('a file that has not changed costs a 304: the browser asks with the tag it was given', async () => {
      const before = server.requests.length;
      await checkNow();
      const asked = server.requests.slice(before);
      expect(asked.map(({ status }) => status)).toEqual([304, 304]);
      expect(asked.every(({ ifNoneMatch }) => ifNoneMatch !== undefined)).toBe(true);
      expect(server.requests.filter(({ status }) => status === 200)).toHaveLength(2);
    });

    test('a new version is in force after the next look, with its reason and what changed', async () => {
      await publish({
        ...forSupport,
        version: 2,
        reason: 'Customers asked for the day',
        messages: [
          {
            id: 'refund-started',
            name: 'Refund started',
            text: 'Hello there.',
            audience: 'public',
            when: [],
          },
        ],
      });
      await checkNow();
      await section().getByRole('heading', { name: 'Acme support version 2' }).waitFor();
      await section().getByRole('button', { name: 'What changed' }).click();
      const words = await shown();
      expect(words).toContain('Customers asked for the day');
      expect(words).toContain('Hello there.');
    });

    test('changed on the way, older, signed by somebody else, or cut off: refused with its reason, and the last good one stays', async () => {
      const stranger = await aSigner();
      const good = await admin.sign({ ...forSupport, version: 3 });
      const bad: [string, string][] = [
        [tampered(good), 'was changed after it was signed'],
        [await admin.sign({ ...forSupport, version: 1 }), 'is older than the one in force'],
        [await stranger.sign({ ...forSupport, version: 3 }), 'a key that this browser does not trust'],
        [good.slice(0, good.length / 2), 'not a signed pack of Kept, or only part of one'],
        ['x'.repeat(1_200_000), 'larger than 1 MB'],
      ];
      for (const [file, sentence] of bad) {
        server.put('/acme.json', file);
        await checkNow();
        await section().getByText(sentence).first().waitFor();
        expect(await shown()).toContain('Acme support version 2');
      }
    });

    test('a server that is out of reach, leads elsewhere or gives no leave changes nothing', async () => {
      const good = await admin.sign({ ...forSupport, version: 9 });
      const elsewhere = server.put('/elsewhere.json', good);
      const outOfReach = [
        () => void server.remove('/acme.json'),
        () =>
          void server.put('/acme.json', (_, response) =>
            response.writeHead(302, { location: elsewhere }).end(),
          ),
        () =>
          void server.put('/acme.json', (_, response) => {
            response.removeHeader('access-control-allow-origin');
            response.end(good);
          }),
      ];
      for (const [index, make] of outOfReach.entries()) {
        make();
        await checkNow();
        const detail = index === 0 ? '404' : 'TypeError';
        await section().getByText(`asks again in about ten minutes. (${detail})`).waitFor();
        expect(await shown()).toContain('Acme support version 2');
      }
    });

    test('going back is publishing the earlier content as a new version; what was refused is forgotten', async () => {
      await publish({ ...forSupport, version: 3, reason: 'Back to the first' });
      await checkNow();
      await section().getByRole('heading', { name: 'Acme support version 3' }).waitFor();
      const words = await shown();
      expect(words).toContain('your refund is on its way');
      expect(words).not.toContain('refused');
    });

    test('the same desk in another team has the pack of that team, as soon as the policy says so', async () => {
      expect(await shown()).not.toContain('Acme billing');
      setChromiumPolicy(id, policy({ team: 'billing' }));
      await section().getByRole('heading', { name: 'Acme billing version 1' }).waitFor({ timeout: 60_000 });
      expect(await shown()).toContain('Acme support is not in force any more');
      expect(await options.getByLabel('Team').inputValue()).toBe('billing');
    });

    test('a source that the policy does not name any more takes its pack along', async () => {
      setChromiumPolicy(id, { team: 'billing' });
      await section().getByText('No pack is in force.').waitFor({ timeout: 60_000 });
      expect(await shown()).toContain('Acme billing is not in force any more');
    });
  },
);
