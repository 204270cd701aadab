import { expect, test } from 'vitest';
import { fillMessage } from '../../../lib/packs/fill-message.ts';
import { nextStepsFor, withoutEmptyLines } from '../../../lib/packs/next-steps.ts';
import { inLanguage } from '../../../lib/packs/texts.ts';
import { aPack } from '../../support/a-pack.ts';

const facts = { site: 'https://crm.example', title: 'Refund' };
const block = {
  id: 'next',
  name: 'Next',
  text: 'We do {promise} by {due}.',
  audience: 'public' as const,
  kind: 'nextSteps' as const,
  when: [{ fact: 'title', is: ['refund'] }],
};
const pack = aPack({
  messages: [block],
  translations: { es: { 'messages.next.text': 'Haremos {promise}: {due}.' } },
});
const namesOf = (texts: ReturnType<typeof nextStepsFor>) =>
  texts.map(({ language, name }) => [language, name]);

test('without a pack there is a block in English and Spanish, the agent’s language first', () => {
  expect(namesOf(nextStepsFor([], facts, 'es-MX'))).toEqual([
    ['es', ''],
    ['en', ''],
  ]);
  for (const { text } of nextStepsFor([], facts, 'en')) {
    const values = { promise: 'p', due: 'd', tellBy: 't', reach: 'r' };
    expect(fillMessage(text, values).unresolved).toEqual([]);
  }
});

test('the block of a pack that fits the case takes the place of Kept’s own, in each language it has', () => {
  expect(namesOf(nextStepsFor([pack], facts, 'en'))).toEqual([
    ['en', 'Next'],
    ['es', 'Next'],
  ]);
  expect(nextStepsFor([aPack({ messages: [block] })], facts, 'es')[0]).toMatchObject({
    language: 'es',
    name: '',
  });
  expect(nextStepsFor([pack], { ...facts, title: 'Lamp' }, 'en')[0]?.name).toBe('');
});

test('a pack that was read in another language says so, and its first words are not taken for that language', () => {
  const read = nextStepsFor([inLanguage(pack, 'es')], facts, 'es');
  expect(read[0]).toMatchObject({ language: 'es', text: 'Haremos {promise}: {due}.' });
  expect(read[1]).toMatchObject({ language: 'en', name: '' });
});

test('a line that has only unknown times or no way to reach us is left out; nothing else is', () => {
  const text = 'What: {promise}\nNext: {tellBy}\nReach {reach|us}\nBy {due} or {tellBy}\n\nBye';
  expect(withoutEmptyLines(text, {})).toBe('What: {promise}\nReach {reach|us}\nBy {due} or {tellBy}\n\nBye');
  expect(withoutEmptyLines(text, { tellBy: 'now' })).toBe(text);
});
