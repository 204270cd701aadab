import { describe, expect, test } from 'vitest';
import { setAt, type Path } from '@/lib/packs/edit/at-path.ts';
import { draftOf, type Draft } from '@/lib/packs/edit/draft.ts';
import { finish } from '@/lib/packs/edit/finish.ts';
import { lint } from '@/lib/packs/lint.ts';
import { findingCodes } from '@/lib/packs/lint/finding.ts';
import { packContentShape } from '@/lib/packs/shape/pack.ts';
import { starterPack } from '@/lib/packs/starter/starter-pack.ts';
import { aPack } from '../../support/a-pack.ts';

const whole: Draft = draftOf(
  aPack({
    outcomes: [{ id: 'heard', text: 'They are heard' }],
    translations: {},
  }),
);
const firstItem: Path = ['checklists', 0, 'items', 0];
const codes = (draft: Draft) => lint(draft).map(({ code }) => code);
const withText = (text: string) => setAt(whole, [...firstItem, 'text'], text);
const items = (count: number, of: (n: number) => object) =>
  setAt(
    whole,
    ['checklists', 0, 'items'],
    Array.from({ length: count }, (_, n) => ({ id: `i${n}`, text: `Step ${n}`, why: 'Good', ...of(n) })),
  );
const choice = (id: string) => ({ id, text: 'Say when', follows: 'They can plan.' });
const aScenario = {
  id: 'soon',
  title: 'Soon',
  areas: ['ownership'],
  situation: 'A customer asks when.',
  choices: [choice('a'), choice('b')],
  discussion: 'What is soon?',
};
const withScenario = (over: object): Draft => ({ ...whole, scenarios: [{ ...aScenario, ...over }] });
const cadence = (id: string, when: object[]) => ({ id, name: id, every: '1d', when });

test('a good pack has no findings, and so have the starters', () => {
  expect(lint(whole)).toEqual([]);
  expect(lint(draftOf(starterPack))).toEqual([]);
  expect(lint(withScenario({}))).toEqual([]);
});

/** Each finding by one change to the good pack: where it is, and what its sentence names. */
const cases: [code: string, draft: Draft, place: string, detail?: string][] = [
  ['missing', withText(''), 'checklists.refund.items.acknowledge.text'],
  ['missing', { ...whole, name: '' }, 'name'],
  ['tooLong', setAt(whole, ['checklists', 0, 'name'], 'x'.repeat(101)), 'checklists.refund.name'],
  ['tooMany', items(51, () => ({})), 'checklists.refund.items'],
  ['idTwice', items(2, () => ({ id: 'same' })), 'checklists.refund.items'],
  ['badPattern', setAt(whole, ['cadences', 0, 'when', 0, 'is', 0], '^bill.*'), 'cadences.daily.when.0.is.0'],
  [
    'badLink',
    setAt(whole, [...firstItem, 'link'], { url: 'http://x.example' }),
    'checklists.refund.items.acknowledge.link.url',
  ],
  ['hiddenText', withText('Ask\u202Ethem'), 'checklists.refund.items.acknowledge.text'],
  [
    'badForm',
    setAt(whole, [...firstItem, 'dueAfterMin'], 1.5),
    'checklists.refund.items.acknowledge.dueAfterMin',
  ],
  [
    'badSelector',
    setAt(whole, [...firstItem, 'signal'], { kind: 'filled', selector: '[a' }),
    'checklists.refund.items.acknowledge.signal.selector',
    '[a',
  ],
  [
    'unknownMessage',
    setAt(whole, [...firstItem, 'message'], 'gone'),
    'checklists.refund.items.acknowledge.message',
    'gone',
  ],
  [
    'unknownOutcome',
    setAt(whole, [...firstItem, 'outcome'], 'gone'),
    'checklists.refund.items.acknowledge.outcome',
    'gone',
  ],
  [
    'unknownOutcome',
    setAt(whole, ['messages', 0, 'outcome'], 'gone'),
    'messages.refund-started.outcome',
    'gone',
  ],
  [
    'unknownTarget',
    { ...whole, shortcuts: [{ id: 'x', opens: { part: 'messages', id: 'gone' } }] },
    'shortcuts.x.opens',
    'gone',
  ],
  [
    'unknownVariable',
    setAt(whole, ['messages', 0, 'text'], 'Hi {nickname}, by {due}'),
    'messages.refund-started.text',
    '{nickname}',
  ],
  [
    'unknownVariable',
    setAt(whole, ['messages', 0, 'text'], 'Hi {first name}, by {due}'),
    'messages.refund-started.text',
    '{first name}',
  ],
  [
    'unknownFact',
    setAt(whole, ['checklists', 0, 'when', 0, 'fact'], 'moon'),
    'checklists.refund.when.0',
    'moon',
  ],
  ['neverHolds', setAt(whole, ['cadences', 0, 'when', 0, 'isNot'], ['bill*']), 'cadences.daily.when'],
  ['noItems', items(0, () => ({})), 'checklists.refund.items'],
  ['nothingToDiscuss', withScenario({ discussion: '', choices: [] }), 'scenarios.soon.discussion'],
  ['noDiscussion', withScenario({ discussion: '' }), 'scenarios.soon.discussion'],
  ['oneChoice', withScenario({ choices: [choice('a')] }), 'scenarios.soon.choices'],
  ['noArea', withScenario({ areas: [] }), 'scenarios.soon.areas'],
  [
    'fewAreas',
    {
      ...whole,
      scenarios: ['a', 'b', 'c', 'd'].map((id) => ({ ...aScenario, id, areas: ['empathy', 'patience'] })),
    },
    '',
    'problem-solving, human-need',
  ],
  [
    'blameWord',
    withScenario({ choices: [{ ...choice('a'), follows: 'It is your fault.' }, choice('b')] }),
    'scenarios.soon.choices.a.follows',
    'your fault',
  ],
  ['unknownOutcome', withScenario({ outcome: 'gone' }), 'scenarios.soon.outcome', 'gone'],
  ['tooManyItems', items(10, () => ({})), 'checklists.refund.items', '10'],
  ['noWhy', setAt(whole, [...firstItem, 'why'], ''), 'checklists.refund.items.acknowledge.why'],
  ['fewWhys', items(9, (n) => (n < 3 ? { why: '' } : {})), '', '33 %'],
  ['copiesField', withText('Set the priority.'), 'checklists.refund.items.acknowledge.text'],
  ['blameWord', withText('Find out who is to blame'), 'checklists.refund.items.acknowledge.text', 'blame'],
  [
    'blameWord',
    { ...whole, translations: { es: { 'checklists.refund.name': 'Su culpa' } } },
    'translations.es.checklists.refund.name',
    'culpa',
  ],
  ['noRules', setAt(whole, ['checklists', 0, 'when'], []), 'checklists.refund.when'],
  [
    'missingTranslations',
    { ...whole, translations: { es: { 'checklists.refund.name': 'Reembolso' } } },
    'translations.es',
    '10 (es)',
  ],
  ['longItem', withText('Word '.repeat(19)), 'checklists.refund.items.acknowledge.text', '95'],
  ['allRequired', items(3, () => ({ required: true })), 'checklists.refund.items'],
  [
    'noTime',
    setAt(
      setAt(whole, ['messages', 0, 'kind'], 'update'),
      ['messages', 0, 'text'],
      'We are looking into it.',
    ),
    'messages.refund-started.text',
  ],
  [
    'neverReached',
    { ...whole, cadences: [cadence('all', []), ...whole.cadences] as Draft['cadences'] },
    'cadences.daily.when',
    'all',
  ],
];

