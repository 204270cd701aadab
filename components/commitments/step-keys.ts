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
