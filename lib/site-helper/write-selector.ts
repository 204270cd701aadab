import { namePartsOf, type Part } from './name-parts.ts';

/** A selector whose first match is the element; alone on the page or not. */
export type Written = { selector: string; isAlone: boolean };

/** How far up an anchor is looked for, and how many selectors are offered. */
const furthest = 10;
const most = 16;
/** What costs no more than this says by itself what it is. */
const telling = 7;
/** A selector that is not alone reads the first of several: the last resort but one. */
const notAlone = 30;

/**
 * Selectors for one element, those that will hold longest first: names put there to be found by, ids, labels for
 * assistive technology, landmarks, then readable classes, and last the way down from something that has a name. Each finds
 * this very element first; none holds a number, made-up letters or a word of `volatile`.
 */
export function writeSelectors(element: Element, volatile: readonly string[]): Written[] {
  const page = element.ownerDocument;
  const own = namePartsOf(element, volatile).slice(0, 5);
  const anchors = ancestorsOf(element).map((ancestor) =>
    namePartsOf(ancestor, volatile)
      .filter(({ cost }) => cost <= telling)
      .slice(0, 2),
  );
  const wanted: Part[] = [
    ...own.filter(({ cost }) => cost <= telling),
    ...anchors.flatMap((parts, up) =>
      parts.flatMap((anchor) =>
        own.map(({ css, cost }) => ({
          css: `${anchor.css} ${css}`,
          cost: cost + anchor.cost / 2 + 1 + up / 4,
        })),
      ),
    ),
    ...wayDown(element, anchors),
  ];
  const found = wanted.flatMap(({ css, cost }) => {
    const matches = page.querySelectorAll(css);
    if (matches[0] !== element) return [];
    const isAlone = matches.length === 1;
    return [{ selector: css, isAlone, cost: isAlone ? cost : cost + notAlone }];
  });
  return found
    .toSorted((a, b) => a.cost - b.cost)
    .filter(({ selector }, at, all) => all.findIndex((one) => one.selector === selector) === at)
    .slice(0, most)
    .map(({ selector, isAlone }) => ({ selector, isAlone }));
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let up = element.parentElement; up !== null && found.length < furthest; up = up.parentElement)
    found.push(up);
  return found;
}

/** Step by step from each ancestor that has a name, and from the body where none has. */
function wayDown(element: Element, anchors: readonly (readonly Part[])[]): Part[] {
  const ways: Part[] = [];
  let way = stepTo(element);
  let above: Element | null = element.parentElement;
  for (let up = 0; above !== null && above.localName !== 'html'; up += 1) {
    const anchor = anchors[up]?.[0];
    if (above.localName === 'body') ways.push({ css: `body > ${way}`, cost: 28 });
    else if (anchor !== undefined) ways.push({ css: `${anchor.css} > ${way}`, cost: 14 + up });
    way = `${stepTo(above)} > ${way}`;
    above = above.parentElement;
  }
  return ways;
}

/** Custom elements may be named after anything, so only a plain tag is written. */
function stepTo(element: Element): string {
  const tag = element.localName;
  const all = [...(element.parentElement?.children ?? [])];
  if (!/^[a-z]+[1-6]?$/.test(tag)) return `:nth-child(${all.indexOf(element) + 1})`;
  const alike = all.filter((one) => one.localName === tag);
  return alike.length === 1 ? tag : `${tag}:nth-of-type(${alike.indexOf(element) + 1})`;
}
