import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostPerHour, promptKinds, spend, type Prompt } from '../../../lib/reminders/budget.ts';
import { aClock } from '../../support/a-clock.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

const free = { now: noon, spent: [], off: [], isHeld: false, urgentMs: 0 };
const prompt = (kind: Prompt['kind'], due = noon + 10 * minute): Prompt =>
  kind === 'update'
    ? { kind, row: aClock({}), at: noon }
    : { kind, row: aCommitment({ madeAt: noon - hour, due }), at: noon };
const fullHour = [50, 40, 30, 20].map((minutes) => noon - minutes * minute);

describe('outside calls', () => {
  test('nothing that asks is nothing shown', () => {
    expect(spend([], free)).toEqual({ show: [], isSpent: false, nextAt: undefined });
  });

  test('all that waits comes as one', () => {
    const waiting = [prompt('tellThem'), prompt('update')];
    expect(spend(waiting, free)).toEqual({ show: waiting, isSpent: true, nextAt: undefined });
  });

  test('a fifth prompt within the hour waits until the first of the four is an hour old', () => {
    const waiting = [prompt('tellThem')];
    const spending = spend(waiting, { ...free, spent: fullHour });
    expect(spending).toEqual({ show: [], isSpent: false, nextAt: noon + 10 * minute });
    expect(spend(waiting, { ...free, spent: fullHour, now: noon + 10 * minute }).show).toEqual(waiting);
  });

  test('a due promise is shown whatever was spent, spends nothing, and takes along what waited', () => {
    const waiting = [prompt('due'), prompt('tellThem')];
    expect(spend(waiting, { ...free, spent: fullHour })).toEqual({
      show: waiting,
      isSpent: false,
      nextAt: undefined,
    });
  });

  test('a clock that was set back does not close the budget', () => {
    const ahead = fullHour.map((moment) => moment + 5 * hour);
    expect(spend([prompt('tellThem')], { ...free, spent: ahead }).show).toHaveLength(1);
  });

  test.each(promptKinds)('%s that is switched off is never shown', (kind) => {
    expect(spend([prompt(kind)], { ...free, off: [kind] }).show).toEqual([]);
  });
});

describe('on a call', () => {
  const held = { ...free, isHeld: true };

  test('nothing is shown, due or not', () => {
    expect(spend([prompt('due', noon + 1), prompt('tellThem'), prompt('update')], held)).toEqual({
      show: [],
      isSpent: false,
      nextAt: undefined,
    });
  });

  test('with the exception switched on, what is due within its minutes is shown, and the next one has its time', () => {
    const soon = prompt('due', noon + 2 * minute);
    const later = prompt('due', noon + 8 * minute);
    const past = prompt('due', noon - minute);
    const spending = spend([soon, later, past, prompt('tellThem', noon + minute)], {
      ...held,
      urgentMs: 2 * minute,
    });
    expect(spending).toEqual({ show: [soon], isSpent: false, nextAt: noon + 6 * minute });
  });
});

test('however prompts come, no hour has more than four that count, and nothing that may be shown is lost', () => {
  const arrivals = fc.array(
    fc.record({ kind: fc.constantFrom(...promptKinds), gapMs: fc.integer({ min: 0, max: 40 * minute }) }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(arrivals, (coming) => {
      let now = noon;
      let waiting: Prompt[] = [];
      const spent: number[] = [];
      let shown = 0;
      const look = () => {
        const spending = spend(waiting, { ...free, now, spent });
        if (spending.isSpent) spent.push(now);
        shown += spending.show.length;
        waiting = waiting.filter((one) => !spending.show.includes(one));
        return spending.nextAt;
      };
      for (const { kind, gapMs } of coming) {
        now += gapMs;
        waiting = [...waiting, { ...prompt(kind), at: now }];
        look();
      }
      for (let at = look(); at !== undefined; at = look()) {
        expect(at).toBeGreaterThan(now);
        now = at;
      }
      expect(shown).toBe(coming.length);
      for (const moment of spent) {
        const within = spent.filter((one) => one >= moment && one < moment + hour);
        expect(within.length).toBeLessThanOrEqual(mostPerHour);
      }
    }),
    { numRuns },
  );
});
