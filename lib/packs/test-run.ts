import { isForTeamAndLanguage } from './audience.ts';
import type { Agent } from './for-agent.ts';
import { isLikeAny } from './pattern.ts';
import { hold, type CaseFacts } from './rules.ts';
import type { PackContent, PackPart } from './shape/pack.ts';
import type { Audience, Rule } from './shape/rules.ts';

/** Why a part is not shown on a case: a rule that does not hold, an audience it is not for, or something before it. */
export type Because =
  | { kind: 'rule'; rule: Rule }
  | { kind: 'noRules' }
  | { kind: 'earlier'; name: string }
  | { kind: 'team' | 'queue' | 'site' | 'language'; patterns: readonly string[] };

export type Verdict = { part: PackPart; id: string; name: string; because: readonly Because[] };

/** What an agent would see on a case and what not, part by part; `because` is empty for what is shown (A1). */
export function testRun(content: PackContent, facts: CaseFacts, agent: Agent): Verdict[] {
  const rulesOf = (when: readonly Rule[]): Because[] =>
    when.filter((rule) => !hold([rule], facts)).map((rule) => ({ kind: 'rule', rule }));
  const { checklists, messages, cadences, decisionRights } = content;
  let first: string | undefined;
  return [
    ...checklists.map(({ id, name, when, audience }): Verdict => {
      const noRules: Because[] = when.length === 0 ? [{ kind: 'noRules' }] : [];
      const because = [...noRules, ...rulesOf(when), ...audienceOf(audience, facts, agent)];
      return { part: 'checklists', id, name, because };
    }),
    ...messages.map((message): Verdict => {
      const because = [...rulesOf(message.when), ...audienceOf(message.for, facts, agent)];
      return { part: 'messages', id: message.id, name: message.name, because };
    }),
    ...cadences.map(({ id, name, when }): Verdict => {
      const own = rulesOf(when);
      const because: Because[] =
        own.length === 0 && first !== undefined ? [{ kind: 'earlier', name: first }] : own;
      if (because.length === 0) first = name;
      return { part: 'cadences', id, name, because };
    }),
    ...decisionRights.map(({ id, name, when }): Verdict => ({
      part: 'decisionRights',
      id,
      name,
      because: rulesOf(when),
    })),
  ];
}

/** The same answers as for-agent.ts gives, each with its reason. */
function audienceOf(audience: Audience | undefined, facts: CaseFacts, agent: Agent): Because[] {
  if (audience === undefined) return [];
  const { teams, queues, sites, languages } = audience;
  const isMine = (of: readonly string[]) =>
    facts.queue !== undefined &&
    isLikeAny(facts.queue, of) &&
    (agent.queues.length === 0 || agent.queues.some((queue) => isLikeAny(queue, of)));
  const because: Because[] = [];
  if (teams !== undefined && !isForTeamAndLanguage({ teams }, agent))
    because.push({ kind: 'team', patterns: teams });
  if (queues !== undefined && !isMine(queues)) because.push({ kind: 'queue', patterns: queues });
  if (sites !== undefined && !isLikeAny(facts.site, sites)) because.push({ kind: 'site', patterns: sites });
  if (languages !== undefined && !isForTeamAndLanguage({ languages }, agent))
    because.push({ kind: 'language', patterns: languages });
  return because;
}
