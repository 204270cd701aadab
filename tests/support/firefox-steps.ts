import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { textIn, type KeptOnFirefox } from './kept-on-firefox.ts';

/** What a person does in Firefox only, where each step in a frame asks for a second press; and axe over our pages there. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const again = 'Once more, to be sure';

/** A second press counts once the question could be read. */
export const moment = (frame: Frame) => frame.evaluate('new Promise((done) => setTimeout(done, 500))');

export async function pressTwice(frame: Frame, press: () => Promise<unknown>): Promise<void> {
  await press();
  await textIn(frame, again);
  const alert = `document.querySelector('[role=alert]').getBoundingClientRect()`;
  // However far down the person is.
  expect(await frame.evaluate(`${alert}.top >= 0 && ${alert}.bottom <= innerHeight`)).toBe(true);
  await moment(frame);
  await press();
}

/** In sidebar, popup and options. */
export async function expectNoViolations(on: KeptOnFirefox): Promise<void> {
  const found: string[] = [];
  const look = async (name: string, frame: Frame | Page) => {
    await frame.evaluate(axe);
    const violations = await frame.evaluate(
      `axe.run().then(({ violations }) => violations.flatMap((one) => one.nodes.map((node) => one.id + ' ' + node.html)))`,
    );
    for (const violation of violations as string[]) found.push(`${name}: ${violation}`);
  };
  await look('sidebar', await on.frameHere());
  const popup = await on.popup(on.page);
  await textIn(popup, 'Due today');
  await look('popup', popup);
  await popup.close();
  const options = await on.extensionPage('options.html');
  await textIn(options, 'Save a backup file');
  await look('options', options);
  await options.close();
  expect(found).toEqual([]);
}
