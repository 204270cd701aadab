import type { ReviewBody } from '../records/review.ts';

type Tree = { readonly [name: string]: unknown };

/**
 * One review written in two windows: `base` is what both began with, `theirs` what the other has kept since. What only one
 * changed stands as changed. Words that both changed stay, theirs before mine; of anything else (the step) mine counts.
 */
export function mergeReview(base: ReviewBody, mine: ReviewBody, theirs: ReviewBody): ReviewBody {
  return merged(base, mine, theirs) as ReviewBody;
}

function merged(base: Tree, mine: Tree, theirs: Tree): Tree {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = oneOf(own(base, name), own(mine, name), own(theirs, name), name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function oneOf(base: unknown, mine: unknown, theirs: unknown, name: string): unknown {
  if (same(mine, theirs) || same(mine, base)) return theirs;
  if (same(theirs, base)) return mine;
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  if (isTree(mine) && isTree(theirs)) return merged(isTree(base) ? base : {}, mine, theirs);
  if (Array.isArray(mine) && Array.isArray(theirs)) return [...new Set([...theirs, ...mine])];
  const areWords = typeof mine === 'string' && typeof theirs === 'string' && !notWords.has(name);
  if (!areWords || theirs.trim() === '' || mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n${mine}`;
}

const notWords = new Set(['id', 'entry', 'part', 'step']);

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(tree: Tree, name: string): unknown {
  return Object.hasOwn(tree, name) ? tree[name] : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
