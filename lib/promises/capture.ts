/**
 * One typed line, "call Ana back tomorrow by 3pm", taken apart: what, when, how, to whom. Pure, see when.ts.
 * The agent sees each part before it is saved, so a guess that is not sure is left out.
 */
import { enPeople } from './phrases/en-people.ts';
import type { Channel, PeoplePhrases } from './phrases/en-people.ts';
import { plain } from './pieces.ts';
import { parseWhen } from './when.ts';
import type { WhenAnswer, WhenContext } from './when.ts';

export type { Channel } from './phrases/en-people.ts';
/** `what` is '' only when the line holds nothing but a time. */
export type Capture = { what: string; when: WhenAnswer; channel?: Channel; customer?: string };

/** As far as parseWhen reads; the verb and the name of a promise stand near its start. */
const READ_LIMIT = 500;

export function parseCapture(line: string, context: WhenContext, words: PeoplePhrases = enPeople): Capture {
  const when = parseWhen(line, context);
  const what = withoutTime(line, when, words);
  const start = plain(what.slice(0, READ_LIMIT));
  const channel = channelOf(start, words);
  const customer = customerOf(what.slice(0, READ_LIMIT), start, words);
  return {
    what,
    when,
    ...(channel === undefined ? {} : { channel }),
    ...(customer === undefined ? {} : { customer }),
  };
}

/** "Soon" and "when I know" stay: they say something that no date replaces. A wrong date goes: another will be picked. */
function withoutTime(line: string, when: WhenAnswer, words: PeoplePhrases): string {
  const span = when.ok ? when.value.span : when.reason === 'vague' ? undefined : when.span;
  if (span === undefined) return line.trim();
  const before = line.slice(0, span[0]).trimEnd();
  const after = line.slice(span[1]).trimStart();
  const middle = before === '' || after === '' || /^[,.;:!?)]/u.test(after) ? '' : ' ';
  let what = `${before}${middle}${after}`.replace(/ ?\(\s{0,9}\)/u, '').replace(/,\s{0,9},/u, ',');
  if (before === '') what = what.replace(/^[\s,;:.!?-]{1,20}/u, '').replace(words.danglingStart, '');
  if (!/[\p{L}\p{N}\p{S}]/u.test(after))
    what = what.replace(words.danglingEnd, '').replace(/[\s,;:-]{1,20}(?=[.!?]{0,3}$)/u, '');
  return /[\p{L}\p{N}\p{S}]/u.test(what) ? what.trim() : '';
}

/** The verb that comes first decides: "email Ana the call notes" is an e-mail. */
function channelOf(text: string, words: PeoplePhrases): Channel | undefined {
  const found = words.channels.map(([pattern, channel]) => ({ channel, at: text.search(pattern) }));
  return found.filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at)[0]?.channel;
}

/** Words that stand after a verb that takes a person, as long as they look like a name. */
function customerOf(original: string, text: string, words: PeoplePhrases): string | undefined {
  for (const match of text.matchAll(/\S+/gu)) {
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    if (!isNameWord(match[0], words) || !words.beforeName.test(before)) continue;
    return nameFrom(original.slice(match.index), words);
  }
  return undefined;
}

/** At most four words, "Zoë O'Neill-Łukasz"; a stop, a small word or a number ends them. */
function nameFrom(text: string, words: PeoplePhrases): string | undefined {
  const name: string[] = [];
  for (const word of text.split(/\s+/u).slice(0, 4)) {
    const bare = word.replace(/[,.;:!?)]{1,9}$/u, '');
    if (/['’]s$/u.test(bare)) return undefined; // "Ana's mother" is somebody else
    const joins =
      name.length > 0 && /^(?:de|da|del|della|di|dos|van|von|der|den|la|le|bin|al|el|ter)$/u.test(bare);
    if (!joins && !isNameWord(bare, words)) break;
    name.push(bare);
    if (bare !== word) break;
  }
  while (/^\p{Ll}+$/u.test(name.at(-1) ?? '')) name.pop();
  return name.length === 0 ? undefined : name.join(' ');
}

/** A capital or a script without capitals; emoji only as a word of its own. Figures and marks of HTML are no names. */
function isNameWord(word: string, words: PeoplePhrases): boolean {
  const bare = word.replace(/[,.;:!?)]{1,9}$/u, '');
  if (bare === '' || /[\d<>/\\@#={}[\]|&]/u.test(bare.replaceAll(/\p{Extended_Pictographic}/gu, '')))
    return false;
  if (words.notNames.has(bare.toLowerCase())) return false;
  return /^(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{Extended_Pictographic})/u.test(bare);
}
