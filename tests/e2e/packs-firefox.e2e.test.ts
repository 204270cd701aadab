import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'puppeteer-core';
import { launchFirefox, type FirefoxWithKept } from '../support/browsers.ts';
import { built } from '../support/built.ts';
import { textIn, until, wordsOf } from '../support/kept-on-firefox.ts';
import { startPackServer, type PackServer } from '../support/pack-server.ts';
import { buildWithAddonId, setFirefoxPolicy, whyNoPolicy } from '../support/policy-file.ts';
import { aSigner, tampered, type Signer } from '../support/signed-pack.ts';

const reason = whyNoPolicy('firefox');
const addonId = 'kept-under-policy@kept.example';
const uuid = '5d0f8f0c-3f1c-4f0e-8a53-6d1f5c0c9a11';

describe.skipIf(reason !== undefined)(
  `packs by policy in Firefox${reason === undefined ? '' : ` (not run: ${reason})`}`,
  () => {
    const profile = mkdtempSync(join(tmpdir(), 'kept-firefox-'));
    let kept: FirefoxWithKept;
    let options: Page;
    let server: PackServer;
    let admin: Signer;
    let build: string;
    let url: string;
    let takeAway = () => {};

    beforeAll(async () => {
      server = await startPackServer();
      admin = await aSigner();
      build = buildWithAddonId(built('firefox-mv3'), addonId);
      url = server.put('/acme.json', await admin.sign({ audience: { teams: ['support'] } }));
      takeAway = setFirefoxPolicy(addonId, {
        packs: [
          { url, keys: [admin.publicKey] },
          { url: 'http://elsewhere.example/', keys: [] },
        ],
        team: 'support',
      });
      kept = await launchFirefox({ extension: build, addonId, uuid, profile });
      options = await kept.extensionPage('options.html');
    });
    afterAll(async () => {
      takeAway();
      await kept?.close();
      await server?.close();
      for (const folder of [build, profile]) rmSync(folder, { recursive: true, force: true });
    });

    const checkNow = async (until: string) => {
      await options.evaluate(
        `[...document.querySelectorAll('#packs button')].find((one) => one.textContent === 'Check now').click()`,
      );
      await textIn(options, until);
    };

    test('the pack that the policy names is taken, and an entry that cannot be read is told of', async () => {
      await textIn(options, 'Acme support version 1');
      const words = await wordsOf(options);
      expect(words).toContain(`Set by your organisation: ${url}`);
      expect(words).toContain('packs[1]');
    });

    test('an unchanged file costs a 304, and a changed one is taken or refused as in Chromium', async () => {
      await checkNow('Every source was looked at.');
      expect(server.requests.map(({ status }) => status)).toEqual([200, 304]);
      server.put('/acme.json', await admin.sign({ version: 2, reason: 'Customers asked for the day' }));
      await checkNow('Acme support version 2');
      server.put('/acme.json', tampered(await admin.sign({ version: 3 })));
      await checkNow('was changed after it was signed');
      await until(options, `document.querySelector('#packs').innerText.includes('Acme support version 2')`);
    });
  },
);
