import { expect, test } from 'vitest';
import { forAgent, isForCase, type Agent } from '../../../lib/packs/for-agent.ts';
import { must } from '../../../lib/problem.ts';
import { aPack } from '../../support/a-pack.ts';

const ana: Agent = { team: 'Billing', queues: [], language: 'en' };
const refund = must(aPack().checklists[0], 'the pack has a checklist');

test('the same client in another team gets another pack', () => {
  const packs = [
    aPack({ id: 'billing', audience: { teams: ['billing'] } }),
    aPack({ id: 'technical', audience: { teams: ['technical', 'field*'] } }),
    aPack({ id: 'all' }),
  ];
  const idsFor = (team: string) => forAgent(packs, { ...ana, team }).map(({ id }) => id);
  expect(idsFor('Billing')).toEqual(['billing', 'all']);
  expect(idsFor('Field service')).toEqual(['technical', 'all']);
  expect(idsFor('')).toEqual(['all']);
});

test('a pack is read in the language of the agent, and one for other languages is not theirs', () => {
  expect(forAgent([aPack()], { ...ana, language: 'es-MX' })[0]?.checklists[0]?.name).toBe('Reembolso');
  expect(forAgent([aPack()], { ...ana, language: 'fr' })[0]?.checklists[0]?.name).toBe('Refund');
  expect(forAgent([aPack({ audience: { languages: ['es'] } })], ana)).toEqual([]);
  expect(forAgent([aPack({ audience: { languages: ['es'] } })], { ...ana, language: 'es-MX' })).toHaveLength(
    1,
  );
});

test('a single checklist or message may be for one team only', () => {
  const pack = aPack({
    checklists: [{ ...refund, audience: { teams: ['technical'] } }],
    messages: aPack().messages.map((one) => ({ ...one, for: { teams: ['billing'] } })),
  });
  expect(forAgent([pack], ana)[0]).toMatchObject({ checklists: [], messages: [{ id: 'refund-started' }] });
});

test('who named queues gets what is for these; who named none may meet any', () => {
  const pack = aPack({ audience: { queues: ['billing'] } });
  expect(forAgent([pack], { ...ana, queues: ['Billing', 'Returns'] })).toHaveLength(1);
  expect(forAgent([pack], { ...ana, queues: ['Returns'] })).toEqual([]);
  expect(forAgent([pack], ana)).toHaveLength(1);
});

test('a part for one queue and site is for no case elsewhere, nor for one whose queue the page does not say', () => {
  const audience = { queues: ['billing'], sites: ['https://*.crm.example'] };
  expect(isForCase(audience, { site: 'https://a.crm.example', queue: 'Billing' })).toBe(true);
  expect(isForCase(audience, { site: 'https://a.crm.example', queue: 'Other' })).toBe(false);
  expect(isForCase(audience, { site: 'https://a.crm.example' })).toBe(false);
  expect(isForCase(audience, { site: 'https://other.example', queue: 'Billing' })).toBe(false);
  expect(isForCase(undefined, { site: 'https://other.example' })).toBe(true);
});