test.each(cases)('%s is found', (code, draft, place, detail) => {
  expect(lint(draft)).toContainEqual(
    expect.objectContaining({ code, place, ...(detail === undefined ? {} : { detail }) }),
  );
});

test('every finding has its case here', () => {
  expect([...new Set(cases.map(([code]) => code))].toSorted()).toEqual([...findingCodes].toSorted());
});

test('a draft without errors is a pack, and one with a broken part has an error', () => {
  for (const [, draft] of cases) {
    const hasError = lint(draft).some(({ severity }) => severity === 'error');
    const fits = packContentShape.safeParse(finish(draft)).success;
    if (!hasError) expect(fits).toBe(true);
  }
});

test('errors stand first', () => {
  const both = setAt(setAt(whole, [...firstItem, 'why'], ''), ['messages', 0, 'name'], '');
  expect(lint(both).map(({ severity }) => severity)).toEqual(['error', 'advice', 'advice']);
});

describe('no finding where there is nothing to find', () => {
  test.each([
    ['Ask for the state of the parcel', 'copiesField'],
    ['Tell them the priority it has for us', 'copiesField'],
    ['Set a time to call and tell them', 'copiesField'],
  ])('%s', (text, code) => {
    expect(codes(withText(text))).not.toContain(code);
  });

  test.each([
    'Set the status',
    'Fill in the queue and the priority',
    'Choose the correct category in the CRM',
    'Rellenar la prioridad del caso',
  ])('"%s" only fills a field', (text) => {
    expect(codes(withText(text))).toContain('copiesField');
  });

  test('nine items and three of ten without a why are fine', () => {
    expect(codes(items(9, () => ({})))).not.toContain('tooManyItems');
    expect(codes(items(10, (n) => (n < 3 ? { why: '' } : {})))).not.toContain('fewWhys');
  });

  test('a variable with a question is known, and a day is a time', () => {
    const asked = setAt(whole, ['messages', 0], {
      ...whole.messages[0],
      kind: 'update',
      text: 'Your number is {parcel}. We write tomorrow.',
      asks: [{ id: 'parcel', label: 'Parcel' }],
    });
    expect(codes(asked)).toEqual([]);
  });

  test('words of one fact can hold together, and two tags can be on one case', () => {
    const when = (rules: object[]) => setAt(whole, ['checklists', 0, 'when'], rules);
    expect(
      codes(
        when([
          { fact: 'queue', is: ['a', 'b'] },
          { fact: 'queue', is: ['b*'] },
        ]),
      ),
    ).toEqual([]);
    expect(
      codes(
        when([
          { fact: 'tag', is: ['a'] },
          { fact: 'tag', is: ['b'] },
        ]),
      ),
    ).toEqual([]);
    expect(
      codes(
        when([
          { fact: 'queue', is: ['a'] },
          { fact: 'queue', is: ['b'] },
        ]),
      ),
    ).toEqual(['neverHolds']);
    expect(codes(when([{ fact: 'queue', is: ['a*'], isNot: ['ab?'] }]))).toEqual([]);
  });

  test('cadences for other cases are reached', () => {
    const other = { ...whole, cadences: [cadence('vip', [{ fact: 'tag', is: ['vip'] }]), ...whole.cadences] };
    expect(codes(other as Draft)).toEqual([]);
  });
});
