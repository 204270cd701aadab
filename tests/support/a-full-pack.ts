import type { Pack } from '../../lib/packs/shape/pack.ts';
import { aPack } from './a-pack.ts';

/** Something of every part and nearly every field, in two languages. */
export function aFullPack(over: Partial<Pack> = {}): Pack {
  const base = aPack();
  return aPack({
    outcomes: [{ id: 'plans', text: 'They can plan', audience: { teams: ['billing'] } }],
    checklists: [
      ...base.checklists,
      {
        id: 'late',
        name: 'Late delivery',
        why: 'Nobody likes to wait unknowing',
        when: [
          { fact: 'tag', is: ['late', 'delivery?'] },
          { fact: 'state', isNot: ['closed'] },
        ],
        audience: { queues: ['parcels'], sites: ['https://crm.example'], languages: ['en', 'es'] },
        items: [
          {
            id: 'look',
            text: 'Look where it is',
            phase: 'First',
            link: { url: 'https://track.example', label: 'Track' },
          },
          {
            id: 'met',
            text: 'Is it there?',
            kind: 'needMet',
            outcome: 'plans',
            signal: { kind: 'state', is: ['solved'] },
          },
          { id: 'said', text: 'They know', signal: { kind: 'filled', selector: 'input[name="told"]' } },
        ],
      },
    ],
    messages: [
      ...base.messages,
      {
        id: 'next',
        name: 'What happens next',
        text: 'We look into it.\n{what}',
        audience: 'public',
        kind: 'nextSteps',
        when: [{ fact: 'queue', is: ['*'] }],
        outcome: 'plans',
        asks: [{ id: 'what', label: 'What happens' }],
      },
    ],
    prompts: [{ id: 'well', text: 'What went well?', part: 'wentWell' }],
    expectations: [
      {
        id: 'agent',
        title: 'Agent',
        duties: ['Tell first'],
        outcomes: ['Nobody asks twice'],
        measures: [{ name: 'Told in time', how: 'Promises that were kept', target: 'most' }],
        mayDecide: ['Refunds up to 50 €'],
      },
    ],
    scenarios: [
      {
        id: 'soon',
        title: 'As soon as possible',
        areas: ['ownership', 'de-escalation'],
        situation: 'A customer asks when.\nNobody knows.',
        question: 'What do you say?',
        choices: [
          { id: 'vague', text: 'Soon', follows: 'They ask again.' },
          { id: 'time', text: 'By four', follows: 'They can plan.' },
        ],
        discussion: 'What is soon?',
        outcome: 'plans',
      },
    ],
    shortcuts: [{ id: 'r', opens: { part: 'checklists', id: 'refund' } }],
    adapters: [
      {
        id: 'crm',
        sites: ['https://crm.example'],
        adapter: { id: 'taught-1', name: 'CRM', customer: [{ selector: '#customer', attribute: 'title' }] },
      },
    ],
    translations: {
      es: { 'checklists.refund.name': 'Reembolso', 'checklists.late.items.look.text': 'Mira dónde está' },
      'pt-BR': { 'messages.next.text': 'Vamos ver.\n{what}' },
    },
    ...over,
  });
}
