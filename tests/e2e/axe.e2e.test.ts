import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import {
  capture,
  captureEarlier,
  captureLine,
  pressOn,
  startKeptOnSandbox,
  type KeptOnSandbox,
} from '../support/kept-on-sandbox.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let kept: KeptOnSandbox;
let page: Page;
let frame: Frame;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
  ({ page, frame } = await kept.begin());
});
afterAll(() => kept?.stop());

/** Every rule of axe-core; answers one line for each thing that breaks one. */
async function violations(view: Frame | Page): Promise<string[]> {
  await view.evaluate(axe);
  return view.evaluate(`axe.run().then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ' ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? ''))))`);
}

/** What the page shows when somebody sets the state of the case. */
async function setState(state: 'open' | 'solved'): Promise<void> {
  await page.evaluate((next) => {
    const chip = document.querySelector('article [data-state]');
    chip?.setAttribute('data-state', next);
    if (chip?.lastChild) chip.lastChild.textContent = next;
  }, state);
}

/** Drags the sidebar to this width, from wherever it is. */
async function drawTo(width: number): Promise<void> {
  const box = await (await frame.frameElement()).boundingBox();
  await page.mouse.move((box?.x ?? 0) - 2, 300);
  await page.mouse.down();
  await page.mouse.move(1280 - width, 300, { steps: 3 });
  await page.mouse.up();
  await expect.poll(() => frame.evaluate('innerWidth')).toBe(width);
}

test('an empty sidebar has no violations, light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(frame), colorScheme).toEqual([]);
  }
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  beforeAll(async () => {
    await page.bringToFront();
    await page.emulateMedia({ colorScheme });
    if ((await frame.locator('[data-row]').count()) > 0) return;
    await captureEarlier(page, frame, 2 * 3_600_000, 'ring Ana about the refund in 1 hour');
    await capture(page, frame, 'send Ana the label in 30 minutes');
    await capture(page, frame, 'call Ana back tomorrow by 3pm');
  });

  test.each([300, 520])('the sidebar has no violations at %i px, whatever is open in it', async (width) => {
    await drawTo(width);
    expect(await violations(frame), 'promises').toEqual([]);

    await captureLine(frame).fill('send the contract');
    await frame.getByTitle('Change the time').click();
    await frame.getByRole('textbox', { name: 'By when, in words' }).fill('31 Feb');
    await frame.getByRole('status').filter({ hasText: 'does not exist' }).first().waitFor();
    expect(await violations(frame), 'chips and time editor').toEqual([]);
    await frame.getByRole('textbox', { name: 'By when, in words' }).fill('tomorrow 3:30pm');
    // The call promised for that hour, counted in the real database.
    await frame.getByText(/^1 promise due 15:00–16:00/).waitFor();
    expect(await violations(frame), 'what is due in that hour').toEqual([]);
    await captureLine(frame).fill('');

    for (const key of ['Enter', 'k', 'r', 's', 'x']) {
      await pressOn(page, frame, 'about the refund', key);
      await frame.locator('li[data-commitment] [class*="panel"]').waitFor();
      expect(await violations(frame), `step ${key}`).toEqual([]);
      await frame.locator('li[data-commitment] button:not([data-row])').first().focus();
      await page.keyboard.press('Escape');
    }

    await frame.getByRole('button', { name: 'More' }).click();
    await frame.getByRole('menu').waitFor();
    expect(await violations(frame), 'menu').toEqual([]);
    await frame.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
    await frame.getByRole('dialog').waitFor();
    expect(await violations(frame), 'help').toEqual([]);
    await page.keyboard.press('Escape');
    await frame.getByRole('dialog').waitFor({ state: 'detached' });

    await frame.getByRole('tab', { name: /Updates/ }).click();
    await frame.getByRole('button', { name: 'Add another checklist' }).waitFor();
    const offer = frame.locator('li > button[data-row]').filter({ hasText: / items$/ });
    if ((await offer.count()) > 0) await offer.first().click();
    await frame.getByRole('checkbox').first().press('y');
    await frame.getByRole('searchbox', { name: 'Find a message' }).press('Enter');
    await frame.locator('[data-preview]').waitFor();
    await frame.getByRole('button', { name: 'What happens next' }).click();
    await frame.getByLabel('What will happen, and by when?').fill('we look tomorrow 3pm');
    await setState('solved');
    await frame.getByText(/required items? (is|are) open/).waitFor();
    expect(await violations(frame), 'updates, with all that opens there').toEqual([]);
    await frame.getByLabel('What will happen, and by when?').fill('');
    await frame.getByRole('button', { name: 'What happens next' }).click();
    await frame.getByRole('button', { name: 'Close this message' }).click();
    await setState('open');
    await frame.getByRole('tab', { name: /Updates/ }).focus();
    await page.keyboard.press('a');
    await frame.getByRole('dialog').waitFor();
    expect(await violations(frame), 'what may be decided alone').toEqual([]);
    await page.keyboard.press('Escape');
    await frame.getByRole('dialog').waitFor({ state: 'detached' });
    await frame.getByRole('tab', { name: /Promises/ }).click();
  });

  test('popup, options and the page that asks for passphrases have no violations', async () => {
    const popup = await kept.popup(page);
    await popup.emulateMedia({ colorScheme });
    await popup.getByRole('button', { name: 'Stop using Kept on this site' }).waitFor();
    expect(await violations(popup), 'popup').toEqual([]);
    await popup.goto(`chrome-extension://${kept.extensionId}/options.html`);
    await popup.getByRole('button', { name: 'Stop using Kept here' }).waitFor();
    expect(await violations(popup), 'options').toEqual([]);
    await popup.goto(`chrome-extension://${kept.extensionId}/unlock.html#new`);
    await popup.getByRole('button', { name: 'Go on' }).waitFor();
    expect(await violations(popup), 'a passphrase of one’s own').toEqual([]);
    await popup.close();
  });

  test('the agenda has no violations: the day, the search, steps on many, a customer', async () => {
    const agenda = await kept.context.newPage();
    await agenda.emulateMedia({ colorScheme });
    await agenda.setViewportSize({ width: 400, height: 800 });
    await agenda.goto(`chrome-extension://${kept.extensionId}/agenda.html`);
    await agenda.getByRole('region', { name: 'Day' }).waitFor();
    expect(await violations(agenda), 'day').toEqual([]);
    await agenda.keyboard.press('/');
    await agenda.keyboard.type('refund');
    await agenda.getByRole('checkbox').first().check();
    await agenda.getByRole('button', { name: 'Snooze the reminder' }).click();
    expect(await violations(agenda), 'find and steps on many').toEqual([]);
    await agenda.locator('[data-row]').first().press('Enter');
    await agenda.getByText('What happened').waitFor();
    expect(await violations(agenda), 'an opened result').toEqual([]);
    await agenda.locator('[data-row]').first().press('c');
    await agenda.getByRole('button', { name: 'Back to the search' }).waitFor();
    expect(await violations(agenda), 'customer').toEqual([]);
    // The window is one for all tabs: narrow, it keeps presses from the frame at the other tab's edge.
    await agenda.setViewportSize({ width: 1280, height: 800 });
    await agenda.close();
  });
});
