import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/server.ts';
import { ensureBrowser } from '../scripts/find-browser.mjs';
import { buildKept } from './build.ts';
import { calm, setPatience } from './calm.ts';
import { launch } from './chromium.ts';
import { emptyExtension, grantedCopy, staticByCommand, staticExtension } from './extensions.ts';
import { measureLive, measureLoad, measureMemory, measureOpening } from './measure.ts';
import { measureImport, type Imported } from './measure-import.ts';
import { measureSearch } from './measure-search.ts';
import { benchPacks } from './packs.ts';
import { comparePeers } from './peers.ts';
import { benchReflection } from './reflection.ts';
import { report } from './report.ts';
import type { Candidate, Sample } from './samples.ts';
import { backupOf, seed } from './seed.ts';
import { shuffled } from './stats.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    loads: { type: 'string', default: '2' },
    /** How long each load and opening waits for an idle moment, in seconds. */
    patience: { type: 'string', default: '20' },
    /** A built folder instead of a fresh build. */
    build: { type: 'string' },
    /** Promises in the file that is imported; 0 leaves it out. */
    import: { type: 'string' },
    /** Leaves out the peers of ../shared/perf. */
    'no-peers': { type: 'boolean', default: false },
    /** Measures packs, and nothing else. */
    packs: { type: 'boolean', default: false },
    /** Measures the reflection page with five years of data, and nothing else. */
    reflection: { type: 'boolean', default: false },
    /** Another built folder, measured in the same rounds: before and after a change. */
    against: { type: 'string' },
  },
});
const sizes = (options.sizes ?? (options.quick ? '100,10000' : '100,10000,100000')).split(',').map(Number);
const rounds = Number(options.rounds ?? (options.quick ? 2 : 7));
const loads = options.quick ? 1 : Number(options.loads);
const imports = Number(options.import ?? (options.quick ? 1000 : (sizes.at(-1) ?? 0)));

setPatience(Number(options.patience) * 1000);

const folder = mkdtempSync(join(tmpdir(), 'kept-bench-'));
const browserPath = await ensureBrowser('chromium');
const desk = await startSandbox();
const page = `${desk.url}/cases/48213`;
try {
  if (options.packs) console.log(await benchPacks(builtFolder(), folder, browserPath));
  else if (options.reflection)
    console.log(
      await benchReflection(grantedCopy(builtFolder(), join(folder, 'kept')), folder, browserPath, rounds),
    );
  else await measureAll();
} finally {
  await desk.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function builtFolder(): string {
  return options.build === undefined ? buildKept() : resolve(options.build);
}

async function measureAll(): Promise<void> {
  const build = builtFolder();
  const builds =
    options.against === undefined ? { kept: build } : { kept: build, against: resolve(options.against) };
  const candidates: Candidate[] = [
    { name: 'none' },
    { name: 'empty', extension: emptyExtension(join(folder, 'empty')) },
    {
      name: 'static',
      extension: staticExtension(join(folder, 'static')),
      opening: { by: 'key', frame: '/panel.html' },
    },
    {
      name: 'static by command',
      extension: staticByCommand(join(folder, 'static-by-command')),
      opening: { by: 'command', frame: '/panel.html' },
    },
  ];
  for (const [name, from] of Object.entries(builds)) {
    const extension = grantedCopy(from, join(folder, name));
    for (const size of sizes) {
      const profile = join(folder, `${name}-${size}`);
      const opening = { by: 'command', frame: '/sidebar.html' } as const;
      candidates.push({
        name: `${name} ${size}`,
        extension,
        opening,
        profile,
        main: size === sizes.at(-1),
        // Where so many are due that a new one is not among the first hundred, the list rightly stays as it is.
        live: size === sizes[0],
      });
      console.log(`Filling ${name} with ${size} promises`);
      await fill(extension, profile, size);
    }
  }

  const samples: Sample[] = [];
  let product = '';
  for (let round = 0; round < rounds; round += 1) {
    for (const candidate of shuffled(candidates)) {
      const sample: Sample = { name: candidate.name, round, loads: [], openings: [] };
      try {
        product = await measure(candidate, sample);
      } catch (error) {
        sample.failed = error instanceof Error ? error.message : String(error);
      }
      samples.push(sample);
      const paints = sample.openings.map(({ painted }) => painted.toFixed(0)).join(' ');
      const cpu = sample.loads.map((load) => load.cpu.toFixed(0)).join(' ');
      console.log(
        `round ${round + 1} ${candidate.name}: load ${cpu} painted ${paints} ${sample.failed ?? ''}`,
      );
    }
  }
  const imported = imports === 0 ? 'left out' : await importOnce(join(folder, 'kept'), imports);
  console.log(
    report({ product, page: desk.url, rounds, loads, build, candidates, samples, sizes, imported }),
  );
  const peerRounds = options.quick ? 1 : rounds;
  if (!options['no-peers'])
    console.log(await comparePeers(build, join(folder, 'peers-kept'), browserPath, peerRounds));
}

/** One browser, started anew: of candidates with data on a copy of their filled profile. */
async function measure(candidate: Candidate, sample: Sample): Promise<string> {
  const { opening, extension, main, live, profile: profileOf } = candidate;
  const profile = mkdtempSync(join(folder, 'profile-'));
  if (profileOf !== undefined) cpSync(profileOf, profile, { recursive: true });
  const browser = await launch(browserPath, profile, extension);
  try {
    if (opening?.by === 'command') await browser.worker();
    await sleep(2000);
    // With data the load is measured at the largest size only: the page's own thread never sees the data.
    if (opening === undefined || main === true) {
      for (let i = 0; i < loads; i += 1) sample.loads.push(await measureLoad(browser, page));
    }
    if (opening === undefined || opening.frame === '/sidebar.html' || main === true) {
      sample.memory = await measureMemory(browser, page, opening);
    }
    if (opening !== undefined) {
      for (let i = 0; i < loads; i += 1) sample.openings.push(await measureOpening(browser, page, opening));
    }
    if (opening !== undefined && live === true) {
      sample.live = await measureLive(browser, page, opening, await originOf(browser));
    }
    if (opening !== undefined && profileOf !== undefined) {
      sample.presses = await measureSearch(browser, page, opening);
    }
    return browser.product;
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fills a profile once, and uses the sidebar a few times in it, so that it is a browser in which Kept was used before. */
async function fill(extension: string, profile: string, size: number): Promise<void> {
  const empty = await launch(browserPath, profile, extension);
  await sleep(2000);
  await seed(empty, await originOf(empty), desk.url, size);
  await empty.close();
  // At its next start the background reads every row and takes the snapshots of the day; then it has done so.
  const browser = await launch(browserPath, profile, extension);
  await browser.worker();
  await sleep(2000);
  for (let i = 0; i < 3; i += 1) await calm();
  for (let i = 0; i < 2; i += 1) {
    await measureOpening(browser, page, { by: 'command', frame: '/sidebar.html' });
  }
  await browser.close();
}

/** Into a Kept that has nothing yet. What fails is said in the report. */
async function importOnce(extension: string, rows: number): Promise<Imported | string> {
  const file = join(folder, 'backup.json');
  writeFileSync(file, backupOf(desk.url, rows));
  const profile = mkdtempSync(join(folder, 'profile-'));
  const browser = await launch(browserPath, profile, extension);
  try {
    await sleep(2000);
    return await measureImport(browser, await originOf(browser), file, rows);
  } catch (error) {
    return `failed: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await browser.close();
  }
}

async function originOf(browser: Awaited<ReturnType<typeof launch>>): Promise<string> {
  return (await browser.worker()).eval<string>('location.origin');
}
