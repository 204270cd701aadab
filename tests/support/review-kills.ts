/**
 * Kills the whole browser while a shift review is written: words in every field, forth and back through the steps, done and changed
 * again. After each start what is there is compared with what had been typed by a quarter of a second before.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { aDaysWork } from './a-shift.ts';
import { launchChromium, type ChromiumWithKept } from './browsers.ts';
import { built } from './built.ts';
import { minute } from './a-commitment.ts';
import { seedRows } from './seed-rows.ts';

/** So much of what was typed last may be missing: what the page waits before it writes, and one picture (ms). */
const mayMissMs = 250 + 17;

const steps = ['facts', 'loop', 'reflect', 'thanks', 'done'] as const;
type Step = (typeof steps)[number];
const headings: Record<Step, string> = {
  facts: 'Facts',
  loop: 'Close the loop',
  reflect: 'Reflect',
  thanks: 'Thanks',
  done: 'Done',
};
const fields = {
  'What went well?': 'reflect',
  'What was hard, and what will you do differently?': 'reflect',
  'One thing to try next shift': 'reflect',
  'For what': 'thanks',
} as const satisfies Record<string, Step>;
type Field = keyof typeof fields;
const names = Object.keys(fields) as Field[];

/** What a review holds: the step it is at, and the words of each field. */
type Held = { step: Step; words: Record<Field, string> };
type Stored = Held & {
  state: string;
  reviews: number;
  entries: { id: string; text: string }[];
  wasRepaired: boolean;
};

export type ReviewKills = {
  kills: number;
  typed: number;
  finished: number;
  /** Starts at another step, with fewer words than were typed in time, with words nobody typed, or with an entry twice. */
  wrongStep: number;
  lost: number;
  strange: number;
  twice: number;
  notShown: number;
  repaired: number;
  /** The longest that typed words were gone (ms before the kill). */
  oldestLostMs: number;
};

export async function reviewKills(profile: string, kills: number): Promise<ReviewKills> {
  const figures: ReviewKills = {
    kills: 0,
    typed: 0,
    finished: 0,
    wrongStep: 0,
    lost: 0,
    strange: 0,
    twice: 0,
    notShown: 0,
    repaired: 0,
    oldestLostMs: 0,
  };
  const empty: Held = {
    step: 'facts',
    words: Object.fromEntries(names.map((name) => [name, ''])) as Held['words'],
  };
  /** What stood there at which moment, and what was under way when the browser was killed. */
  let seen: { at: number; held: Held }[] = [{ at: 0, held: empty }];
  let intended = empty;
  let killedAt = Date.now();
  for (let round = 0; round <= kills; round += 1) {
    const kept = await launchChromium({ extension: built('chrome-mv3'), profile });
    if (round === 0) await seedRows(kept, aDaysWork(Date.now() - 10 * minute));
    const page = await openReview(kept);
    const stored = await readStored(page);
    if (round > 0) await compare(page, stored, { seen, intended, killedAt }, figures);
    if (round === kills) {
      await kept.close();
      break;
    }
    let now: Held = { step: stored.step, words: stored.words };
    seen = [{ at: 0, held: now }];
    intended = now;
    const random = randomOf(round);
    const working = write(page, now, random, {
      means: (next) => (intended = next),
      sees: (next) => {
        figures.typed += 1;
        if (next.step === 'done' && now.step !== 'done') figures.finished += 1;
        now = next;
        seen.push({ at: Date.now(), held: next });
      },
    });
    const ended = working.catch((error: unknown) => {
      if (!/closed|crashed|destroyed/i.test(String(error))) throw error;
    });
    await wait(300 + random() * 2500);
    killedAt = Date.now();
    await kept.kill();
    await ended;
    figures.kills += 1;
  }
  return figures;
}

async function openReview(kept: ChromiumWithKept): Promise<Page> {
  const page = await kept.context.newPage();
  await page.goto(`chrome-extension://${kept.extensionId}/reflection.html`);
  const understood = page.getByRole('button', { name: 'Understood' });
  await page.locator('[aria-current=step]').or(understood).first().waitFor({ timeout: 60_000 });
  if (await understood.isVisible()) await understood.click();
  await page.locator('[aria-current=step]').waitFor();
  return page;
}

type Says = { means: (next: Held) => void; sees: (next: Held) => void };

/** Words and steps, one after the other, until the browser is gone. */
async function write(page: Page, from: Held, random: () => number, { means, sees }: Says): Promise<never> {
  let held = from;
  for (;;) {
    const here = names.filter((name) => fields[name] === held.step);
    const field = here[Math.floor(random() * here.length)];
    if (field !== undefined && random() < 0.75) {
      await page.getByLabel(field).focus();
      await page.keyboard.press('Control+End');
      for (const letter of `${wordOf(random)}-`) {
        held = { ...held, words: { ...held.words, [field]: held.words[field] + letter } };
        means(held);
        await page.keyboard.press(letter);
        sees(held);
      }
    } else {
      const isBack = held.step === 'done' || (held.step !== 'facts' && random() < 0.3);
      const step = steps[steps.indexOf(held.step) + (isBack ? -1 : 1)] ?? held.step;
      held = { ...held, step };
      means(held);
      await page.keyboard.press(isBack ? 'Control+Shift+Enter' : 'Control+Enter');
      await page.getByRole('heading', { level: 2, name: headings[step], exact: true }).waitFor();
      sees(held);
    }
  }
}

