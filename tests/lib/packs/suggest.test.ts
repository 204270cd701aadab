import { expect, test } from 'vitest';
import { cadenceFor, messagesFor, rightsFor, suggest } from '../../../lib/packs/suggest.ts';
import { must } from '../../../lib/problem.ts';
import { aPack } from '../../support/a-pack.ts';

const site = 'https://crm.example';
const aCase = { site, title: 'Refund has not arrived', queue: 'Billing', state: 'open', tags: ['vip'] };
const idsOf = (found: { part: { id: string } }[]) => found.map(({ part }) => part.id);
const refund = must(aPack().checklists[0], 'the pack has a checklist');
const withRules = (when: { fact: string; is?: string[]; isNot?: string[] }[]) =>
  aPack({ checklists: [{ ...refund, when }] });

test('a checklist is offered where all of its rules hold, and the same case is always offered the same', () => {
  const pack = withRules([
    { fact: 'title', is: ['*refund*'] },
    { fact: 'queue', is: ['billing'] },
    { fact: 'state', isNot: ['closed', 'resolved'] },
  ]);
  expect(idsOf(suggest([pack], aCase))).toEqual(['refund']);
  expect(suggest([pack], aCase)).toEqual(suggest([pack], { ...aCase }));
  expect(suggest([pack], { ...aCase, state: 'Closed' })).toEqual([]);
  expect(suggest([pack], { ...aCase, queue: undefined })).toEqual([]);
});

test('one without rules is never offered by itself', () => {
  expect(suggest([withRules([])], aCase)).toEqual([]);
});

test('a rule about something this build does not know does not hold', () => {
  expect(suggest([withRules([{ fact: 'moonPhase', is: ['*'] }])], aCase)).toEqual([]);
  expect(suggest([withRules([{ fact: 'moonPhase', isNot: ['full'] }])], aCase)).toEqual([]);
});

test('one tag of several is enough', () => {
  expect(
    idsOf(suggest([withRules([{ fact: 'tag', is: ['vip'] }])], { ...aCase, tags: ['new', 'VIP'] })),
  ).toEqual(['refund']);
});

test('the first cadence that fits decides how often the customer hears', () => {
  const pack = aPack({
    cadences: [
      { id: 'urgent', name: 'Urgent', when: [{ fact: 'priority', is: ['high'] }], every: '1h' },
      { id: 'rest', name: 'Everything else', when: [], every: '1d' },
    ],
  });
  expect(cadenceFor([pack], { ...aCase, priority: 'High' })?.part.every).toBe('1h');
  expect(cadenceFor([pack], aCase)?.part.every).toBe('1d');
  expect(cadenceFor([], aCase)).toBeUndefined();
});

test('messages made for this case come before those for any, and those for others not at all', () => {
  const message = must(aPack().messages[0], 'the pack has a message');
  const one = (id: string, when: { fact: string; is: string[] }[]) => ({ ...message, id, when });
  const pack = aPack({
    messages: [
      one('any', []),
      one('other', [{ fact: 'title', is: ['*parcel*'] }]),
      one('fits', [{ fact: 'title', is: ['*refund*'] }]),
    ],
  });
  expect(idsOf(messagesFor([pack], aCase))).toEqual(['fits', 'any']);
});

test('what may be decided alone is all there, with what fits the case first', () => {
  const right = (id: string, is: string) => ({
    id,
    name: id,
    when: [{ fact: 'title', is: [is] }],
    may: ['decide'],
    askFirst: [],
  });
  const pack = aPack({ decisionRights: [right('parcel', '*parcel*'), right('refund', '*refund*')] });
  expect(idsOf(rightsFor([pack], aCase))).toEqual(['refund', 'parcel']);
  expect(idsOf(rightsFor([pack], undefined))).toEqual(['parcel', 'refund']);
});
