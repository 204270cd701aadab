import { mentions } from './stable.ts';

/** Where in a text a value stands: from a mark before it to a mark behind it, as in `Source`. */
export type Cut = { value: string; after?: string; before?: string };

/** Words with a digit: 48213, INC0012345, CS-1234. Hyphens and points count only inside. */
const idLike = /[\p{L}\p{N}_]*(?:[-.][\p{L}\p{N}_]+)*/gu;

/**
 * The case number in the text that the person pointed at: the word that stands in the address, too, or else the only
 * word with a digit. Undefined when there is none, or several; and when only words of this case would say where it stands.
 */
export function findId(text: string, address: string): Cut | undefined {
  const words = [...text.matchAll(idLike)].filter(([word]) => /\p{N}/u.test(word));
  const known = words.filter(([word]) => standsIn(address, word));
  const chosen = known[0] ?? (words.length === 1 ? words[0] : undefined);
  if (chosen === undefined) return undefined;
  return cutOut(text, chosen.index, chosen[0]);
}

/** The customer's name without what a desk puts beside it: a label before it, an address behind it. */
export function findName(text: string): Cut | undefined {
  const shown = text.replace(/\s+/g, ' ').trim();
  if (shown === '') return undefined;
  const label = /^[\p{L} ]{2,30}[::](?=\s*\S)/u.exec(shown)?.[0];
  const after = label === undefined ? undefined : label.slice(-1);
  const rest = after === undefined ? shown : shown.slice((label ?? '').length).trim();
  const mark = /\S\s*([<([])[^\s]*@/u.exec(rest)?.[1];
  const value = mark === undefined ? rest : rest.slice(0, rest.indexOf(mark)).trim();
  return value === '' ? undefined : { value, ...(after && { after }), ...(mark && { before: mark }) };
}

/** True where the word stands in the address as a whole one. */
export function standsIn(address: string, word: string): boolean {
  return address.split(/[^\p{L}\p{N}_.-]+/u).includes(word);
}

function cutOut(text: string, start: number, value: string): Cut | undefined {
  const [prefix, suffix] = [text.slice(0, start).trimEnd(), text.slice(start + value.length).trimStart()];
  const after =
    prefix === '' ? undefined : (/[^\p{L}\p{N}\s]+$/u.exec(prefix) ?? /\p{L}+$/u.exec(prefix))?.[0];
  const before = suffix === '' ? undefined : /^[^\p{L}\p{N}\s]/u.exec(suffix)?.[0];
  if ((prefix !== '' && after === undefined) || (suffix !== '' && before === undefined)) return undefined;
  // Read back as lib/page/read-facts.ts will: the first place of the mark must be the right one.
  const rest = text.slice(text.indexOf(after ?? '') + (after ?? '').length);
  const read = before === undefined || !rest.includes(before) ? rest : rest.slice(0, rest.indexOf(before));
  if (read.trim() !== value || mentions(`${after ?? ''} ${before ?? ''}`, [value])) return undefined;
  return { value, ...(after && { after }), ...(before && { before }) };
}
