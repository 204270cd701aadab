import type { Commitment } from '@/lib/records/commitment.ts';

/** The steps a row offers, by the key that opens each; the sheet of shortcuts and the options page show the same list. */
export type PanelName =
  'kept' | 'told' | 'renegotiate' | 'snooze' | 'tellBy' | 'waiting' | 'depend' | 'handOver' | 'withdraw';

export const stepKeys: Readonly<Record<string, PanelName>> = {
  k: 'kept',
  t: 'told',
  r: 'renegotiate',
  s: 'snooze',
  b: 'tellBy',
  w: 'waiting',
  d: 'depend',
  h: 'handOver',
  x: 'withdraw',
};

/** What a colleague promised us is theirs to do: we note what became of it. */
const ofColleagues: readonly PanelName[] = ['kept', 'renegotiate', 'snooze', 'withdraw'];

/** The steps of one promise, with their keys. What was kept and not told of owes one thing only, what is closed nothing. */
export function stepsOf(row: Pick<Commitment, 'lane' | 'kind'>): [string, PanelName][] {
  return Object.entries(stepKeys).filter(([, name]) => {
    if (row.lane === 'closed') return false;
    if (row.lane === 'owing') return name === 'told';
    return row.kind !== 'toMe' || ofColleagues.includes(name);
  });
}
