import { ok, problem, type Result } from '../problem.ts';
import { deepest } from './nesting.ts';
import { most } from './shape/words.ts';

/** Keys by which a hostile file could reach into every object. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** In the file `pack.checklists` is on the second level; every list further in is shorter than those may be. */
const levelOfParts = 2;

/**
 * What holds of every value in a file, also in fields that this build does not know: no key that reaches into all
 * objects, no list or object beyond the limits, no number without a JSON form, no half character (two texts could have
 * one signature). Answers the place of the first that does not.
 */
export function checkHarmless(value: unknown): Result<null> {
  let level: { at: string; value: unknown }[] = [{ at: '', value }];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return problem('packTooDeep');
    const next: { at: string; value: unknown }[] = [];
    const longest = depth > levelOfParts ? most.items : most.checklists;
    for (const { at, value: one } of level) {
      if (typeof one === 'string' && !one.isWellFormed())
        return problem('packBadShape', `${at}: half a character`);
      if (typeof one === 'number' && !Number.isFinite(one))
        return problem('packBadShape', `${at}: a number too large`);
      if (typeof one !== 'object' || one === null) continue;
      const entries: [string, unknown][] = Object.entries(one);
      if (entries.length > (Array.isArray(one) ? longest : most.translations))
        return problem('packBadShape', `${at}: too many`);
      for (const [key, inner] of entries) {
        if (forbiddenKeys.has(key)) return problem('packUnsafeKey', `${at}: ${key}`);
        if (!key.isWellFormed()) return problem('packBadShape', `${at}: half a character`);
        next.push({ at: at === '' ? key.slice(0, 60) : `${at}.${key.slice(0, 60)}`, value: inner });
      }
    }
    level = next;
  }
  return ok(null);
}
