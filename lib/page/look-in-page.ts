import type { Adapter } from '../adapters/define-adapter.ts';

/** Where an adapter looks: what a selector finds there, in the order of the page. */
export type Look = { one: (selector: string) => Element | undefined; all: (selector: string) => Element[] };

/** A console may hold thousands of components; more than this many elements and shadow roots nobody walks through. */
const mostElements = 20_000;
const mostTrees = 300;
const mostFound = 1000;

/** Within these trees, through their open shadow roots too where the adapter asks for it. Good for one reading of the page. */
export function lookIn(trees: readonly ParentNode[], pierce = false): Look {
  if (pierce) return lookDeep(trees);
  return {
    // The browser stops at the first, which is cheaper than all of a long page.
    one: (selector) => {
      for (const tree of trees) {
        const found = tree.querySelector(selector);
        if (found !== null) return found;
      }
      return undefined;
    },
    all: (selector) => trees.flatMap((tree) => [...tree.querySelectorAll(selector)]),
  };
}

function lookDeep(trees: readonly ParentNode[]): Look {
  const known = new Map<ParentNode, ParentNode[]>();
  const beneath = (tree: ParentNode) => {
    const found = known.get(tree) ?? treesBeneath(tree);
    known.set(tree, found);
    return found;
  };
  const step = (from: readonly ParentNode[], selector: string) =>
    new Set(from.flatMap(beneath).flatMap((tree) => [...tree.querySelectorAll(selector)]));
  const all = (selector: string) => {
    let found = new Set<Element>();
    let from = trees;
    for (const part of selector.split(' >>> ')) {
      found = step(from, part);
      from = [...found].slice(0, mostFound);
    }
    return [...found];
  };
  return { one: (selector) => all(selector)[0], all };
}

/**
 * The part of the page that holds this case; `isProven` when the place names the case itself. Undefined when the
 * adapter knows places and none is there: then nothing can be said to belong to the case.
 */
export function placeOfCase(
  { scope, pierce }: Pick<Adapter, 'scope' | 'pierce'>,
  page: Document,
  caseId: string | undefined,
): { look: Look; isProven: boolean } | undefined {
  if (scope === undefined) return { look: lookIn([page], pierce), isProven: false };
  const isPlain = caseId !== undefined && /^[\w-]+$/.test(caseId);
  const own = scope
    .filter((place) => isPlain && place.includes(':id'))
    .flatMap((place) => [...page.querySelectorAll(place.replaceAll(':id', caseId ?? ''))]);
  if (own.length > 0) return { look: lookIn(own, pierce), isProven: true };
  const visible = scope
    .filter((place) => !place.includes(':id'))
    .flatMap((place) => [...page.querySelectorAll(place)])
    .slice(0, 20)
    .find((place) => place.checkVisibility());
  return visible && { look: lookIn([visible], pierce), isProven: false };
}

function treesBeneath(tree: ParentNode): ParentNode[] {
  const trees = [tree, ...rootOf(tree)];
  let left = mostElements;
  for (const one of trees) {
    for (const element of one.querySelectorAll('*')) {
      if ((left -= 1) < 0 || trees.length >= mostTrees) return trees;
      // Only these can have one; asking costs more than reading the name.
      if (element.localName.includes('-')) trees.push(...rootOf(element));
    }
  }
  return trees;
}

function rootOf(tree: ParentNode): ParentNode[] {
  const root = 'shadowRoot' in tree ? (tree as Element).shadowRoot : null;
  return root === null ? [] : [root];
}
