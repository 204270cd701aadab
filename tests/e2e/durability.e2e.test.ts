import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/server.ts';
import { killLoop } from '../support/kill-loop.ts';
import { capture, focused, pressOn, rowOf, startKeptOnSandbox } from '../support/kept-on-sandbox.ts';

let desk: Awaited<ReturnType<typeof startSandbox>>;
const place = mkdtempSync(join(tmpdir(), 'kept-durability-'));

beforeAll(async () => {
  desk = await startSandbox({ port: 0 });
});

afterAll(async () => {
  await desk.close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

test('a promise captured by keyboard survives the kill of the browser, is marked kept, and stays kept', async () => {
  const profile = join(place, 'kills');
  const first = await startKeptOnSandbox({ desk, profile });
  const { page, frame } = await first.begin();
  // The browser writes down by and by that the site was allowed; that is not what this test is about.
  const preferences = join(profile, 'Default', 'Preferences');
  await expect
    .poll(() => activeSites(preferences, first.extensionId), { timeout: 30_000 })
    .toContain('http://127.0.0.1/*');
  await capture(page, frame, 'call Ana back in 2 hours');
  await first.kill();

  const second = await startKeptOnSandbox({ desk, profile });
  const again = await second.openDesk('/cases/48213');
  const sidebar = await second.openSidebar(again);
  await rowOf(sidebar, 'call Ana back').waitFor();
  await pressOn(again, sidebar, 'call Ana back', 'k');
  await expect.poll(() => focused(sidebar)).toBe('In writing');
  // A press counts only when the sidebar was in plain sight for half a second, as it is for every person.
  await again.waitForTimeout(600);
  await again.keyboard.press('Enter');
  const row = sidebar.locator('li[data-commitment]', { hasText: 'call Ana back' });
  await row.getByRole('status').getByText('Kept').waitFor();
  await second.kill();

  const third = await startKeptOnSandbox({ desk, profile });
  try {
    const last = await third.openSidebar(await third.openDesk('/cases/48213'));
    await last.getByText('No open promises').waitFor();
    expect(await rowOf(last, 'call Ana back').count()).toBe(0);
  } finally {
    await third.close();
  }
});

test('two kills while capturing, keeping and importing lose nothing acknowledged; two hundred run in test:deep', async () => {
  const figures = await killLoop(join(place, 'loop'), 2);
  console.log('Kills in mid-write:', figures);
  expect(figures).toMatchObject({
    lost: 0,
    halfWritten: 0,
    tallyWrong: 0,
    keptAgainOpen: 0,
    halfImported: 0,
  });
  expect(figures.oldestLostMs).toBeLessThan(60_000);
  expect(figures.acknowledged, 'something was written between the kills').toBeGreaterThan(0);
});

test('in a page that cannot hold the sidebar, opening it opens a window of its own with the list', async () => {
  const kept = await startKeptOnSandbox({ desk });
  try {
    const { page, frame } = await kept.begin();
    await capture(page, frame, 'call Ana back in 2 hours');

    const forbidding = await kept.openDesk('/cases/48213?csp=sandbox');
    const popup = await kept.popup(forbidding);
    const opening = kept.context.waitForEvent('page');
    await popup.getByRole('button', { name: 'Open the sidebar' }).click();
    const own = await opening;
    await rowOf(own, 'call Ana back').waitFor();
  } finally {
    await kept.stop();
  }
});

test('where the person blocks all site data, the frame says so and no promise is touched', async () => {
  const profile = join(place, 'blocked');
  const before = await startKeptOnSandbox({ desk, profile });
  const { page, frame } = await before.begin();
  await capture(page, frame, 'call Ana back in 2 hours');
  await before.close();

  blockSiteData(profile);
  const kept = await startKeptOnSandbox({ desk, profile });
  try {
    const blocked = await kept.openDesk('/cases/48213');
    // Our one element under the root: the page's own children are head and body.
    await blocked.waitForFunction(() => document.documentElement.childElementCount > 2);
    await kept.command('toggle-sidebar', blocked);
    const frame = await kept.sidebarFrame(blocked);
    await frame.getByText('Your promises are not deleted').waitFor();
    const opening = kept.context.waitForEvent('page');
    await frame.getByRole('button', { name: 'Open Kept in a window of its own' }).click();
    await rowOf(await opening, 'call Ana back').waitFor();
  } finally {
    await kept.close();
  }
});

function activeSites(preferences: string, extensionId: string): string[] {
  const { extensions } = JSON.parse(readFileSync(preferences, 'utf8'));
  return extensions?.settings?.[extensionId]?.active_permissions?.explicit_host ?? [];
}

/** Chromium's own switch "Don't allow sites to save data on your device". */
function blockSiteData(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  preferences.profile = {
    ...preferences.profile,
    default_content_setting_values: { ...preferences.profile?.default_content_setting_values, cookies: 2 },
  };
  writeFileSync(file, JSON.stringify(preferences));
}
