import type { Publication } from '@/lib/packs/compose-pack.ts';
import type { Pack } from '@/lib/packs/shape/pack.ts';

/** What the admin typed for this publication; lists are separated by commas. */
export type Wishes = Record<
  'reason' | 'publishedBy' | 'teams' | 'queues' | 'sites' | 'languages' | 'percent' | 'expiresOn',
  string
>;

const sides = ['teams', 'queues', 'sites', 'languages'] as const;

/** As the last publication was, but for the reason: that is always another one. */
export function wishesOf(last: Pack | undefined, reason: string): Wishes {
  const list = (side: (typeof sides)[number]) => last?.audience?.[side]?.join(', ') ?? '';
  return {
    reason,
    publishedBy: last?.publishedBy ?? '',
    teams: list('teams'),
    queues: list('queues'),
    sites: list('sites'),
    languages: list('languages'),
    percent: String(last?.pilot?.percent ?? 100),
    expiresOn: '',
  };
}

/** A list that is empty is everybody; the whole of all desks is no pilot. A number that is none is left for the check to refuse. */
export function publicationOf(wishes: Wishes, version: number, now: number): Publication {
  const audience = Object.fromEntries(
    sides.map((side) => [side, listOf(wishes[side])] as const).filter(([, words]) => words.length > 0),
  );
  const percent = Number(wishes.percent);
  const expiresAt = Date.parse(`${wishes.expiresOn}T23:59:59`);
  return {
    version,
    publishedAt: now,
    reason: wishes.reason.trim(),
    ...(wishes.publishedBy.trim() === '' ? {} : { publishedBy: wishes.publishedBy.trim() }),
    ...(Object.keys(audience).length === 0 ? {} : { audience }),
    ...(percent === 100 ? {} : { pilot: { percent } }),
    ...(Number.isNaN(expiresAt) ? {} : { expiresAt }),
  };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
