import { isStable } from './stable.ts';

/** One way to say which element is meant, without its surroundings. The lower the cost, the longer it will hold. */
export type Part = { css: string; cost: number };

/** Attributes that people put there to be found by (Testing Library, Cypress, Playwright and in-house kinds of them). */
const forTests = /^data-(test|qa|cy|e2e|auto|selector|hook|garden-id)/;
/** Attributes that a framework counts in, and such as say how something stands now. */
const notNames =
  /^data-(v-|react|emotion|styled|radix|focus|headlessui|rbd|ember|turbo|controller|action|bs-|toggle|target|state|status|select|active|open|hover|index|count|time|date|value|key|id$|uid|guid|href|src|url|html|css|style)/;
const landmarks = new Set(
  'h1 h2 h3 main header footer article aside nav section address time form textarea dl dd table'.split(' '),
);

/** Every stable way to name this element by itself, cheapest first; its bare tag comes last. */
export function namePartsOf(element: Element, volatile: readonly string[]): Part[] {
  // By their names: a form's own `attributes` is the field of that name, where it has one.
  const parts = element
    .getAttributeNames()
    .flatMap((name) => partsOfAttribute(name, (element.getAttribute(name) ?? '').trim(), volatile));
  const tag = element.localName;
  if (/^[a-z]+$/.test(tag)) {
    parts.push({ css: tag, cost: tag === 'h1' || tag === 'textarea' ? 5 : landmarks.has(tag) ? 7 : 10 });
  } else if (/^h\d$/.test(tag)) parts.push({ css: tag, cost: tag === 'h1' ? 5 : 7 });
  else if (/^[a-z]+(-[a-z]+)+$/.test(tag) && isStable(tag, volatile)) parts.push({ css: tag, cost: 4 });
  for (const name of element.classList) {
    if (/^[A-Za-z][A-Za-z_-]+$/.test(name) && isStable(name, volatile))
      parts.push({ css: `.${name}`, cost: 6 });
  }
  return parts.toSorted((a, b) => a.cost - b.cost);
}

function partsOfAttribute(name: string, value: string, volatile: readonly string[]): Part[] {
  const stable = isStable(value, volatile);
  if (name === 'id') return stable && /^[A-Za-z][\w-]*$/.test(value) ? [{ css: `#${value}`, cost: 1 }] : [];
  const exact = { css: `[${name}="${value}"]` };
  if (name.startsWith('data-')) {
    if (!/^[a-z-]+$/.test(name) || !isStable(name, volatile)) return [];
    if (forTests.test(name)) return stable ? [{ ...exact, cost: 0 }] : [];
    const bare = { css: `[${name}]`, cost: 2 };
    return stable && !notNames.test(name)
      ? [bare, { ...exact, cost: 3 }]
      : name.startsWith('data-v-')
        ? []
        : [bare];
  }
  if (!stable) return [];
  if (name === 'name' || name === 'itemprop') return [{ ...exact, cost: 1 }];
  if (name === 'aria-label' || name === 'placeholder') return [{ ...exact, cost: 3 }];
  if (name === 'role' || name === 'contenteditable') return [{ ...exact, cost: 6 }];
  return [];
}
