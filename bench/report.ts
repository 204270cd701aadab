import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Load, Memory, Opened, Opening } from './measure.ts';
import { median, spread } from './stats.ts';

/** What is measured beside each other. `main`: load and memory are measured too. `live`: changes from another window are. */
export type Candidate = {
  name: string;
  extension?: string;
  profile?: string;
  opening?: Opening;
  main?: boolean;
  live?: boolean;
};

/** What one browser yielded in one round. */
export type Sample = {
  name: string;
  round: number;
  loads: Load[];
  openings: Opened[];
  memory?: Memory;
  live?: number;
  failed?: string;
};

export type Run = {
  product: string;
  page: string;
  rounds: number;
  loads: number;
  build: string;
  candidates: Candidate[];
  samples: Sample[];
  sizes: number[];
};

const mib = 2 ** 20;

export function report(run: Run): string {
  const failed = run.samples.filter((sample) => sample.failed !== undefined);
  const script = readFileSync(join(run.build, 'content-script.js'));
  return [
    '',
    `${run.product}, ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1)}, ${run.rounds} rounds in shuffled order, ${run.loads} loads and openings each.`,
    'Medians with quartiles in brackets; differences and ratios are taken within a round. Kept runs from a copy of the',
    'build whose manifest grants the sandbox page; 80 % of the stored promises are closed.',
    failed.length === 0
      ? 'Nothing failed.'
      : `Failed: ${failed.map(({ name, failed }) => `${name}: ${failed}`).join('; ')}`,
    '',
    `Content script: ${script.length} bytes, ${gzipSync(script).length} gzip (aim: 8192 gzip)`,
    '',
    ...loadTable(run),
    '',
    ...openingTable(run),
    '',
    ...memoryTable(run),
  ].join('\n');
}

function loadTable(run: Run): string[] {
  const names = run.candidates.filter(({ opening, main }) => opening === undefined || main === true);
  const added = (name: string, pick: (load: Load) => number) =>
    paired(run, name, 'none', pick, (a, b) => a - b);
  const empty = median(added('empty', (load) => load.cpu));
  const lines = names.map(({ name }) => {
    const of = (pick: (load: Load) => number) => samplesOf(run, name).flatMap(({ loads }) => loads.map(pick));
    if (name === 'none') {
      return [
        name,
        `base ${spread(of((load) => load.cpu))}`,
        '-',
        '-',
        `base ${spread(of((load) => load.longTasks))}`,
        `base ${spread(
          of((load) => load.routes),
          0,
        )}`,
      ];
    }
    return [
      name,
      spread(added(name, (load) => load.cpu)),
      name === 'empty' ? '1.0' : (median(added(name, (load) => load.cpu)) / empty).toFixed(2),
      name === 'empty'
        ? '-'
        : spread(
            paired(
              run,
              name,
              'empty',
              (load) => load.cpu,
              (a, b) => a - b,
            ),
          ),
      spread(added(name, (load) => load.longTasks)),
      spread(
        added(name, (load) => load.routes),
        0,
      ),
    ];
  });
  return table(
    [
      'page load',
      'main-thread CPU added, ms',
      'x empty (aim 1.5)',
      'CPU over empty, ms',
      'long tasks added (aim 0)',
      '20 case changes, CPU added, ms',
    ],
    lines,
  );
}

function openingTable(run: Run): string[] {
  const lines = run.candidates.flatMap(({ name, opening }) => {
    if (opening === undefined) return [];
    const openings = samplesOf(run, name).flatMap((sample) => sample.openings);
    const ratio = (other: string) => pairedOpenings(run, name, other);
    const again = openings.flatMap(({ reopened }) => reopened);
    return [
      [
        name,
        spread(
          openings.map(({ painted }) => painted),
          0,
        ),
        spread(ratio('static'), 2),
        spread(ratio('static by command'), 2),
        spread(
          again.map(({ frames }) => frames),
          0,
        ),
        spread(
          again.map(({ ms }) => ms),
          0,
        ),
        String(openings.filter(({ late }) => late).length),
      ],
    ];
  });
  return table(
    [
      'opening',
      'shortcut to painted row, ms',
      'x static (aim 1.25)',
      'x static by command',
      'reopened, frames (aim 2)',
      'reopened, ms',
      'seen late',
    ],
    lines,
  );
}

function memoryTable(run: Run): string[] {
  const base = (round: number) => memoryOf(run, 'none', round)?.host ?? Number.NaN;
  const lines = run.candidates
    .filter(
      ({ name, opening, main, live }) =>
        name !== 'none' && (opening === undefined || main === true || live === true),
    )
    .map(({ name }) => {
      const samples = samplesOf(run, name);
      const of = (pick: (memory: Memory) => number | undefined, isAdded = true) =>
        samples.map(({ memory, round }) => {
          const bytes = memory === undefined ? undefined : pick(memory);
          return bytes === undefined ? Number.NaN : (bytes - (isAdded ? base(round) : 0)) / mib;
        });
      return [
        name,
        spread(
          of(({ host }) => host),
          2,
        ),
        spread(
          of(({ open }) => open),
          2,
        ),
        spread(
          of(({ panel }) => panel, false),
          2,
        ),
        spread(
          samples.map(({ live }) => live ?? Number.NaN),
          0,
        ),
      ];
    });
  return table(
    [
      'memory and changes',
      'host heap added, MiB (aim 0.3)',
      'with the sidebar open',
      'heap of the sidebar',
      'Enter in another window to changed list, ms',
    ],
    lines,
  );
}

function samplesOf(run: Run, name: string): Sample[] {
  return run.samples.filter((sample) => sample.name === name);
}

function memoryOf(run: Run, name: string, round: number): Memory | undefined {
  return samplesOf(run, name).find((sample) => sample.round === round)?.memory;
}

function paired(
  run: Run,
  name: string,
  other: string,
  pick: (load: Load) => number,
  compare: (a: number, b: number) => number,
): number[] {
  return samplesOf(run, name).flatMap(({ round, loads }) => {
    const beside = samplesOf(run, other).find((sample) => sample.round === round)?.loads ?? [];
    return loads.flatMap((load, i) => {
      const there = beside[i];
      return there === undefined ? [] : [compare(pick(load), pick(there))];
    });
  });
}

function pairedOpenings(run: Run, name: string, other: string): number[] {
  return samplesOf(run, name).flatMap(({ round, openings }) => {
    const beside = samplesOf(run, other).find((sample) => sample.round === round)?.openings ?? [];
    return openings.flatMap(({ painted }, i) => {
      const there = beside[i];
      return there === undefined ? [] : [painted / there.painted];
    });
  });
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
