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

/** Where `part` stands in `text`, whatever the spaces; of several places the one nearest to `near`. `end` is exclusive. */
export function findPart(
  text: string,
  part: string,
  near: number,
): { start: number; end: number } | undefined {
  const places: number[] = [];
  let dense = '';
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (isSpace(letter)) continue;
    dense += letter;
    places.push(at);
  }
  const wanted = [...part.matchAll(/[^\s\u200b\u2060\ufeff]+/g)].map(([word]) => word).join('');
  let best: { start: number; end: number } | undefined;
  for (let at = dense.indexOf(wanted); wanted !== '' && at >= 0; at = dense.indexOf(wanted, at + 1)) {
    const start = places[at] ?? 0;
    const end = (places[at + wanted.length - 1] ?? 0) + 1;
    const isSame = essence(text.slice(start, end)) === essence(part);
    if (isSame && (best === undefined || Math.abs(start - near) < Math.abs(best.start - near)))
      best = { start, end };
  }
  return best;
}

export function isSpace(letter: string): boolean {
  return /[\s\u200b\u2060\ufeff]/.test(letter);
}
