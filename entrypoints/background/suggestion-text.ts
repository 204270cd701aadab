/** Longer words are cut: a suggestion is one line. */
const longest = 160;

/**
 * Any words as the description of a suggestion. Chromium reads descriptions as XML and refuses what is not well formed
 * (developer.chrome.com/docs/extensions/reference/api/omnibox); Firefox shows them as they are.
 */
export function suggestionText(words: string, asXml: boolean): string {
  const line = clean(words);
  return asXml ? line.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`) : line;
}

/** One line, without what XML 1.0 cannot hold: control characters, halves of letters, two non-characters. */
function clean(words: string): string {
  const line = Array.from(words.toWellFormed().replace(/\s+/gu, ' ').trim());
  const short = line.length > longest ? `${line.slice(0, longest - 1).join('')}…` : line.join('');
  // oxlint-disable-next-line no-control-regex -- these are exactly what is taken out
  return short.replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu, '');
}
