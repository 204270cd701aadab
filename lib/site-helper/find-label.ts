import type { Source } from '../adapters/define-adapter.ts';
import { isStable } from './stable.ts';

/** The tags that name the value beside them; anything else needs a class that says what it is. */
const naming = new Set(['dt', 'th', 'label']);
/** These hold values as often: only a colon makes a label of them. */
const perhaps = new Set(['td', 'strong', 'b', 'span', 'div', 'p']);
const highest = 3;

/**
 * The label that stands just before the element or one of the elements around it, as a source: "Requestor:" in a
 * definition list, a table row or a form. Undefined when nothing there reads like a label.
 */
export function findLabel(element: Element, volatile: readonly string[]): Source | undefined {
  let inside = '';
  for (let up = 0, value: Element | null = element; value !== null && up <= highest; up += 1) {
    const before = value.previousElementSibling;
    const label = before === null ? '' : oneLine(before.textContent ?? '');
    const selector = before === null ? undefined : selectorOf(before, label, volatile);
    if (selector !== undefined && label.length <= 40 && isStable(label.replace(/[::]\s*$/u, ''), volatile))
      return inside === '' ? { selector, label } : { selector, label, inside };
    const { localName } = value;
    inside =
      inside === '' ? `:scope > ${stepOf(value)}` : inside.replace(':scope', `:scope > ${stepOf(value)}`);
    if (localName === 'body' || localName === 'html') return undefined;
    value = value.parentElement;
  }
  return undefined;
}

function selectorOf(element: Element, label: string, volatile: readonly string[]): string | undefined {
  const tag = element.localName;
  if (naming.has(tag)) return tag;
  const named = [...element.classList].find((name) => /label|key|term|caption|field-?name/i.test(name));
  if (named !== undefined && /^[A-Za-z][\w-]*$/.test(named) && isStable(named, volatile)) return `.${named}`;
  return perhaps.has(tag) && /[::]$/u.test(label) ? tag : undefined;
}

function stepOf(element: Element): string {
  const all = [...(element.parentElement?.children ?? [])];
  return `:nth-child(${all.indexOf(element) + 1})`;
}

function oneLine(text: string): string {
  return text.slice(0, 200).replace(/\s+/g, ' ').trim();
}
