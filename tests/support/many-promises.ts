import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { hashOf } from '../../lib/db/tally.ts';
import type { Commitment } from '../../lib/records/commitment.ts';
import { aCommitment, minute } from './a-commitment.ts';

/** `count` open promises, due a minute apart from `firstDue` on. */
export function manyPromises(count: number, firstDue: number): Commitment[] {
  return Array.from({ length: count }, (_, index) =>
    aCommitment({
      id: `many-${String(index).padStart(6, '0')}`,
      what: `call customer ${index} back about the refund`,
      customer: `Customer ${index % 500}`,
      caseId: String(50_000 + index),
      caseTitle: `Refund of order ${index}`,
      madeAt: firstDue - minute,
      due: firstDue + index * minute,
    }),
  );
}

/** The text of a backup file as Kept writes it. */
export function backupText(commitments: readonly Commitment[]): string {
  const rows = commitments.map((row) => ({ type: 'commitment', row }));
  return JSON.stringify({ format: 'kept-backup', version: 1, savedAt: 0, rows, hash: hashOf(rows) });
}

/** Opens a backup file in the options page and restores it: the person's own way to many promises, and one act. */
export async function restoreFile(options: Page, file: string, text: string): Promise<void> {
  writeFileSync(file, text);
  await options.locator('input[type=file][aria-label="Open a backup file"]').setInputFiles(file);
  await options.getByRole('button', { name: 'Restore', exact: true }).click({ timeout: 300_000 });
  await options.getByText(/(was|were) added or completed/).waitFor({ timeout: 300_000 });
}

/** What is stored, by the person's own backup file. */
export async function storedPromises(options: Page): Promise<Commitment[]> {
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save a backup file' }).click(),
  ]);
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { rows: { row: Commitment }[] };
  return file.rows.map(({ row }) => row);
}
