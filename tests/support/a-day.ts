/**
 * A shift as an agent works it, over any CRM: promises made, one told of, one renegotiated, one missed, one kept, and lines for
 * oneself by the keyboard. The sidebar's clock is set back for each, so that seven hours pass in half a minute.
 */
import { expect } from 'vitest';
import type { Frame, Locator, Page } from 'playwright-core';
import { hour, minute } from './a-commitment.ts';
import type { ChromiumWithKept } from './browsers.ts';
import { capture, earlier, pressOn } from './kept-on-sandbox.ts';

export type Desk = { kept: ChromiumWithKept; page: Page; frame: Frame };

/** What was promised, and what becomes of it. The last two are owed at the end, and their time has passed. */
export const promised = {
  kept: 'ring the carrier',
  moved: 'confirm the new delivery date',
  missed: 'look up the warranty',
  mine: 'write to the shop',
  forgotten: 'send the return label',
} as const;

/** What is written for nobody else. */
export const own = {
  hard: 'Quillfeather shouted and I froze',
  well: 'Marzipan voice worked again',
  thanks: 'Obadiah took my second call',
} as const;

/** From the press that begins the shift to the last line before it ends. */
export async function workTheShift(desk: Desk): Promise<void> {
  const { page, frame } = desk;
  const at = (agoMs: number, act: () => Promise<void>) => atTime(frame, agoMs, act);
  const make = (agoMs: number, text: string) => at(agoMs, () => capture(page, frame, text));

  await at(7 * hour, () => startShift(desk));
  await goToTab(frame, 'Promises');
  await make(6.5 * hour, `${promised.kept} in 1 hour`);
  await make(6.4 * hour, `${promised.moved} in 3 hours`);
  await at(6.3 * hour, () => tellOnTheCase(frame));
  await at(6.2 * hour, () => chooseLongestPace(frame));
  await at(6 * hour, async () => {
    await pressOn(page, frame, promised.kept, 'k');
    await answer(frame, promised.kept, 'By phone');
  });
  await at(5 * hour, async () => {
    await pressOn(page, frame, promised.moved, 't');
    await answer(frame, promised.moved, 'By phone');
    await tellOnTheCase(frame);
  });
  await make(5 * hour, `${promised.missed} in 1 hour`);
  await at(4 * hour, async () => {
    await pressOn(page, frame, promised.moved, 'r');
    await frame.getByLabel('By when, in words').fill('in 6 days');
    await page.keyboard.press('Enter');
    await answer(frame, promised.moved, 'In writing');
  });
  await make(3.8 * hour, `${promised.mine} in 2 hours`);
  await make(3.7 * hour, `${promised.forgotten} in 2 hours`);
  await at(3 * hour, async () => {
    await pressOn(page, frame, promised.missed, 'r');
    await answer(frame, promised.missed, 'Missed');
  });
  await at(2.5 * hour, () => note(desk, 'h', own.hard));
  await at(2 * hour, () => note(desk, 'w', own.well));
  await at(20 * minute, () => note(desk, 't', own.thanks));
  await atTime(frame, 0, () => goToTab(frame, 'Reflect'));
}

/** The shift begins by a press in the tab Reflect. */
export async function startShift({ frame }: Pick<Desk, 'frame'>): Promise<void> {
  await goToTab(frame, 'Reflect');
  await pressFor(
    frame.getByRole('button', { name: 'Start shift' }),
    frame.getByRole('button', { name: /^Shift since/ }),
  );
}

export async function goToTab(frame: Frame, name: 'Promises' | 'Reflect'): Promise<void> {
  await frame.getByRole('tab', { name }).press('Enter');
  await frame.getByRole('tab', { name, selected: true }).waitFor();
}

/** Goes on by Tab until something of this name has the focus; `press` is told of each press. */
export async function tabTo(ours: Page, name: string, press: (key: string) => Promise<void>) {
  const nameOf = () =>
    ours.evaluate(() => {
      const element = document.activeElement;
      const label =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? element.labels?.[0]
          : element;
      return (element?.getAttribute('aria-label') ?? label?.textContent ?? '').trim();
    });
  for (let n = 0; n < 40; n += 1) {
    if ((await nameOf()).startsWith(name)) return;
    await press('Tab');
  }
  throw new Error(`Tab never came to ${name}`);
}

/** The sidebar's clock says so long ago while something is done, and all that it draws goes by it. */
async function atTime(frame: Frame, agoMs: number, act: () => Promise<void>): Promise<void> {
  await earlier(frame, agoMs, async () => {
    await frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await act();
  });
}

/** A press counts when the sidebar was in plain sight for half a second, and the page draws itself; else it is pressed again. */
export async function pressFor(what: Locator, done: Locator, key = 'Enter'): Promise<void> {
  const press = async () => {
    if (await what.isVisible()) await what.press(key);
    return done.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
  };
  await expect.poll(press).toBe(true);
}

/** One press answers and acts; the row says what was done. */
async function answer(frame: Frame, what: string, name: string): Promise<void> {
  const row = frame.locator('li[data-commitment]', { hasText: what });
  const button = row.getByRole('button', { name, exact: true, disabled: false });
  await button.waitFor();
  await pressFor(button, row.getByRole('status').filter({ hasText: 'Undo' }));
}

const clockLine = (frame: Frame) => frame.getByRole('region', { name: 'When the customer heard from you' });

async function tellOnTheCase(frame: Frame): Promise<void> {
  const line = clockLine(frame);
  await pressFor(line.getByRole('button', { name: 'I told them' }), line.getByText('from us 1 min ago'));
}

/** Every second working day: the next update is not owed before the shift is over, at whatever hour this runs. */
async function chooseLongestPace(frame: Frame): Promise<void> {
  const line = clockLine(frame);
  await pressFor(line.getByRole('combobox'), line.getByText('· next'), 'End');
}

/** Alt+L over the page, a letter, a line, Enter; the caret is where it was. */
async function note({ kept, page, frame }: Desk, letter: string, text: string): Promise<void> {
  await kept.command('write-log', page);
  await frame.waitForFunction(
    () => document.hasFocus() && document.activeElement?.getAttribute('role') === 'radio',
  );
  await page.keyboard.press(letter);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await frame.getByRole('listitem').filter({ hasText: text }).waitFor();
  await expect.poll(() => frame.evaluate('document.hasFocus()')).toBe(false);
}
