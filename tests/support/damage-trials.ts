import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { launchChromium, type ChromiumWithKept } from './browsers.ts';
import { built } from './built.ts';
import { must } from '../../lib/problem.ts';
import { damages, databaseFolder } from './damage.ts';
import { backupText, manyPromises, restoreFile, storedPromises } from './many-promises.ts';
import { captureLine } from './kept-on-sandbox.ts';

/** One stopped profile with many promises; each pattern damages a copy of it. */
const count = 3000;
const place = mkdtempSync(join(tmpdir(), 'kept-damage-'));
const whole = join(place, 'whole');
let extensionId = '';
const figures: string[] = [];

const start = (profile: string) => launchChromium({ extension: built('chrome-mv3'), profile });

let written: string[] = [];

/** Fills the profile that is damaged afterwards, and stops its browser. */
export async function beginDamage(): Promise<void> {
  const kept = await start(whole);
  ({ extensionId } = kept);
  const many = backupText(manyPromises(count, Date.now() + 3_600_000));
  await restoreFile(await openPage(kept, 'options.html'), join(place, 'many.json'), many);
  const sidebar = await openPage(kept, 'sidebar.html');
  for (const name of ['Ana', 'Ben', 'Cem']) {
    await captureLine(sidebar).fill(`call ${name} back in 2 hours`);
    await captureLine(sidebar).press('Enter');
    await sidebar.getByText('Promise saved.', { exact: true }).waitFor();
  }
  written = await namesStored(kept);
  expect(written).toHaveLength(count + 3);
  await kept.close();
}

export function endDamage(): void {
  console.log(`Damage, time to the sentence or the list:\n${figures.join('\n')}`);
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
}

const told = /The browser had lost part of Kept's storage/;

/** Patterns after which the files may still hold all that was written: then there is nothing to tell. */
const harmless = new Set(['table with 2,000 bytes changed in the middle', 'table with one bit changed']);
/** The browser may have gathered this table into another by then and need it no more. All must be there either way. */
const maybeHarmless = new Set(['table overwritten by 30 %', 'one table deleted']);
/** A loss is noticed within this (ms). */
const noticeMs = 5000;

/** Damages a copy in this way: it is noticed and told, every promise is back, and a new one can be saved. */
export async function tryDamage(name: string): Promise<void> {
  const damage = must(damages[name], 'a way of damage by this name');
  const profile = join(place, 'damaged');
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  cpSync(whole, profile, { recursive: true });
  expect(damage(databaseFolder(profile, extensionId)), 'files were there to damage').not.toHaveLength(0);

  const begun = Date.now();
  let kept = await start(profile);
  try {
    const startedMs = Date.now() - begun;
    const sidebar = await openPage(kept, 'sidebar.html');
    const sentence = sidebar.getByRole('alert').filter({ hasText: told });
    if (harmless.has(name)) {
      figures.push(`${name}: nothing lost`);
    } else if (maybeHarmless.has(name) && !(await isToldOf(sentence))) {
      figures.push(`${name}: nothing lost`);
    } else {
      // Said at once when bringing back takes its time; the list is not shown before.
      await sentence.or(sidebar.getByText('Kept is checking its storage')).first().waitFor();
      const noticedMs = Date.now() - begun - startedMs;
      await sentence.waitFor();
      figures.push(`${name}: noticed ${noticedMs} ms, restored ${Date.now() - begun - startedMs} ms`);
    }

    await captureLine(sidebar).fill('write to Dora in 3 hours');
    await captureLine(sidebar).press('Enter');
    await sidebar.getByText('Promise saved.', { exact: true }).waitFor();
    expect(await namesStored(kept)).toEqual([...written, 'write to Dora'].toSorted());
  } finally {
    await kept.close();
  }
  if (name !== 'MANIFEST deleted') return;
  // The database moved to another place; the next start must find it there.
  kept = await start(profile);
  try {
    expect(await namesStored(kept)).toEqual([...written, 'write to Dora'].toSorted());
  } finally {
    await kept.close();
  }
}

async function isToldOf(sentence: Locator): Promise<boolean> {
  return sentence.waitFor({ timeout: noticeMs }).then(
    () => true,
    () => false,
  );
}

async function openPage(kept: ChromiumWithKept, path: string): Promise<Page> {
  const page = await kept.context.newPage();
  await page.goto(`chrome-extension://${kept.extensionId}/${path}`);
  return page;
}

async function namesStored(kept: ChromiumWithKept): Promise<string[]> {
  const stored = await storedPromises(await openPage(kept, 'options.html'));
  return stored.map(({ what }) => what).toSorted();
}
