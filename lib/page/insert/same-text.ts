const unseen = /[\u200b\u2060\ufeff]/g;

/**
 * What must be alike for two texts to say the same in the same lines: every word, in its order, in its line. Editors differ in
 * how they keep blank lines and spaces.
 */
export function essence(text: string): string {
  return text
    .replace(unseen, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** A part of a text; `end` is exclusive. */
export type Span = { start: number; end: number };

/** Everywhere that `part` stands in `text`, in its lines, whatever the spaces. */
export function findAll(text: string, part: string): Span[] {
  const places: number[] = [];
  let dense = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (isSpace(letter)) continue;
    dense += letter;
    places.push(at);
  }
  const wanted = [...part.matchAll(/[^\s\u200b\u2060\ufeff]+/g)].map(([word]) => word).join('');
  return placesOf(wanted, dense)
    .map((at) => ({ start: places[at] ?? 0, end: (places[at + wanted.length - 1] ?? 0) + 1 }))
    .filter(({ start, end }) => essence(text.slice(start, end)) === essence(part));
}

export function isSpace(letter: string): boolean {
  return /[\s\u200b\u2060\ufeff]/.test(letter);
}

function placesOf(wanted: string, text: string): number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) places.push(at);
  return places;
}
