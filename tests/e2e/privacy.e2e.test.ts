import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { hour, minute } from '../support/a-commitment.ts';
import { aDaysWork } from '../support/a-shift.ts';
import { contents } from '../support/contents.ts';
import { captureEarlier, startKeptOnSandbox, type KeptOnSandbox } from '../support/kept-on-sandbox.ts';
import { mayNotLeave } from '../support/network/guard.ts';
import { watchOutside, type Outside } from '../support/outside.ts';
import { startPackServer, type PackServer } from '../support/pack-server.ts';
import { watchForUs } from '../support/page-watch.ts';
import { seedRows } from '../support/seed-rows.ts';

/** Words that a person writes for themselves, each by another way; none may be found anywhere but in our own storage. */
const words = {
  log: 'aardwolf',
  wentWell: 'binturong',
  hard: 'cacomistle',
  happened: 'dibatag',
  mine: 'echidna',
  differently: 'fossa',
  others: 'gerenuk',
  try: 'hoatzin',
  thanks: 'ibisbill',
  goal: 'jerboa',
  step: 'kinkajou',
  area: 'margay',
  help: 'numbat',
  talk: 'okapi',
  draft: 'pangolin',
};
const all = Object.values(words);
const key = `${'A'.repeat(43)}=`;
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let kept: KeptOnSandbox;
let packs: PackServer;
let outside: Outside;
let page: Page;
let frame: Frame;
let own: Page;
beforeAll(async () => {
  mayNotLeave(all);
  packs = await startPackServer();
  kept = await startKeptOnSandbox();
  const { shift, commitment } = aDaysWork(Date.now() - 10 * minute);
  await seedRows(kept, { shift, commitment: commitment.filter(({ dueAt }) => dueAt > Date.now() + hour) });
  outside = await watchOutside(kept);
  await kept.context.addInitScript(watchForUs);
  ({ page, frame } = await kept.begin('/cases/48213'));
  own = await kept.context.newPage();
});
afterAll(async () => {
  await kept?.stop();
  await packs?.close();
});

/** A tab of the page about reflection, opened anew. */
async function part(name: string): Promise<void> {
  await own.goto(`chrome-extension://${kept.extensionId}/health.html`);
  await own.goto(`chrome-extension://${kept.extensionId}/reflection.html#${name}`);
  await own.bringToFront();
}

async function writeLog(): Promise<void> {
  await page.bringToFront();
  await kept.command('write-log', page);
  const line = frame.getByPlaceholder('For your eyes only');
  await line.fill(words.log);
  await frame.getByRole('radio', { name: 'Hard' }).click();
  await line.press('Enter');
  await frame.getByText('Saved.', { exact: false }).waitFor();
  await line.fill(words.draft);
}

async function writeReview(): Promise<void> {
  await part('review');
  const next = (name: string) =>
    own.keyboard
      .press('Control+Enter')
      .then(() => own.getByRole('heading', { level: 2, name, exact: true }).waitFor());
  const write = (label: string, text: string) => own.getByLabel(label, { exact: true }).fill(text);
  await own.getByRole('heading', { level: 2, name: 'Facts' }).waitFor();
  await next('Close the loop');
  await next('Reflect');
  await write('What went well?', words.wentWell);
  await write('What was hard, and what will you do differently?', words.hard);
  await own.getByRole('button', { name: 'Make it a learning card' }).click();
  await write('What happened?', words.happened);
  await write('What was mine?', words.mine);
  await write('What I will do differently', words.differently);
  await write('Should others know?', words.others);
  await write('One thing to try next shift', words.try);
  await next('Thanks');
  await write('For what', words.thanks);
  await next('Done');
}

async function writeGoal(): Promise<void> {
  await part('goals');
  await own.getByRole('button', { name: 'New goal' }).click();
  const field = (name: string) => own.locator(`[name="${name}"]`);
  await field('specific').fill(words.goal);
  await field('source').selectOption('followThrough');
  await field('target').fill('90');
  await field('achievable').fill(words.step);
  // Outcomes are offered where a pack brings some.
  if ((await field('relevant').count()) > 0) await field('relevant').fill('nobody waits');
  else await field('outcome').selectOption({ index: 1 });
  await field('due').fill(new Date(Date.now() + 20 * 24 * hour).toISOString().slice(0, 10));
  const save = own.getByRole('button', { name: 'Save the goal' });
  await expect
    .poll(async () => {
      if (await save.isVisible()) await save.click();
      return field('specific').count();
    })
    .toBe(0);
}

