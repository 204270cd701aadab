import { afterAll, beforeAll, expect, test } from 'vitest';
import { capture, startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';
import { readSidePanel } from '../support/side-panel.ts';

let kept: KeptOnSandbox;
beforeAll(async () => {
  kept = await startKeptOnSandbox();
});
afterAll(() => kept?.stop());

test("the browser's side panel shows the same promises, and the case of the tab in front", async () => {
  const { page, frame } = await kept.begin();
  await capture(page, frame, 'call Ana back tomorrow by 3pm');
  await frame.getByRole('button', { name: 'More' }).click();
  await frame.getByRole('menuitem', { name: "Open in the browser's side panel" }).click();
  await expect
    .poll(() =>
      readSidePanel(kept.context).then(
        (read) => read(),
        () => '',
      ),
    )
    .toContain('#48213');

  const read = await readSidePanel(kept.context);
  expect(await read()).toContain('call Ana back');
  const other = await kept.context.newPage();
  await other.goto(page.url().replace('48213', '48227'));
  await other.bringToFront();
  await expect.poll(read).toContain('佐藤 美咲 · #48227');
  await page.bringToFront();
  await expect.poll(read).toContain('Ana Ruiz · #48213');
});
