import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { startSandbox } from '../../sandbox/server.ts';
import { must } from '../../lib/problem.ts';
import {
  captureLine,
  inExtension,
  startKeptOnFirefox,
  textIn,
  wordsOf,
  type KeptOnFirefox,
} from '../support/kept-on-firefox.ts';

/** Firefox has no storage buckets: there another name is another place, and the old one is a file that goes. */
const hers = 'four quiet herons here';
let desk: Awaited<ReturnType<typeof startSandbox>>;
let kept: KeptOnFirefox;
let profile: string;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'kept-firefox-'));
  desk = await startSandbox({ port: 0 });
  kept = await startKeptOnFirefox(profile);
});
afterAll(async () => {
  await kept?.close();
  await desk?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('in Firefox, too, what is here becomes Ana’s; locked it shows nothing, and her passphrase brings it back', async () => {
  const { page } = kept;
  await page.goto(`${desk.url}/cases/48213`);
  await kept.useSite();
  const line = await captureLine(await kept.openSidebar());
  await line.type('call Ruiz back tomorrow 3pm');
  await line.press('Enter');
  await textIn(await kept.sidebarFrame(page), 'call Ruiz back');

  const options = await kept.extensionPage('options.html');
  const unlock = await kept.extensionPage('unlock.html#new');
  await unlock.waitForSelector('form');
  await unlock.type('input[autocomplete=username]', 'Ana');
  for (const field of await unlock.$$('input[type=password]')) await field.type(hers);
  await press(unlock, 'Go on');
  await textIn(unlock, 'Your recovery code');
  await must(await unlock.$('input[type=checkbox]'), 'a box').click();
  await press(unlock, 'Finish');
  await textIn(unlock, 'Kept is unlocked.');
  await sidebarSays('call Ruiz back');
  const names = 'indexedDB.databases().then((all) => all.map(({ name }) => name))';
  expect(await inExtension(kept, names)).toEqual(['kept-1']);

  await options.bringToFront();
  await press(options, 'Lock now');
  expect(await wordsOf(await sidebarSays('Kept is locked'))).not.toMatch(/Ruiz|Ana|\d/);
  await unlock.bringToFront();
  await textIn(unlock, 'Unlock Kept');
  await unlock.type('input[type=password]', hers);
  await unlock.keyboard.press('Enter');
  await textIn(unlock, 'Kept is unlocked.');
  await sidebarSays('call Ruiz back');
}, 60_000);

/** The sidebar begins anew when somebody comes or goes: the frame that says it may be another one than before. */
async function sidebarSays(words: string): Promise<Frame> {
  const { page } = kept;
  await page.bringToFront();
  await expect
    .poll(async () => (await wordsOf(await kept.sidebarFrame(page)).catch(() => '')).includes(words), {
      timeout: 15_000,
    })
    .toBe(true);
  return kept.sidebarFrame(page);
}

async function press(view: Page, words: string): Promise<void> {
  await must(await view.waitForSelector(`::-p-text(${words})`), words).click();
}
