import { expect, test } from 'vitest';
import { knownAreas } from '../../../../lib/packs/shape/scenario.ts';
import { starterPack, starters } from '../../../../lib/packs/starter/starter-pack.ts';
import { suggest } from '../../../../lib/packs/suggest.ts';
import { inLanguage, textsOf } from '../../../../lib/packs/texts.ts';

const site = 'https://crm.example';
const suggested = (title: string, tags: string[] = []) =>
  suggest([starterPack], { site, title, tags }).map(({ part }) => part.id);

test('six situations ship: outage, refund, late delivery, complaint, escalation, call-back', () => {
  expect(starterPack.checklists.map(({ id }) => id)).toEqual([
    'outage',
    'refund',
    'late-delivery',
    'complaint',
    'escalation',
    'call-back',
  ]);
});

test.each(starterPack.checklists.map((one) => [one.id, one] as const))(
  'the checklist %s is short, says why on every line, begins by listening and ends with the need',
  (_, { items, why }) => {
    expect(items.length).toBeLessThanOrEqual(9);
    expect(items.filter((item) => item.why === undefined)).toEqual([]);
    expect(why).toBeDefined();
    expect(items[0]?.kind).toBe('acknowledge');
    expect(items.at(-1)?.kind).toBe('needMet');
    // Some lines are left to judgement; a list on which everything is required says nothing.
    expect(items.some((item) => item.required !== true)).toBe(true);
    expect(items.some((item) => item.required === true)).toBe(true);
  },
);

test('the scenarios are about ownership, and cover empathy, patience, problem solving and the human need', () => {
  expect(starterPack.scenarios.map(({ id }) => id)).toEqual([
    'vague-promise',
    'missed-call-back',
    'two-days-of-silence',
    'inherited-promise',
    'done-but-not-helped',
    'depends-on-another-team',
  ]);
  const areas = new Set(starterPack.scenarios.flatMap((one) => one.areas));
  expect(knownAreas.filter((area) => !areas.has(area))).toEqual([]);
});

test.each(starterPack.scenarios.map((one) => [one.id, one] as const))(
  'the scenario %s asks what to promise, gives two to four ways with what follows, and something to talk about',
  (_, { question, choices, discussion }) => {
    expect(question).toMatch(/\?$/);
    expect(choices.length).toBeGreaterThanOrEqual(2);
    expect(choices.length).toBeLessThanOrEqual(4);
    expect(discussion).toContain('?');
    // What follows is said of the situation; no choice is called right or wrong.
    for (const { follows } of choices)
      expect(follows).not.toMatch(/\b(correct answer|wrong answer|well done|best choice|you should)\b/i);
  },
);

test('every text is there in Spanish, in its own words', () => {
  const spanish = inLanguage(starterPack, 'es-MX');
  const said = new Map(textsOf(spanish).map(({ place, text }) => [place, text]));
  const same = textsOf(starterPack).filter(({ place, text }) => said.get(place) === text);
  expect(same).toEqual([]);
  expect(textsOf(starterPack).length).toBeGreaterThan(100);
});

test('no translation lies where nothing is', () => {
  const places = new Set(textsOf(starterPack).map(({ place }) => place));
  expect(Object.keys(starterPack.translations['es'] ?? {}).filter((place) => !places.has(place))).toEqual([]);
});

test('in both languages a message asks for the same values', () => {
  const namesIn = (text: string) => (text.match(/\{[a-zA-Z]+/g) ?? []).toSorted();
  const spanish = inLanguage(starterPack, 'es');
  starterPack.messages.forEach((message, index) => {
    expect(namesIn(spanish.messages[index]?.text ?? '')).toEqual(namesIn(message.text));
  });
});

test.each([
  ['Refund for order 48213 has not arrived', 'refund'],
  ['Mi reembolso no ha llegado', 'refund'],
  ['Cannot log in since this morning', 'outage'],
  ['¿Dónde está mi paquete?', 'late-delivery'],
  ['I am very disappointed', 'complaint'],
  ['Please call me back', 'call-back'],
  ['I want to speak to your supervisor', 'escalation'],
])('a case called "%s" is offered %s', (title, id) => {
  expect(suggested(title)).toContain(id);
});

test('a tag does as well as the title, and another case is offered nothing', () => {
  expect(suggested('Question', ['refund'])).toEqual(['refund']);
  expect(suggested('Change of address')).toEqual([]);
});

test('what a message of a checklist says is in the pack', () => {
  const ids = new Set(starterPack.messages.map(({ id }) => id));
  const wanted = starters.flatMap(({ items }) => items.flatMap(({ message }) => message ?? []));
  expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
});
