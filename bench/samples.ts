import type { Load, Memory, Opened, Opening } from './measure.ts';
import type { Imported } from './measure-import.ts';
import type { Press } from './measure-search.ts';

/** What is measured beside each other. `main`: the load of the page is measured too. `live`: changes from another window are. */
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
  presses?: Press[];
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
  imported: Imported | string;
};

export const mib = 2 ** 20;

export function samplesOf(run: Run, name: string): Sample[] {
  return run.samples.filter((sample) => sample.name === name);
}

export function memoryOf(run: Run, name: string, round: number): Memory | undefined {
  return samplesOf(run, name).find((sample) => sample.round === round)?.memory;
}

export function paired(
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

export function pairedOpenings(run: Run, name: string, other: string): number[] {
  return samplesOf(run, name).flatMap(({ round, openings }) => {
    const beside = samplesOf(run, other).find((sample) => sample.round === round)?.openings ?? [];
    return openings.flatMap(({ painted }, i) => {
      const there = beside[i];
      return there === undefined ? [] : [painted / there.painted];
    });
  });
}

/** What was added to the heap of the page in each round, MiB; with `pick` of another heap than the page's. */
export function hostHeapAdded(
  run: Run,
  name: string,
  pick: (memory: Memory) => number | undefined,
): number[] {
  return samplesOf(run, name).map(({ memory, round }) => {
    const bytes = memory === undefined ? undefined : pick(memory);
    const base = memoryOf(run, 'none', round)?.host;
    return bytes === undefined || base === undefined ? Number.NaN : (bytes - base) / mib;
  });
}

/** From key to painted results (ms), of the first keys or of the others. */
export function pressesOf(run: Run, name: string, first: boolean): number[] {
  return samplesOf(run, name).flatMap(({ presses = [] }) =>
    presses.filter((press) => press.first === first).map(({ ms }) => ms),
  );
}
