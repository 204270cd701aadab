import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeSigningKey } from '../lib/crypto/signing-key.ts';
import { largestPack } from '../lib/packs/read-pack.ts';
import type { CaseFacts } from '../lib/packs/rules.ts';
import { signPack } from '../lib/packs/sign-pack.ts';
import { suggest } from '../lib/packs/suggest.ts';
import { aBigPack } from '../tests/support/big-pack.ts';
import { calm } from './calm.ts';
import { launch, type Chromium } from './chromium.ts';
import { median, quantile } from './stats.ts';

const rounds = 5;
const checklists = 500;
const aimMs = { suggestion: 5, task: 50 };

type Taken = { longest: number; tasks: number; whole: number };

/** What packs cost: a suggestion among 500 checklists, and a pack of a megabyte in the background of a real browser. */
export async function benchPacks(extension: string, folder: string, browserPath: string): Promise<string> {
  const times = suggestions();
  const { text, takes } = await takings(extension, folder, browserPath);
  const longest = takes.map((take) => take.longest);
  const said = (name: string, value: number, most: number) =>
    `Aim ${value <= most ? 'met' : 'NOT met'}: ${name} ${value.toFixed(2)} ms (at most ${most})`;
  return [
    `Suggestion for a case against ${checklists} checklists of five conditions, ${times.length} times ${inBatch} cases:`,
    `  median ${median(times).toFixed(2)} ms, p95 ${quantile(times, 0.95).toFixed(2)}, most ${Math.max(...times).toFixed(2)}`,
    `A pack of ${text.length} bytes from a file into the database of the background, ${rounds} rounds:`,
    `  longest task ${longest.map((ms) => ms.toFixed(0)).join(' ')} ms, of ${median(takes.map(({ tasks }) => tasks))} tasks`,
    `  whole ${takes.map(({ whole }) => whole.toFixed(0)).join(' ')} ms`,
    said('suggestion, p95', quantile(times, 0.95), aimMs.suggestion),
    said('longest task while a pack of a megabyte is taken, median', median(longest), aimMs.task),
  ].join('\n');
}

/** The processor's clock of a thread moves in steps of some milliseconds. */
const inBatch = 50;

/** Each case is new to the rules, as when the agent opens it; four of five conditions hold for many of the lists. */
function suggestions(): number[] {
  const packs = [aBigPack(checklists)];
  const factsOf = (at: number): CaseFacts => ({
    site: 'https://crm.example',
    queue: `Queue ${at % 40}`,
    state: 'open',
    tags: [`tag-${at % 25}`, 'urgent', 'vip'],
    channel: 'mail',
    priority: 'high',
    title: `Re: refund parcel invoice delivery account of kind ${at} – customer has asked again`,
    customer: `Ana Ruiz ${at}`,
  });
  let found = 0;
  const times = Array.from({ length: 40 }, (_, batch) => {
    const facts = Array.from({ length: inBatch }, (__, at) => factsOf(batch * inBatch + at));
    const from = worked();
    for (const one of facts) found += suggest(packs, one).length;
    return (worked() - from) / inBatch;
  });
  if (found === 0) throw new Error('Nothing was suggested, so nothing was measured');
  // The first cases are read by code that is not compiled yet, as a browser's are; they count.
  return times;
}

/** Processor time of this thread so far, ms. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

async function takings(extension: string, folder: string, browserPath: string) {
  const key = await makeSigningKey();
  const browser = await launch(browserPath, mkdtempSync(join(folder, 'profile-')), extension);
  try {
    await sleep(2000);
    const worker = await browser.worker();
    const origin = await worker.eval<string>('location.origin');
    const page = await browser.newPage(`${origin}/options.html`);
    await sleep(2000);
    let text = '';
    const takes: Taken[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      // Each round is a new version over the one in force, which is what takes most.
      text = await signPack({ ...aBigPack(checklists, 6), version: round }, key);
      if (text.length > largestPack || text.length < 0.9 * largestPack)
        throw new Error(`${text.length} bytes are not a megabyte`);
      await calm();
      const from = performance.now();
      const body = JSON.stringify({ text, trusted: key.publicKey });
      const tasks = await tasksDuring(browser, async () => {
        const answer = await page.eval<{ ok: boolean; value?: { is: string } }>(
          `chrome.runtime.sendMessage({ message: 'packFile', body: ${body} })`,
        );
        if (answer.value?.is !== 'taken') throw new Error(`not taken: ${JSON.stringify(answer)}`);
      });
      if (tasks.length === 0) throw new Error('The trace shows no task of the background');
      takes.push({ longest: Math.max(...tasks), tasks: tasks.length, whole: performance.now() - from });
    }
    return { text, takes };
  } finally {
    await browser.close();
  }
}

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
};

/**
 * The tasks of the background's thread while `work` runs, in ms of its own processor time: on a machine that does other
 * things too, a task is not made longer by having been set aside.
 */
async function tasksDuring(browser: Chromium, work: () => Promise<void>): Promise<number[]> {
  const events: TraceEvent[] = [];
  const { promise: over, resolve } = Promise.withResolvers<void>();
  const listener = (method: string, params: unknown) => {
    if (method === 'Tracing.dataCollected') events.push(...(params as { value: TraceEvent[] }).value);
    if (method === 'Tracing.tracingComplete') resolve();
  };
  browser.pipe.listeners.add(listener);
  const includedCategories = ['toplevel'];
  await browser.pipe.send('Tracing.start', { traceConfig: { includedCategories } });
  await work();
  await browser.pipe.send('Tracing.end');
  await over;
  browser.pipe.listeners.delete(listener);
  const threads = events.filter(
    ({ name, args }) => name === 'thread_name' && /ServiceWorker/i.test(args?.name ?? ''),
  );
  const isOurs = ({ pid, tid }: TraceEvent) => threads.some((one) => one.pid === pid && one.tid === tid);
  return events
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask') && isOurs(event))
    .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
}
