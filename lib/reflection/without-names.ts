/** What stands in place of something that could tell who or which case it was. */
export const gap = '…';

const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+/giu;
const numbers = /[#№]?\p{Nd}[\p{Nd}\p{L}.,:/-]*/gu;
/** After the first word of a sentence a capital letter mostly is somebody's or something's name. */
const inSentence = /(?<=[\p{L}\p{N},;…'’")]\s+)\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*/gu;
const twoCapitals = /\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)+/gu;

/**
 * A line that can be told to others: addresses, numbers, the names that are known (customers, colleagues) and whatever else looks
 * like a name are left out. Rather too much than too little; the person sees it before it is kept.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  let line = text.trim().replace(/\s+/gu, ' ').replace(addresses, gap).replace(numbers, gap);
  const known = names
    .flatMap((name) => [name, ...name.split(/\s+/u)])
    .map((name) => name.trim())
    .filter((name) => name.length > 2)
    .toSorted((a, b) => b.length - a.length);
  for (const name of known) line = line.replace(wordOf(name), gap);
  line = line.replace(twoCapitals, gap).replace(inSentence, gap);
  return line.replace(/…(?:[\s,]*…)+/gu, gap);
}

function wordOf(name: string): RegExp {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}
