import { isLikeAny } from './pattern.ts';
import type { Rule } from './shape/rules.ts';

/** What the page says of a case, as rules ask for it. Unknown is an answer. */
export type CaseFacts = {
  site: string;
  queue?: string;
  state?: string;
  tags?: readonly string[];
  channel?: string;
  priority?: string;
  title?: string;
  customer?: string;
};

/** Whether every rule holds. A fact that the page does not say is like nothing: `is` does not hold, `isNot` does. */
export function hold(rules: readonly Rule[], facts: CaseFacts): boolean {
  return rules.every((rule) => holds(rule, facts));
}

function holds({ fact, is, isNot }: Rule, facts: CaseFacts): boolean {
  const values = valuesOf(fact, facts);
  if (values === undefined || (is === undefined && isNot === undefined)) return false;
  if (is !== undefined && !values.some((value) => isLikeAny(value, is))) return false;
  return isNot === undefined || !values.some((value) => isLikeAny(value, isNot));
}

/** Undefined: this build does not know such a fact. */
function valuesOf(fact: string, facts: CaseFacts): readonly string[] | undefined {
  switch (fact) {
    case 'tag':
      return facts.tags ?? [];
    case 'about':
      return [...(facts.title === undefined ? [] : [facts.title]), ...(facts.tags ?? [])];
    case 'site':
    case 'queue':
    case 'state':
    case 'channel':
    case 'priority':
    case 'title':
    case 'customer': {
      const value = facts[fact];
      return value === undefined ? [] : [value];
    }
    default:
      return undefined;
  }
}
