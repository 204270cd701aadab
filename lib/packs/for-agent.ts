import { isForTeamAndLanguage } from './audience.ts';
import { isLikeAny } from './pattern.ts';
import type { Audience } from './shape/rules.ts';
import type { Pack } from './shape/pack.ts';
import { inLanguage } from './texts.ts';

/** Who sits at this desk, as far as packs ask: all of it is set by the person or by their organisation. */
export type Agent = { team: string; queues: readonly string[]; language: string };

/** The packs as this agent reads them: in their language, and only the parts that are for them. */
export function forAgent(packs: readonly Pack[], agent: Agent): Pack[] {
  return packs
    .filter((pack) => isFor(pack.audience, agent))
    .map((pack) => inLanguage(pack, agent.language))
    .map((pack) => ({
      ...pack,
      checklists: pack.checklists.filter(({ audience }) => isFor(audience, agent)),
      messages: pack.messages.filter((message) => isFor(message.for, agent)),
    }));
}

/** Team and language decide here; an agent without a team is in none. Queue and site are the case's (isForCase). */
function isFor(audience: Audience | undefined, agent: Agent): boolean {
  const { queues } = agent;
  if (!isForTeamAndLanguage(audience, agent)) return false;
  // An agent who named queues works those; one who named none may meet any.
  const isMine = (of: readonly string[]) =>
    queues.length === 0 || queues.some((queue) => isLikeAny(queue, of));
  return audience?.queues === undefined || isMine(audience.queues);
}

/** Whether a part is for cases of this queue and site; a page that says no queue is of none. */
export function isForCase(audience: Audience | undefined, facts: { site: string; queue?: string }): boolean {
  if (audience?.sites !== undefined && !isLikeAny(facts.site, audience.sites)) return false;
  return (
    audience?.queues === undefined || (facts.queue !== undefined && isLikeAny(facts.queue, audience.queues))
  );
}