type Before = { seen: readonly { at: number; held: Held }[]; intended: Held; killedAt: number };

async function compare(page: Page, stored: Stored, before: Before, figures: ReviewKills): Promise<void> {
  const { seen, intended, killedAt } = before;
  if (stored.wasRepaired) figures.repaired += 1;
  const inTime = seen.findLast(({ at }) => at <= killedAt - mayMissMs)?.held ?? intended;
  const since = seen.filter(({ at }) => at > killedAt - mayMissMs).map(({ held }) => held.step);
  if (![inTime.step, ...since, intended.step].includes(stored.step)) figures.wrongStep += 1;
  for (const name of names) {
    const [there, typed] = [stored.words[name], intended.words[name]];
    if (!typed.startsWith(there)) figures.strange += 1;
    if (!there.startsWith(inTime.words[name])) figures.lost += 1;
    const gone = seen.find(({ held }) => held.words[name].length > there.length);
    if (gone !== undefined) figures.oldestLostMs = Math.max(figures.oldestLostMs, killedAt - gone.at);
  }
  const texts = stored.entries.map(({ text }) => text);
  if (stored.reviews > 1 || new Set(texts).size !== texts.length) figures.twice += 1;
  // What lies on the disk is what the page goes on with.
  const heading = page.getByRole('heading', { level: 2, name: headings[stored.step], exact: true });
  if (!(await heading.isVisible())) figures.notShown += 1;
  for (const name of names.filter((one) => fields[one] === stored.step)) {
    if ((await page.getByLabel(name).inputValue()) !== stored.words[name]) figures.notShown += 1;
  }
}

/** Past our own code, in one transaction: the review, and what became of it in the log. */
async function readStored(page: Page): Promise<Stored> {
  const { reviews, entries, repair } = await page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((done, fail) => {
        request.addEventListener('success', () => done(request.result));
        request.addEventListener('error', () => fail(request.error ?? new Error('no error given')));
      });
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get: (key: string) => Promise<{ databasePlace?: number }> } } };
    };
    const { databasePlace: place = 0 } = await chrome.storage.local.get('databasePlace');
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { open: (name: string) => Promise<{ indexedDB: IDBFactory }> };
    };
    const factory = place === 0 ? indexedDB : (await storageBuckets.open(`kept-${place}`)).indexedDB;
    const database = await answer(factory.open(place === 0 ? 'kept' : `kept-${place}`));
    const act = database.transaction(['review', 'reflection', 'meta']);
    const [reviews, entries, repair] = await Promise.all([
      answer(act.objectStore('review').getAll()),
      answer(act.objectStore('reflection').getAll()),
      answer(act.objectStore('meta').get('repair')),
    ]);
    database.close();
    return { reviews, entries, repair };
  });
  type Body = {
    step: Step;
    answers: Record<string, string>;
    asked: Record<string, { text: string; entry: string }>;
    try: { id: string; text: string };
    thanks: { id: string; text: string };
  };
  const row = (reviews as { state: string; body: Body }[])[0];
  const logged = (entries as { id: string; body: { text: string } }[]).map(({ id, body }) => ({
    id,
    text: body.text,
  }));
  const textOf = (id: string | undefined) => logged.find((one) => one.id === id)?.text ?? '';
  const isDone = row?.state === 'done';
  const answer = (question: string) => {
    const [key, asked] =
      Object.entries(row?.body.asked ?? {}).find(([, { text }]) => text === question) ?? [];
    return isDone ? textOf(asked?.entry) : (row?.body.answers[key ?? ''] ?? '');
  };
  return {
    state: row?.state ?? '',
    step: row?.body.step ?? 'facts',
    words: {
      'What went well?': answer('What went well?'),
      'What was hard, and what will you do differently?': answer(
        'What was hard, and what will you do differently?',
      ),
      'One thing to try next shift': (isDone ? textOf(row.body.try.id) : row?.body.try.text) ?? '',
      'For what': (isDone ? textOf(row.body.thanks.id) : row?.body.thanks.text) ?? '',
    },
    reviews: reviews.length,
    entries: logged,
    wasRepaired: repair !== undefined,
  };
}

/** Other words in every place, so that one that is there twice is seen. */
let words = 0;
function wordOf(random: () => number): string {
  words += 1;
  return `w${words}${'x'.repeat(Math.floor(random() * 8))}`;
}

/** The same moments in every run (mulberry32, public domain). */
function randomOf(round: number): () => number {
  let state = round * 7919 + 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
