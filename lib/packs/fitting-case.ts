import { hold, type CaseFacts } from './rules.ts';
import type { Rule } from './shape/rules.ts';

/** The facts of `base`, changed as little as it takes for the rules to hold; undefined where no such case was found. */
export function fittingCase(rules: readonly Rule[], base: CaseFacts): CaseFacts | undefined {
  let facts = base;
  for (const rule of rules) {
    if (hold([rule], facts)) continue;
    const wanted = rule.is?.map(wordOf).find((word) => hold([rule], withFact(facts, rule.fact, word)));
    facts = wanted === undefined ? withoutFact(facts, rule.fact) : withFact(facts, rule.fact, wanted);
  }
  return hold(rules, facts) ? facts : undefined;
}

/** A word like the pattern: `*refund*` is `refund`. */
function wordOf(pattern: string): string {
  return pattern.replaceAll('*', '').replaceAll('?', 'x').trim();
}

function withFact(facts: CaseFacts, fact: string, word: string): CaseFacts {
  if (fact === 'tag') return { ...facts, tags: [word] };
  return fact === 'about' ? { ...facts, title: word } : { ...facts, [fact]: word };
}

function withoutFact(facts: CaseFacts, fact: string): CaseFacts {
  const { tags: _, title, ...rest } = facts;
  if (fact === 'tag') return title === undefined ? rest : { ...rest, title };
  if (fact === 'about') return rest;
  const kept = Object.entries(facts).filter(([name]) => name !== fact || name === 'site');
  return { site: facts.site, ...Object.fromEntries(kept) };
}
