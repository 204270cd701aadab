import { describe, expect, test } from 'vitest';
import {
  firstNameOf,
  localeOf,
  messageValues,
  ownCustoms,
  timeInWords,
} from '../../../lib/packs/message-values.ts';
import { hour, noon } from '../../support/a-commitment.ts';
import { aPack } from '../../support/a-pack.ts';

const here = { now: noon, ownZone: 'Europe/Madrid', locale: 'en-GB' };

describe('the first name', () => {
  test.each([
    ['Ana Ruiz', 'Ana'],
    ['Ruiz, Ana', 'Ana'],
    ['Dr. Ana Ruiz', 'Ana'],
    ['Sra. Ana Ruiz', 'Ana'],
    ["Zoë O'Neill", 'Zoë'],
    ['李小龍', '李小龍'],
    ['ana@example.org', undefined],
    ['+34 600 000 000', undefined],
    ['A. Ruiz', undefined],
    ['{due}', undefined],
    ['', undefined],
  ])('of %s is %s', (customer, name) => {
    expect(firstNameOf(customer)).toBe(name);
  });
});

describe('times in a message', () => {
  const at = Date.UTC(2026, 2, 13, 14);
  test('are absolute and follow the language of the message', () => {
    expect(timeInWords(at, { ...here, zone: 'Europe/Madrid' })).toBe('Friday 13 March at 15:00');
    expect(timeInWords(at, { ...here, locale: 'es', zone: 'Europe/Madrid' })).toBe(
      'viernes, 13 de marzo, 15:00',
    );
  });

  test('stand in the zone they were meant in, and name it where its clocks differ from the agent’s', () => {
    const there = timeInWords(at, { ...here, zone: 'America/New_York' });
    expect(there).toContain('10:00');
    expect(there).toContain('Eastern Time');
    // Same clocks under another name: no zone is needed.
    expect(timeInWords(at, { ...here, zone: 'Europe/Paris' })).not.toContain('Time');
  });

  test('of a zone that this browser does not know are told in the agent’s own', () => {
    expect(timeInWords(at, { ...here, zone: 'Mars/Olympus' })).toBe('Friday 13 March at 15:00');
  });

  test('far away have a year', () => {
    expect(timeInWords(noon + 400 * 24 * hour, { ...here, zone: 'UTC' })).toMatch(/20\d\d/);
  });
});

test('what is known is said; a time that has passed is not', () => {
  const promise = { what: 'refund', dueAt: noon - 1, tellBy: noon + hour, zone: 'Europe/Madrid' };
  const values = messageValues({ ...here, customer: 'Ana Ruiz', caseName: '48213', promise, agent: ' ' });
  expect(Object.keys(values).toSorted()).toEqual(
    ['caseId', 'customer', 'firstName', 'promise', 'tellBy', 'today'].toSorted(),
  );
});

test('the language of a message is the one its pack was read in, as far as that was translated', () => {
  const pack = aPack({ translations: { es: { 'messages.refund-started.text': 'Hola {firstName}' } } });
  expect(localeOf(pack, 'refund-started', 'es-MX', 'en-US')).toBe('es');
  expect(localeOf(pack, 'refund-started', 'en', 'en-GB')).toBe('en-GB');
  expect(localeOf(pack, 'refund-started', 'fr', 'fr-FR')).toBe('en');
  expect(localeOf(aPack(), 'refund-started', 'es', 'es-ES')).toBe('en');
  expect(ownCustoms('es', 'es-MX')).toBe('es-MX');
});
