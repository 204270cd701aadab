/** As much as one promise can hold; see the capture line. */
const longest = 2000;

/**
 * Words from elsewhere (a selection, the address bar) as one line for the capture line: white space becomes single
 * spaces, and what is longer than a promise can be is cut, which is told.
 */
export function offerText(text: string): { text: string; wasCut: boolean } {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= longest) return { text: line, wasCut: false };
  // Half of a letter that takes two places (an emoji) is no letter.
  return { text: line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, ''), wasCut: true };
}
