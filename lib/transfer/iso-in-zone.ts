import { wallAt } from '../zoned.ts';

/** ISO 8601 as the clock on the wall of that zone showed it, with its offset: `2026-03-10T14:00:00+01:00`. '' where no date is. */
export function isoInZone(at: number | undefined, zone: string): string {
  if (at === undefined || Number.isNaN(new Date(at).getTime())) return '';
  const wall = wallIn(zone, at);
  if (wall === undefined) return `${new Date(at).toISOString().slice(0, 19)}Z`;
  const shown = (wall.day * 1440 + wall.minutes) * 60_000;
  const east = Math.round((shown - Math.floor(at / 60_000) * 60_000) / 60_000);
  const offset = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  // The seconds are the same on every wall.
  const local = new Date(at + east * 60_000).toISOString().slice(0, 19);
  return `${local}${east < 0 ? '-' : '+'}${offset}`;
}

function wallIn(zone: string, at: number): { day: number; minutes: number } | undefined {
  try {
    return wallAt(at, zone);
  } catch (error) {
    // A file may name a zone that this browser has never heard of: then the time is told in UTC.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
