/** Words as promises have them: a few that nearly every one holds, and thousands that stand in one or two. Always the same. */
const actions = ['call', 'email', 'send', 'check', 'confirm', 'refund', 'ship', 'replace', 'explain', 'book'];
const things = [
  'refund',
  'invoice',
  'parcel',
  'label',
  'contract',
  'warranty',
  'appointment',
  'delivery',
  'address',
  'discount',
  'receipt',
  'meter',
  'password',
  'upgrade',
  'porcelain',
];
const starts = ['b', 'br', 'd', 'f', 'gl', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'v', 'w', 'z'];
const middles = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai'];
const ends = ['n', 'r', 'l', 'sk', 'nd', 'm', 'x', 'rt', 'v', 'st'];

/** So many words beside the common ones, so many first and so many last names. */
const rareWords = 3500;
const [firstNames, lastNames] = [400, 1100];

/** A number from 0 until below 1 that belongs to `index` and `salt`: the same in every run. */
export function chance(index: number, salt: number): number {
  let hash = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

const pick = (list: readonly string[], part: number) => list[Math.floor(part * list.length)] ?? '';

/** A word that can be said, of two or three syllables. */
function madeUp(rank: number, salt: number): string {
  const syllable = (at: number) =>
    pick(starts, chance(rank, salt + at)) + pick(middles, chance(rank, salt + at + 1));
  const more = chance(rank, salt) < 0.5 ? syllable(30) : '';
  return `${syllable(10)}${more}${syllable(20)}${pick(ends, chance(rank, salt + 40))}`;
}

/** Few are frequent, most are rare. */
const rankOf = (index: number, salt: number, of: number) => Math.floor(of * chance(index, salt) ** 3);

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** What was promised to whom; the first promise of all is the one with "lighthouse", for Marguerite Oakhurst. */
export function wordsOf(index: number): { what: string; customer: string } {
  if (index === 0)
    return { what: 'call about the porcelain lighthouse refund', customer: 'Marguerite Oakhurst' };
  const rare = () => madeUp(rankOf(index, 3, rareWords), 100);
  const first = capital(madeUp(rankOf(index, 5, firstNames), 200));
  const last = capital(madeUp(rankOf(index, 6, lastNames), 300));
  const [action, thing] = [pick(actions, chance(index, 1)), pick(things, chance(index, 2))];
  return {
    what: `${action} ${first} about the ${thing} of the ${rare()} and say when it will arrive`,
    customer: `${first} ${last}`,
  };
}
