/** Nothing Kept writes is nested deeper; deeper is made to exhaust whoever walks it. */
export const deepest = 32;

/** Keys by which a hostile file could reach into every object (T24). Kept never writes one. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value of a JSON text that may come from anybody, or `undefined` where it is no JSON, is nested deeper than
 * `deepest`, or carries a forbidden key. Without a reviver and with a list instead of recursion: no depth overflows.
 */
export function readJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // whatever is wrong with the text, it is no file of ours
  }
  return isHarmless(value) ? value : undefined;
}

function isHarmless(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one !== 'object' || one === null) continue;
      for (const key of Object.keys(one)) {
        if (forbiddenKeys.has(key)) return false;
        const inner = (one as Record<string, unknown>)[key];
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
  return true;
}

/**
 * The value without what `readJson` would refuse, `depth` levels inside a file: whatever reached the database, our own
 * file can be read again.
 */
export function withoutHarm(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((one) => withoutHarm(one, depth + 1));
  const kept = Object.entries(value).filter(([key]) => !forbiddenKeys.has(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutHarm(inner, depth + 1)]));
}
