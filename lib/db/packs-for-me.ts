import { forAgent, type Agent } from '../packs/for-agent.ts';
import type { Pack } from '../packs/shape/pack.ts';
import type { PackInForce } from '../records/pack-in-force.ts';
import { myQueues, myTeam, packLanguage, useStarters } from '../settings.ts';
import { knownPolicy, onPolicyKnown, type Policy } from '../policy.ts';
import { packsInForce } from './packs.ts';

/** The packs that this agent works with, in their language: those that were taken, or else those that come with Kept. */
export async function packsForMe(browserLanguage: string): Promise<Pack[]> {
  const [rows, agent] = await Promise.all([packsInForce(), agentHere(browserLanguage)]);
  if (rows.length > 0) return read(rows, agent);
  if (!(await useStarters.getValue())) return [];
  // Only read where nothing else is in force, and not before.
  const { starterPack } = await import('../packs/starter/starter-pack.ts');
  return forAgent([starterPack], agent);
}

/** Those that were taken, without what comes with Kept: a background may load nothing later (import() in service workers). */
export async function packsTaken(browserLanguage: string): Promise<Pack[]> {
  const [rows, agent] = await Promise.all([packsInForce(), agentHere(browserLanguage)]);
  return read(rows, agent);
}

function read(rows: readonly PackInForce[], agent: Agent): Pack[] {
  return forAgent(
    rows.map(({ pack }) => pack),
    agent,
  );
}

/** Who packs take this person for: as their organisation says, or else as they said themselves. */
export async function agentHere(browserLanguage: string): Promise<Agent> {
  return agentUnder(await knownPolicy(), browserLanguage);
}

/** The same under a policy that was just read. */
export async function agentUnder(policy: Policy, browserLanguage: string): Promise<Agent> {
  const [team, queues, language] = await Promise.all([
    myTeam.getValue(),
    myQueues.getValue(),
    packLanguage.getValue(),
  ]);
  return {
    team: policy.team ?? team,
    queues: policy.queues ?? queues,
    language: policy.language ?? (language === '' ? browserLanguage : language),
  };
}

/** Calls `listener` when packs may be read otherwise though none was taken or went. Answers what stops it. */
export function onAgentChanged(listener: () => void): () => void {
  const settings = [myTeam, myQueues, packLanguage, useStarters];
  const stops = [onPolicyKnown(listener), ...settings.map((setting) => setting.watch(listener))];
  return () => stops.forEach((stop) => stop());
}
