/** Tuesday 10 March 2026, 14:00 in Berlin, and how the tests write moments: as wall time in a zone. */
import { parseWhen } from '../../../lib/promises/when.ts';
import { instantOf } from '../../../lib/zoned.ts';

export const zone = 'Europe/Berlin';
export const tuesday = wall('2026-03-10 14:00');
export const context = { now: tuesday, zone };

/** The instant (epoch ms) of "2026-03-10 14:00" on the wall of a zone. */
export function wall(written: string, inZone: string = zone): number {
  const [day = '', time = ''] = written.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantOf({ day: Date.parse(`${day}T00:00Z`) / 86_400_000, minutes: hour * 60 + minute }, inZone);
}

export function written(at: number, inZone: string = zone): string {
  return new Date(at).toLocaleString('sv-SE', { timeZone: inZone, dateStyle: 'short', timeStyle: 'short' });
}

/** What parseWhen makes of the text: "2026-03-11 15:00", or the reason why nothing. */
export function due(text: string, now = '2026-03-10 14:00', inZone: string = zone): string {
  const answer = parseWhen(text, { now: wall(now, inZone), zone: inZone });
  return answer.ok ? written(answer.value.at, inZone) : answer.reason;
}
