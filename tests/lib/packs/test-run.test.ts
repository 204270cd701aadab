import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forAgent } from '@/lib/packs/for-agent.ts';
import { suggest, cadenceFor, messagesFor } from '@/lib/packs/suggest.ts';
import { testRun } from '@/lib/packs/test-run.ts';
import type { Audience } from '@/lib/packs/shape/rules.ts';
import { aPack } from '../../support/a-pack.ts';

const facts = { site: 'https://desk.example', queue: 'billing', title: 'Refund please' };
const agent = { team: 'north', queues: [], language: 'es-MX' };

test('what is shown has no reason beside it; what is not names the rule that does not hold', () => {
  const pack = aPack();
  const of = (part: string, title: string) =>
    testRun(pack, { ...facts, title }, agent).find((one) => one.part === part)?.because;
  expect(of('checklists', 'Refund please')).toEqual([]);
  expect(of('checklists', 'Hello')).toEqual([{ kind: 'rule', rule: { fact: 'title', is: ['*refund*'] } }]);
});

test('of the cadences the first that fits is shown, and the next ones name it', () => {
  const cadence = (id: string, queue: string) => ({
    id,
    name: id.toUpperCase(),
    when: [{ fact: 'queue', is: [queue] }],
    every: '1d' as const,
  });
  const cadences = [cadence('a', 'shop'), cadence('b', 'billing'), cadence('c', '*')];
  const run = testRun(aPack({ cadences }), facts, agent).filter(({ part }) => part === 'cadences');
  expect(run.map(({ because }) => because[0]?.kind)).toEqual(['rule', undefined, 'earlier']);
  expect(run[2]?.because).toEqual([{ kind: 'earlier', name: 'B' }]);
});

const some = (...words: string[]) => fc.option(fc.subarray(words, { minLength: 1 }), { nil: undefined });
const audience: fc.Arbitrary<Audience> = fc.record({
  teams: some('north', 'so*'),
  queues: some('billing', 'shop'),
  sites: some('https://desk.example', 'https://other.example'),
  languages: some('es', 'en'),
});

test('it says "shown" of exactly what an agent is shown', () => {
  const agents = fc.record({
    team: fc.constantFrom('north', 'south', ''),
    queues: fc.subarray(['billing', 'shop']),
    language: fc.constantFrom('es-MX', 'en'),
  });
  const cases = fc.record({
    site: fc.constantFrom('https://desk.example', 'https://other.example'),
    queue: fc.constantFrom('billing', 'shop'),
    title: fc.constantFrom('Refund', 'Hello'),
  });
  fc.assert(
    fc.property(audience, agents, cases, (whom, who, of) => {
      const [checklist] = aPack().checklists;
      const [message] = aPack().messages;
      if (checklist === undefined || message === undefined) throw new Error('the factory has both');
      const pack = aPack({
        checklists: [{ ...checklist, audience: whom }],
        messages: [{ ...message, for: whom }],
      });
      const shown = testRun(pack, of, who).filter(({ because }) => because.length === 0);
      const names = (part: string) => shown.filter((one) => one.part === part).map(({ id }) => id);
      const packs = forAgent([pack], who);
      expect(names('checklists')).toEqual(suggest(packs, of).map(({ part }) => part.id));
      expect(names('messages')).toEqual(messagesFor(packs, of).map(({ part }) => part.id));
      const cadence = cadenceFor(packs, of);
      expect(names('cadences')).toEqual(cadence === undefined ? [] : [cadence.part.id]);
    }),
    { numRuns: Number(process.env['KEPT_RUNS'] ?? 200) },
  );
});
