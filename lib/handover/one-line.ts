/**
 * Words as they may stand in a line and on screen: one line, composed (NFC), without control and direction characters
 * (they could dress one promise up as another), and at most so many letters. Doing it again changes nothing.
 */
export function oneLine(words: string, most: number): string {
  const line = words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line;
  // Half of a letter that takes two places is no letter.
  return `${line
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}
