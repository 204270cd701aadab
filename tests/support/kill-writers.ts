import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { writeBackup } from './backup-text.ts';
import { aCommitment } from './a-commitment.ts';

/** So many promises are in each file that is imported; all of one file come, or none. */
export const fileRows = 20;
export const importedId = (round: number, file: number, row: number) => `import-${round}-${file}-${row}`;

/** Keeps one promise after the other, by keyboard, until the browser is gone; says which once the list has said so. */
export async function keepOneAfterAnother(page: Page, said: (id: string) => void): Promise<void> {
  const open = page.locator('li[data-commitment][data-done="false"] [data-row]');
  while (!page.isClosed()) {
    const row = open.first();
    await row.waitFor();
    const id = await row.locator('..').getAttribute('data-commitment');
    await row.focus();
    await page.keyboard.press('k');
    await page.getByRole('button', { name: 'In writing' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`li[data-commitment="${id}"] [role=status]`).waitFor();
    if (id !== null) said(id);
  }
}

/** Imports one file after the other until the browser is gone; says which once the page has said so. */
export async function importOneAfterAnother(
  page: Page,
  {
    folder,
    round,
    began,
    said,
  }: {
    folder: string;
    round: number;
    began: (file: number) => void;
    said: (file: number) => void;
  },
): Promise<void> {
  for (let file = 0; !page.isClosed(); file += 1) {
    const path = join(folder, `import-${file}.json`);
    const now = Date.now();
    const rows = Array.from({ length: fileRows }, (_, n) => ({
      type: 'commitment',
      clock: {},
      row: aCommitment({
        id: importedId(round, file, n),
        what: `import ${n}`,
        madeAt: now,
        due: now + 3_000_000,
      }),
    }));
    writeFileSync(path, writeBackup(rows, now));
    await page.locator('input[type=file][aria-label="Open a backup file"]').setInputFiles(path);
    const restore = page.getByRole('button', { name: 'Restore', exact: true });
    await restore.waitFor();
    began(file);
    await restore.click();
    await page.getByText(`${fileRows} things were added or completed.`).waitFor();
    said(file);
  }
}

/** Runs in the sidebar: writes one promise after the other, each as soon as the one before is said to be saved. */
export function startCapturing(round: number): void {
  const line = document.querySelector('form input') as HTMLInputElement;
  const status = document.querySelector('form [role=status]') as HTMLElement;
  // Past React's own setter on the element, or it would not notice.
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  let count = 0;
  let what = '';
  // In letters: figures might be read as a time.
  const name = (n: number): string =>
    `${n < 26 ? '' : name(Math.floor(n / 26) - 1)}${'abcdefghijklmnopqrstuvwxyz'[n % 26]}`;
  const next = () => {
    count += 1;
    what = `write to ${name(round)} ${name(count)}`;
    value?.set?.call(line, `${what} in 50 minutes`);
    line.dispatchEvent(new Event('input', { bubbles: true }));
    setTimeout(() => line.form?.requestSubmit());
  };
  new MutationObserver(() => {
    if (!status.textContent.includes('Promise saved.') || line.value !== '') return;
    (globalThis as unknown as { acknowledge: (what: string) => void }).acknowledge(what);
    setTimeout(next);
  }).observe(status, { childList: true, subtree: true, characterData: true });
  next();
}
