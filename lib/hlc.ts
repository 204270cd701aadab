/**
 * Hybrid logical clock: stamps that sort as text and never go back on one device (Kulkarni et al. 2014).
 * Form: `2026-03-10T14:00:00.000Z-0003-<device>`; the counter is four hexadecimal digits.
 */
export type Stamp = string;

/** The stamp after `last`, at wall time `now` (epoch ms), for `device` (an id without '-'). */
export function nextStamp(last: Stamp | undefined, now: number, device: string): Stamp {
  const previous = last === undefined ? undefined : parseStamp(last);
  if (previous === undefined || now > previous.at) return format(now, 0, device);
  if (previous.counter < 0xffff) return format(previous.at, previous.counter + 1, device);
  return format(previous.at + 1, 0, device);
}

const written = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)-([0-9a-f]{4})-(.+)$/;

/** `undefined` when the text is not a stamp. */
export function parseStamp(stamp: Stamp): { at: number; counter: number; device: string } | undefined {
  const [, time = '', count = '', device = ''] = written.exec(stamp) ?? [];
  const at = Date.parse(time);
  if (Number.isNaN(at)) return undefined;
  return { at, counter: Number.parseInt(count, 16), device };
}

function format(at: number, counter: number, device: string): Stamp {
  return `${new Date(at).toISOString()}-${counter.toString(16).padStart(4, '0')}-${device}`;
}
