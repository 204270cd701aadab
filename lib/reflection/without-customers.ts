/** Never somebody's name by itself, however a name begins. */
const noName = new Set([
  'The',
  'And',
  'For',
  'Mr',
  'Mrs',
  'Ms',
  'Miss',
  'Dr',
  'Sr',
  'Sra',
  'Don',
  'Los',
  'Las',
  'Frau',
  'Herr',
]);

/**
 * Puts `instead` in place of every customer who is known by name: the whole name however it is written, and a part of it that
 * begins with a capital as the name does. A name that is not among `names` stays. Made once for many texts: there may be
 * thousands of names.
 */
export function withoutCustomers(names: readonly string[], instead: string): (text: string) => string {
  const whole = names.map((name) => name.trim()).filter((name) => name.length > 1);
  const parts = whole
    .flatMap((name) => name.split(/[\s,]+/u))
    .filter((part) => part.length > 2 && /^\p{Lu}/u.test(part) && !noName.has(part.replace(/\.$/u, '')));
  const patterns = [onePattern(whole, 'giu'), onePattern(parts, 'gu')].filter((one) => one !== undefined);
  return (text) => patterns.reduce((line, pattern) => outside(line, pattern, instead), text);
}

/** What was put in before is left alone: a customer may be called as the words that stand for one. */
function outside(text: string, pattern: RegExp, instead: string): string {
  return text
    .split(instead)
    .map((piece) => piece.replace(pattern, instead))
    .join(instead)
    .replace(new RegExp(`${literal(instead)}(?:[ ,]+${literal(instead)})+`, 'gu'), instead);
}

function onePattern(names: readonly string[], flags: string): RegExp | undefined {
  if (names.length === 0) return undefined;
  const longestFirst = [...new Set(names)].toSorted((a, b) => b.length - a.length);
  const spaced = longestFirst.map((name) => name.split(/\s+/u).map(literal).join('\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/gu, '\\$&');
}
