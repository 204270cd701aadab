/** Classes that say how something stands at this moment, not what it is. */
const passing =
  /^(is-|has-|ng-|js-)?(active|selected|current|open|opened|closed|hidden|visible|shown?|hover|focus|focused|disabled|enabled|loading|loaded|unread|read|new|expanded|collapsed|checked|pressed|dirty|pristine|touched|untouched|valid|invalid|empty|first|last|odd|even)$/i;

/** What names a thing is longer than this only by accident. */
const longest = 60;

/**
 * Whether this name (an id, a class, a value of an attribute) can be expected to be there for the next case, too, and
 * after the desk's next release. Digits count something or belong to one case; made-up letters (CSS modules,
 * styled-components, React's `:r1:`) change with every build; `volatile` are the words of the case at hand.
 */
export function isStable(name: string, volatile: readonly string[]): boolean {
  if (name === '' || name.length > longest || /[\p{N}\p{C}"\\:«»]/u.test(name)) return false;
  if (passing.test(name) || name.startsWith('_r_')) return false;
  return !name.split(/[^\p{L}]+/u).some(isMadeUp) && !mentions(name, volatile);
}

/** Whether `text` holds one of the values, or a word of theirs. Short words count only where they stand alone. */
export function mentions(text: string, values: readonly string[]): boolean {
  const all = fold(text);
  const words = new Set([...wordsOf(all), ...wordsOf(fold(apart(text)))]);
  return values
    .flatMap((value) => [fold(value), ...wordsOf(fold(value))])
    .some((value) => {
      if (value === '') return false;
      return words.has(value) || (value.length >= 4 && all.includes(value));
    });
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 || /\p{N}|\p{Lo}/u.test(word));
}

/** `anaRuizCard` is three words. */
function apart(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/** Letters that no person put beside each other: humps of two letters (`bdVaJa`), no vowel for long, or hexadecimal. */
function isMadeUp(word: string): boolean {
  if (!/^[a-z]+$/i.test(word) || word.length < 4) return false;
  const humps = apart(word).split(' ').length;
  if (humps > 1 && word.length / humps < 3) return true;
  if (/[a-z][A-Z]{2,}[a-z]/.test(word) || /[A-Z][a-z][A-Z]/.test(word)) return true;
  return /[bcdfghjklmnpqrstvwxz]{5}/i.test(word) || (word.length >= 6 && /^[a-f]+$/i.test(word));
}