async function writeOwnView(): Promise<void> {
  await part('oneToOne');
  await own.getByLabel('In my own words', { exact: true }).fill(words.talk);
  await own.getByRole('tab', { name: 'How I see my work' }).click();
  // A press counts only when the page was in plain sight for a moment, as it is for every person.
  const area = own.getByLabel('Another area, in my own words');
  const ask = own
    .getByRole('group', { name: words.area })
    .getByRole('button', { name: 'Ask for coaching', includeHidden: true });
  await area.fill(words.area);
  await expect
    .poll(async () => {
      const add = area.locator('..').getByRole('button', { name: 'I want help' });
      if (await add.isEnabled()) await add.click();
      return ask.isVisible();
    })
    .toBe(true);
  await ask.click();
  await own.getByLabel('What would help me').fill(words.help);
}

const missing = (text: string) => all.filter((word) => !text.includes(word));

/** The names of all files of ours in the private file system. */
const fileNames = () =>
  own.evaluate(async () => {
    const walk = async (folder: FileSystemDirectoryHandle): Promise<string[]> => {
      const names: string[] = [];
      for await (const entry of folder.values()) {
        names.push(entry.name);
        if (entry.kind === 'directory') names.push(...(await walk(entry)));
      }
      return names;
    };
    return (await walk(await navigator.storage.getDirectory())).join('\n');
  });

// A shift is looked back on once, so this cannot be tried again.
test(
  'what is written for oneself is found nowhere outside: not in a request, a notification, a log line, a page, a setting',
  { retry: 0 },
  async () => {
    await writeLog();
    await writeReview();
    await writeGoal();
    await writeOwnView();

    // A reminder is shown and a server is asked, so that there is something to look through.
    await captureEarlier(page, frame, hour, 'send the label in 30 minutes');
    await expect.poll(async () => (await outside.shown()).length).toBeGreaterThan(0);
    const address = packs.put('/team.json', '{}');
    const worker = await kept.serviceWorker();
    await worker.evaluate(
      `chrome.storage.local.set({ packSources: [{ url: '${address}', keys: ['${key}'] }], wordsInNotifications: true })`,
    );
    await captureEarlier(page, frame, hour, 'send the form in 20 minutes');
    await expect.poll(async () => String(await outside.shown())).toContain('send the form');
    await own.goto(`chrome-extension://${kept.extensionId}/options.html`);
    await own.getByRole('button', { name: 'Check now' }).click();
    // The first look waits for the browser to say its policy, which may take its time.
    await expect.poll(() => packs.requests.length, { timeout: 60_000 }).toBeGreaterThan(0);

    // All of it is where it belongs.
    const inside = async () => JSON.stringify(await contents(own));
    await expect.poll(async () => missing(await inside())).toEqual([]);

    const places = await outside.places(page);
    expect(places['settings']).toContain(address);
    expect(places['notifications']).toContain('send the form');
    for (const [place, text] of Object.entries({
      ...places,
      page: await outside.inPage(page),
      fileNames: await fileNames(),
      heard: await page.evaluate<string>('JSON.stringify(seen)'),
      listed: JSON.stringify(packs.requests),
    }))
      for (const word of all) expect(text, place).not.toContain(word);
  },
);

test('the page about it shows the request as the server hears it, the notification as it is shown, and breaks no rule of axe', async () => {
  await part('privacy');
  const card = (name: string | RegExp) => own.getByRole('region', { name });
  const { host } = new URL(packs.url);
  const shown = await card(`The server that gives packs: ${host}`).locator('pre').innerText();
  expect(shown).toBe(`GET /team.json\nHost: ${host}`);
  expect(packs.requests.every(({ path }) => path === '/team.json')).toBe(true);
  await card('The storage that your browser copies').getByText('nothing · 0 bytes').waitFor();
  const lines = await card('Log lines in this browser').locator('pre').innerText();
  expect(lines).toMatch(/^kept sidebar: TypeError\n/);
  expect(lines).not.toContain('Ana Ruiz');
  await own.getByRole('row', { name: /^Entries of the log/ }).waitFor();

  await own.getByRole('button', { name: 'Show the exact bytes: Table of promises' }).click();
  const table = own.getByLabel('Table of promises', { exact: true });
  expect(await table.innerText()).toContain('send the label');
  for (const word of all) expect(await table.innerText()).not.toContain(word);
  for (const colorScheme of ['light', 'dark'] as const) {
    await own.emulateMedia({ colorScheme });
    await own.evaluate(axe);
    expect(
      await own.evaluate(`axe.run().then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 160))))`),
    ).toEqual([]);
  }
});
