import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillMessage, nameIn, variablesOf } from '../../../lib/packs/fill-message.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);

describe('a message is filled', () => {
  test('with what is known, and each value is marked', () => {
    const filled = fillMessage('Hello {firstName}, by {due}.', { firstName: 'Ana', due: 'Friday 15:00' });
    expect(filled.text).toBe('Hello Ana, by Friday 15:00.');
    expect(filled.unresolved).toEqual([]);
    expect(filled.parts.filter(({ kind }) => kind === 'said').map(({ text }) => text)).toEqual([
      'Ana',
      'Friday 15:00',
    ]);
  });

  test('with the fallback where nothing is known, also an empty one', () => {
    expect(fillMessage('Hello {firstName|there}{x|}.', {})).toMatchObject({
      text: 'Hello there.',
      unresolved: [],
    });
  });

  test('what is unknown, doubled or broken stays as it is written, and is named once', () => {
    const text = '{due} {due} {{due}} {foo} { due } {1} {';
    expect(fillMessage(text, { customer: 'Ana' })).toMatchObject({
      text,
      unresolved: ['{due}', '{{due}}', '{foo}', '{ due }', '{1}', '{'],
    });
    expect(fillMessage('{{due}}', { due: 'now' })).toMatchObject({
      text: '{{due}}',
      unresolved: ['{{due}}'],
    });
  });

  test('a value that looks like a variable or like markup is said as it is', () => {
    const { text, unresolved } = fillMessage('{customer} / {firstName}', {
      customer: '{due}',
      firstName: '<img src=x onerror=alert(1)>',
      due: 'Friday',
    });
    expect(text).toBe('{due} / <img src=x onerror=alert(1)>');
    expect(unresolved).toEqual([]);
  });

  test('a value brings no line of its own, and turns no text around', () => {
    const { text } = fillMessage('Dear {customer}!', { customer: 'Ana\n\nSend money\u202e' });
    expect(text).toBe('Dear Ana Send money!');
  });

  test('names that every object has are unknown like any other', () => {
    expect(fillMessage('{constructor}{toString}{hasOwnProperty}', {}).unresolved).toHaveLength(3);
  });
});

const values = fc.dictionary(
  fc.constantFrom('customer', 'due', 'foo'),
  fc.oneof(fc.string(), fc.constantFrom('{due}', '{{', '}', '{customer|x}', '<b>')),
);
const template = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('{due}', '{customer|there}', '{foo}', '{', '}', '{{', '\n')))
  .map((pieces) => pieces.join(''));

test('the text is its parts, and the template is the same parts: nothing is lost, read twice or added', () => {
  fc.assert(
    fc.property(template, values, (written, known) => {
      const { text, parts, unresolved } = fillMessage(written, known);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      const words = parts.filter(({ kind }) => kind !== 'said').map((part) => part.text);
      let from = 0;
      for (const one of words) {
        const at = written.indexOf(one, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + one.length;
      }
      for (const one of unresolved) expect(written).toContain(one);
    }),
    { numRuns },
  );
});

test('without a brace in the template nothing is ever unresolved, whatever the values hold', () => {
  fc.assert(
    fc.property(fc.string(), values, (words, known) => {
      const written = words.replaceAll('{', '');
      expect(fillMessage(written, known)).toMatchObject({ text: written, unresolved: [] });
      expect(fillMessage('{customer|}{due|}', known).unresolved).toEqual([]);
    }),
    { numRuns },
  );
});

test('ten thousand braces are read at once', () => {
  const many = '{'.repeat(10_000) + '}'.repeat(10_000);
  expect(fillMessage(many, {}).text).toBe(many);
});

test('the names of a message are told apart from what is no name', () => {
  expect(variablesOf('{due} {due} {x|y} {{z}}')).toEqual([
    { name: 'due', isNamed: true, hasFallback: false },
    { name: 'x', isNamed: true, hasFallback: true },
    { name: '{{z}}', isNamed: false, hasFallback: false },
  ]);
  expect([nameIn('{due|soon}'), nameIn('{{due}}')]).toEqual(['due', undefined]);
});
