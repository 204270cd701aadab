/** `Café ` and `cafe` are one word. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** Whether a text is like a pattern: `*` is anything, `?` one character, the rest as it stands, without case and accents. */
export function isLike(text: string, pattern: string): boolean {
  return fits(plain(text), plain(pattern));
}

/**
 * The same of characters that are compared as they stand. Goes back to the last `*` only, so its time follows the product
 * of the two lengths at worst and nothing can blow it up.
 */
export function fits(t: ArrayLike<string>, p: string): boolean {
  let at = 0;
  let inPattern = 0;
  let star = -1;
  let from = 0;
  while (at < t.length) {
    if (inPattern < p.length && p[inPattern] !== '*' && (p[inPattern] === '?' || p[inPattern] === t[at])) {
      at += 1;
      inPattern += 1;
    } else if (p[inPattern] === '*') {
      star = inPattern;
      from = at;
      inPattern += 1;
    } else if (star !== -1) {
      from += 1;
      at = from;
      inPattern = star + 1;
    } else return false;
  }
  while (p[inPattern] === '*') inPattern += 1;
  return inPattern === p.length;
}

export function isLikeAny(text: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => isLike(text, pattern));
}
