import type { CaseFacts } from './rules.ts';
import type { Pack } from './shape/pack.ts';
import type { Cadence } from './shape/parts.ts';
import { cadenceFor, type Of } from './suggest.ts';

/** The cadence that a clock runs by, as far as it is needed to find it again. */
type Running = { packId: string; id: string; pace: string };

/** What a pack asks for: keep what runs, run by a cadence, or stop what runs. */
export type PackWish = { kind: 'keep' } | { kind: 'run'; by: Of<Cadence> } | { kind: 'stop' };

/**
 * Which cadence the clock of this case should run by now. What runs is only replaced when it is known that it no longer
 * holds: a page that does not say the queue just now (a reply form, a page half drawn) moves no clock.
 */
export function paceOfPack(packs: readonly Pack[], facts: CaseFacts, running: Running | undefined): PackWish {
  const fits = cadenceFor(packs, facts);
  if (running === undefined) return fits === undefined ? { kind: 'keep' } : { kind: 'run', by: fits };
  if (fits !== undefined && isSame(fits, running)) return { kind: 'keep' };
  const known = packs.find(({ id }) => id === running.packId)?.cadences.find(({ id }) => id === running.id);
  const isUnsaid = known?.when.some(({ fact }) => !isSaid(fact, facts)) === true;
  const isOther = fits?.part.id === running.id && fits.pack.id === running.packId;
  if (isUnsaid && !isOther) return { kind: 'keep' };
  return fits === undefined ? { kind: 'stop' } : { kind: 'run', by: fits };
}

function isSame({ pack, part }: Of<Cadence>, { packId, id, pace }: Running): boolean {
  return pack.id === packId && part.id === id && part.every === pace;
}

function isSaid(fact: string, facts: CaseFacts): boolean {
  if (fact === 'tag') return facts.tags !== undefined;
  return Object.hasOwn(facts, fact === 'about' ? 'title' : fact);
}
