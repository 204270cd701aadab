import { ok, problem, type Problem, type Result } from '../problem.ts';
import { deepest } from './nesting.ts';
import { most } from './shape/words.ts';

/** Keys by which a hostile file could reach into every object. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** In the file `pack.checklists` is on the second level; every list further in is shorter than those may be. */
const levelOfParts = 2;

/** A value of the file, and the way to it. */
type Place = { value: unknown; key: string; above: Place | undefined; depth: number };

/**
 * What holds of every value in a file, also in fields that this build does not know: no key that reaches into all
 * objects, no list or object beyond the limits, no number without a JSON form, no half character (two texts could have
 * one signature). Answers the place of the first that does not.
 */
export async function checkHarmless(value: unknown, breathe: () => Promise<void>): Promise<Result<null>> {
  const waiting: Place[] = [{ value, key: '', above: undefined, depth: 0 }];
  for (let place = waiting.pop(), seen = 0; place !== undefined; place = waiting.pop(), seen += 1) {
    const harm = harmOf(place);
    if (harm !== undefined) return harm;
    if (typeof place.value === 'object' && place.value !== null) {
      for (const [key, inner] of Object.entries(place.value) as [string, unknown][])
        waiting.push({ value: inner, key, above: place, depth: place.depth + 1 });
    }
    if (seen % 500 === 0) await breathe();
  }
  return ok(null);
}

function harmOf(place: Place): Problem | undefined {
  const { value, key, depth } = place;
  if (depth > deepest) return problem('packTooDeep');
  if (forbiddenKeys.has(key)) return problem('packUnsafeKey', wayTo(place));
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed()))
    return problem('packBadShape', `${wayTo(place)}: half a character`);
  if (typeof value === 'number' && !Number.isFinite(value))
    return problem('packBadShape', `${wayTo(place)}: too large`);
  if (typeof value !== 'object' || value === null) return undefined;
  const longest = depth > levelOfParts ? most.items : most.checklists;
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  return count > (Array.isArray(value) ? longest : most.translations)
    ? problem('packBadShape', `${wayTo(place)}: too many`)
    : undefined;
}

function wayTo(place: Place): string {
  const way: string[] = [];
  for (let at: Place | undefined = place; at?.above !== undefined; at = at.above)
    way.unshift(at.key.slice(0, 60));
  return way.join('.').replace(/^pack\./, '');
}
