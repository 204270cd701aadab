/** No fact is longer than this; a page may hold anything. */
export const longest = 500;

/** Most texts: nothing to look for in them, and nothing to load for it. */
const plain = /^[ -~]*$/;

/** One line without control and direction characters (they could dress one case up as another); undefined when empty. */
export function clean(text: string): string | undefined {
  const line = (plain.test(text) ? text : withoutControls(text))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longest);
  return line === '' ? undefined : line;
}

function withoutControls(text: string): string {
  return text.normalize('NFC').replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ');
}
