import { isLikeAny } from './pattern.ts';
import type { Pack } from './shape/pack.ts';
import type { Audience } from './shape/rules.ts';

/** The desk a pack comes to. `device` is the name this browser gave itself, known to nobody else. */
export type Desk = { team: string; language: string; device: string };

/** Whether a pack is for this desk: its team, its language, and its place in the pilot. Queues and sites are the cases'. */
export function isForDesk(
  { id, audience, pilot }: Pick<Pack, 'id' | 'audience' | 'pilot'>,
  desk: Desk,
): boolean {
  if (!isForTeamAndLanguage(audience, desk)) return false;
  return pilot === undefined || placeInPilot(id, desk.device) < pilot.percent;
}

/** Who names no team is in none; `es` is also for whoever reads `es-MX`. */
export function isForTeamAndLanguage(
  { teams, languages }: Audience = {},
  { team, language }: Pick<Desk, 'team' | 'language'>,
): boolean {
  if (teams !== undefined && !isLikeAny(team, teams)) return false;
  const [base = ''] = language.split('-');
  return languages === undefined || isLikeAny(language, languages) || isLikeAny(base, languages);
}

/**
 * Where a desk stands among the hundred, 0 to 99: always the same for a pack, so that a larger share only adds desks, and
 * another for another pack, so that it is not always the same people who go first.
 */
export function placeInPilot(pack: string, device: string): number {
  // FNV-1a, then the last steps of MurmurHash3: without them names that are alike fall close together.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${pack}\n${device}`))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  return ((hash ^ (hash >>> 16)) >>> 0) % 100;
}
