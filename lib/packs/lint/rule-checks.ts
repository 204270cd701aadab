import { isLike, isLikeAny, plain } from '../pattern.ts';
import type { PackContent } from '../shape/pack.ts';
import { ruleFacts, type Rule } from '../shape/rules.ts';
import { advice, error, type Finding } from './finding.ts';

const known = new Set<string>(ruleFacts);
/** A case has several of these, so two rules about them can both hold. */
const several = new Set(['tag', 'about']);

/** Rules about facts that no page tells, rules that no case can meet, and cadences that an earlier one leaves nothing for. */
export function ruleChecks(content: PackContent): Finding[] {
  const { checklists, messages, cadences, decisionRights } = content;
  const lists = [
    ...checklists.flatMap(({ id, when, items }) => [
      { place: `checklists.${id}.when`, when },
      ...items.map((item) => ({ place: `checklists.${id}.items.${item.id}.when`, when: item.when ?? [] })),
    ]),
    ...messages.map(({ id, when }) => ({ place: `messages.${id}.when`, when })),
    ...cadences.map(({ id, when }) => ({ place: `cadences.${id}.when`, when })),
    ...decisionRights.map(({ id, when }) => ({ place: `decisionRights.${id}.when`, when })),
  ];
  return [
    ...lists.flatMap(({ place, when }) => [
      ...when.flatMap(({ fact }, index) =>
        known.has(fact) ? [] : [error(`${place}.${index}`, 'unknownFact', fact)],
      ),
      ...(canHold(when) ? [] : [error(place, 'neverHolds')]),
    ]),
    ...neverReached(cadences),
  ];
}

/** Whether some case could meet all of these rules. Answers yes where that cannot be told for sure. */
export function canHold(rules: readonly Rule[]): boolean {
  return rules.every((rule) => canHoldAlone(rule)) && ruleFacts.every((fact) => canHoldTogether(fact, rules));
}

function canHoldAlone({ fact, is, isNot = [] }: Rule): boolean {
  // Unknown facts are told of by themselves.
  if (!known.has(fact)) return true;
  if (is === undefined) return isNot.length > 0;
  return is.some((pattern) => !isNot.some((other) => covers(other, pattern)));
}

/** One value cannot be two words: where a rule names whole words, one of them must suit all the others. */
function canHoldTogether(fact: string, rules: readonly Rule[]): boolean {
  if (several.has(fact)) return true;
  const own = rules.filter((rule) => rule.fact === fact);
  const literal = own.find(({ is }) => is?.every((pattern) => !/[*?]/.test(pattern)));
  if (literal === undefined) return true;
  const suits = (word: string) =>
    own.every(
      ({ is, isNot }) =>
        (is === undefined || isLikeAny(word, is)) && !(isNot !== undefined && isLikeAny(word, isNot)),
    );
  return (literal.is ?? []).some(suits);
}

/** Whether everything like `pattern` is like `other`. */
function covers(other: string, pattern: string): boolean {
  if (other.includes('?') && pattern.includes('*')) return false;
  return isLike(pattern, other);
}

function neverReached(cadences: PackContent['cadences']): Finding[] {
  return cadences.flatMap(({ id, when }, index) => {
    const asked = new Set(when.map(sameRule));
    const earlier = cadences
      .slice(0, index)
      .find((one) => one.when.map(sameRule).every((rule) => asked.has(rule)));
    return earlier === undefined ? [] : [advice(`cadences.${id}.when`, 'neverReached', earlier.name)];
  });
}

function sameRule({ fact, is, isNot }: Rule): string {
  const words = (list: readonly string[] | undefined) => list?.map(plain).toSorted() ?? null;
  return JSON.stringify([fact, words(is), words(isNot)]);
}
