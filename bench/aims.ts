import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { hostHeapAdded, paired, pairedOpenings, pressesOf, samplesOf, type Run } from './samples.ts';
import { median, quantile } from './stats.ts';

/** What is promised, and what came out: met when `value` is not above `most`, and not when it could not be measured. */
export type Aim = { aim: string; value: number; most: number; digits?: number };

export function aims(run: Run): Aim[] {
  const [fewest, most] = [run.sizes[0] ?? 0, run.sizes.at(-1) ?? 0];
  const [small, large] = [`kept ${fewest}`, `kept ${most}`];
  const sizes = `${most.toLocaleString('en')} : ${fewest.toLocaleString('en')} promises`;
  const search = (first: boolean, q: number) =>
    quantile(pressesOf(run, large, first), q) / quantile(pressesOf(run, small, first), q);
  const added = (name: string) =>
    median(
      paired(
        run,
        name,
        'none',
        (load) => load.cpu,
        (a, b) => a - b,
      ),
    );
  const again = samplesOf(run, large).flatMap(({ openings }) => openings.flatMap(({ reopened }) => reopened));
  return [
    {
      aim: `shortcut to painted row, ${sizes}: ratio`,
      value: median(pairedOpenings(run, large, small)),
      most: 1.3,
    },
    { aim: `search, first key, ${sizes}: ratio of medians`, value: search(true, 0.5), most: 1.3 },
    { aim: `search, later keys, ${sizes}: ratio of medians`, value: search(false, 0.5), most: 1.3 },
    { aim: `search, later keys, ${sizes}: ratio of p95`, value: search(false, 0.95), most: 1.3 },
    {
      aim: 'shortcut to painted row x static frame',
      value: median(pairedOpenings(run, large, 'static')),
      most: 1.25,
    },
    {
      aim: 'reopened, frames of the page',
      value: median(again.map(({ frames }) => frames)),
      most: 2,
      digits: 0,
    },
    {
      aim: 'main-thread CPU of a load x empty content script',
      value: added('empty') > 0 ? added(large) / added('empty') : Number.NaN,
      most: 1.5,
    },
    {
      aim: 'long tasks added to a load',
      value: median(
        paired(
          run,
          large,
          'none',
          (load) => load.longTasks,
          (a, b) => a - b,
        ),
      ),
      most: 0,
      digits: 0,
    },
    { aim: 'host heap added, MiB', value: median(hostHeapAdded(run, large, ({ host }) => host)), most: 0.3 },
    {
      aim: 'content script, bytes gzip',
      value: gzipSync(readFileSync(join(run.build, 'content-script.js'))).length,
      most: 8192,
      digits: 0,
    },
  ];
}
