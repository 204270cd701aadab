import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { aims } from './aims.ts';
import type { Load, Memory } from './measure.ts';
import { hostHeapAdded, mib, paired, pairedOpenings, pressesOf, samplesOf, type Run } from './samples.ts';
import { median, quantile, spread } from './stats.ts';

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
    '',
    ...searchTable(run),
    '',
    ...importLines(run),
    '',
    ...aims(run).map(({ aim, value, most, digits = 2 }) => {
      const is = Number.isNaN(value) ? 'not measured' : value <= most ? 'met' : 'NOT met';
      return `Aim ${is}: ${aim} ${value.toFixed(digits)} (at most ${most})`;
    }),
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
  const lines = run.candidates
    .filter(
      ({ name, opening, main, profile }) =>
        name !== 'none' && (opening === undefined || main === true || profile !== undefined),
    )
    .map(({ name }) => {
      const own = (pick: (memory: Memory) => number | undefined) =>
        samplesOf(run, name).map(({ memory }) =>
          memory === undefined ? Number.NaN : (pick(memory) ?? Number.NaN) / mib,
        );
      return [
        name,
        spread(
          hostHeapAdded(run, name, ({ host }) => host),
          2,
        ),
        spread(
          hostHeapAdded(run, name, ({ open }) => open),
          2,
        ),
        spread(
          own(({ panel }) => panel),
          2,
        ),
        spread(
          own(({ worker }) => worker),
          2,
        ),
        spread(
          samplesOf(run, name).map(({ live }) => live ?? Number.NaN),
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
      'heap of the background',
      'Enter in another window to changed list, ms',
    ],
    lines,
  );
}

function searchTable(run: Run): string[] {
  const figures = (values: number[]) =>
    values.length === 0 ? '-' : `${median(values).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;
  const names = run.candidates
    .map(({ name }) => name)
    .filter((name) => pressesOf(run, name, false).length > 0);
  const all = names.flatMap((name) => samplesOf(run, name).flatMap(({ presses = [] }) => presses));
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const lines = names.map((name) => {
    const of = samplesOf(run, name).flatMap(({ presses = [] }) => presses);
    const byKind = kinds.map((kind) =>
      figures(of.filter((press) => press.kind === kind).map(({ ms }) => ms)),
    );
    return [name, figures(pressesOf(run, name, true)), figures(pressesOf(run, name, false)), ...byKind];
  });
  const head = ['search: key to painted results, ms, median / p95', 'first key', 'later keys'];
  return table([...head, ...kinds.map((kind) => `"${kind}"`)], lines);
}

function importLines({ imported }: Run): string[] {
  if (typeof imported === 'string') return [`Import: ${imported}`];
  const { rows, preview, restore, longest, heap } = imported;
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  return [
    `Import of a backup file with ${rows.toLocaleString('en')} promises: ${seconds(preview)} s from choosing it to what would change, ` +
      `${seconds(restore)} s from the press to done, longest task of the page ${longest.toFixed(0)} ms, its heap afterwards ${(heap / mib).toFixed(0)} MiB.`,
  ];
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
