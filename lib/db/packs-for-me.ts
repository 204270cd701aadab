import { forAgent, type Agent } from '../packs/for-agent.ts';
import type { Pack } from '../packs/shape/pack.ts';
import { myQueues, myTeam, packLanguage, useStarters } from '../settings.ts';
import { packsInForce } from './packs.ts';

/** The packs that this agent works with, in their language: those that were taken, or else those that come with Kept. */
export async function packsForMe(browserLanguage: string): Promise<Pack[]> {
  const [rows, agent] = await Promise.all([packsInForce(), agentHere(browserLanguage)]);
  if (rows.length > 0)
    return forAgent(
      rows.map(({ pack }) => pack),
      agent,
    );
  if (!(await useStarters.getValue())) return [];
  // Only read where nothing else is in force, and not before.
  const { starterPack } = await import('../packs/starter/starter-pack.ts');
  return forAgent([starterPack], agent);
}

/** Who packs take this person for. */
export async function agentHere(browserLanguage: string): Promise<Agent> {
  const [team, queues, language] = await Promise.all([
    myTeam.getValue(),
    myQueues.getValue(),
    packLanguage.getValue(),
  ]);
  return { team, queues, language: language === '' ? browserLanguage : language };
}
