import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  caseKeyOf,
  caseKeyOfFacts,
  commitmentSchema,
  customerKeyOf,
  remindBeforeMs,
} from '../../../lib/records/commitment.ts';
import { snooze } from '../../../lib/records/commitment-steps.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { made } from '../../support/histories.ts';

describe('what follows from a promise', () => {
  test('state, lane and due time come from the history, whatever the row said', () => {
    const row = aCommitment({ state: 'kept', lane: 'closed', dueAt: 5 });
    expect(row).toMatchObject({ state: 'open', lane: 'active', dueAt: noon + 2 * hour });
  });

  test('the reminder comes ten minutes before the time', () => {
    expect(aCommitment().remindAt).toBe(noon + 2 * hour - remindBeforeMs);
  });

  test('the reminder of a promise for sooner than that comes at once', () => {
    expect(aCommitment({ due: noon + 5 * minute }).remindAt).toBe(noon);
  });

  test('when anything last happened to it is known, also when it was taken back', () => {
    expect(aCommitment().lastAt).toBe(noon);
    const s = { kind: 'snoozed' as const, at: noon + minute, until: noon + 3 * hour };
    const undone = { kind: 'undone' as const, at: noon + minute + 5, event: 's' };
    expect(aCommitment({ history: { ...made, s, undone } }).lastAt).toBe(noon + minute + 5);
  });

  test('a snoozed reminder comes when it was snoozed to', () => {
    const history = { ...made, s: { kind: 'snoozed' as const, at: noon + 1, until: noon + 3 * hour } };
    expect(aCommitment({ history }).remindAt).toBe(noon + 3 * hour);
  });

  test('a snooze that is over takes nothing from the time to tell them that was set after it', () => {
    const s = { kind: 'snoozed' as const, at: noon + 1, until: noon + 15 * minute };
    const t = { kind: 'tellingSet' as const, at: noon + 20 * minute, tellBy: noon + 3 * hour };
    expect(aCommitment({ history: { ...made, s, t } }).tellRemindAt).toBe(noon + 3 * hour - remindBeforeMs);
    const later = { kind: 'snoozed' as const, at: noon + 30 * minute, until: noon + 4 * hour };
    expect(aCommitment({ history: { ...made, s, t, u: later } }).tellRemindAt).toBe(noon + 4 * hour);
  });

  test('what was kept without a word can be put off: the reminder to tell them comes again', () => {
    const k = { kind: 'kept' as const, at: noon + 1, doneAt: noon + 1, how: 'unsaid' as const };
    const put = snooze(noon + 65 * minute)({ ...made, k }, 's', noon + 50 * minute);
    expect(put.ok && aCommitment({ history: put.value })).toMatchObject({
      lane: 'owing',
      tellRemindAt: noon + 65 * minute,
    });
  });

  test('deriving twice is deriving once', () => {
    const row = aCommitment();
    expect(aCommitment(row)).toEqual(row);
  });
});

describe('keys of lists', () => {
  test('the same case number on two desks are two cases, and no number is no case', () => {
    expect(caseKeyOf('https://a.example', '7')).not.toBe(caseKeyOf('https://b.example', '7'));
    expect(caseKeyOf('https://a.example', '')).toBe('');
  });

  test('a page that shows a case is of that case; no page and no number is none', () => {
    const site = 'https://a.example';
    expect(caseKeyOfFacts({ site, caseId: '7' })).toBe(caseKeyOf(site, '7'));
    expect(caseKeyOfFacts({ site })).toBe('');
    expect(caseKeyOfFacts(null)).toBe('');
  });

  test('one customer is one, however the name is spaced and spelled in capitals', () => {
    const key = customerKeyOf('https://a.example', 'Ana Ruiz');
    for (const name of [' ana  ruiz ', 'ANA RUIZ', 'Ana\u00a0Ruiz', 'Ａna Ruiz'])
      expect(customerKeyOf('https://a.example', name)).toBe(key);
    expect(customerKeyOf('https://a.example', 'Ana Ruis')).not.toBe(key);
    expect(customerKeyOf('https://a.example', ' \t ')).toBe('');
  });

  test('the key of a key is itself, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = customerKeyOf('', name);
        expect(customerKeyOf('', key.slice(1))).toBe(key);
      }),
    );
  });
});

describe('what a promise may hold', () => {
  const fits = (part: object) => commitmentSchema.safeParse({ ...aCommitment(), ...part }).success;

  test('right-to-left words, an emoji name and markup are words like any other', () => {
    expect(fits({ what: 'اتصل بآنا 📞', customer: '🦊', caseTitle: '<img src=x onerror=alert(1)>' })).toBe(
      true,
    );
  });

  test('nothing to do, and more than 2,000 letters, do not fit', () => {
    expect(fits({ what: '   ' })).toBe(false);
    expect(fits({ what: 'x'.repeat(2000) })).toBe(true);
    expect(fits({ what: 'x'.repeat(2001) })).toBe(false);
  });
});
