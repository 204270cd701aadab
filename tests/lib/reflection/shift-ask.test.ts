import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftAt } from '../../../lib/hours/hours.ts';
import type { Hours, Span } from '../../../lib/hours/hours-schema.ts';
import {
  afterNo,
  plannedEnd,
  shiftAsk,
  type AskFacts,
  type ShiftAsk,
} from '../../../lib/reflection/shift-ask.ts';
import { nextSeen, pausedSilenceMs, silenceMs } from '../../../lib/reflection/silence.ts';
import { hour, minute } from '../../support/a-commitment.ts';
import { anyZonedMoment } from '../../support/zones.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);
const hoursOf = (from: number, to: number, zone = 'UTC'): Hours => ({
  zone,
  week: Array.from({ length: 7 }, (): Span[] => [[from, to]]),
  holidays: [],
});
const nine = Date.UTC(2026, 2, 11, 9);
const usual = hoursOf(9 * 60, 17 * 60);
const facts = (part: Partial<AskFacts>): AskFacts => ({
  now: nine,
  hours: usual,
  open: undefined,
  lastEndsAt: undefined,
  lastSeenAt: 0,
  answers: {},
  isHeld: false,
  ...part,
});
const open = { id: 'one', state: 'running' as const, startsAt: nine };

describe('the start', () => {
  test('is proposed from the moment the hours begin until they end, and not outside of them', () => {
    expect(shiftAsk(facts({ now: nine - 1 }))).toBeUndefined();
    expect(shiftAsk(facts({}))).toEqual({ ask: 'start', occasion: `start ${nine}`, beganAt: nine });
    expect(shiftAsk(facts({ now: nine + 8 * hour - 1 }))?.ask).toBe('start');
    expect(shiftAsk(facts({ now: nine + 8 * hour }))).toBeUndefined();
  });

  test('is proposed by hours that the person said, never by those that are guessed', () => {
    expect(shiftAsk(facts({ hours: undefined }))).toBeUndefined();
  });

  test('is not proposed on a call, and is when the call is over', () => {
    expect(shiftAsk(facts({ isHeld: true }))).toBeUndefined();
    expect(shiftAsk(facts({ isHeld: false }))?.ask).toBe('start');
  });

  test('"not today" is for these hours; tomorrow is another day', () => {
    const answers = { notToday: nine };
    expect(shiftAsk(facts({ answers, now: nine + hour }))).toBeUndefined();
    expect(shiftAsk(facts({ answers, now: nine + 24 * hour }))?.occasion).toBe(`start ${nine + 24 * hour}`);
  });

  test('hours that had their shift already are not begun again; a shift of the day before is another one', () => {
    expect(shiftAsk(facts({ now: nine + 4 * hour, lastEndsAt: nine + 3 * hour }))).toBeUndefined();
    expect(shiftAsk(facts({ lastEndsAt: nine - 16 * hour }))?.ask).toBe('start');
  });

  test('of hours over midnight the morning belongs to the evening', () => {
    const night = hoursOf(22 * 60, 30 * 60);
    const ten = Date.UTC(2026, 2, 10, 22);
    const at = Date.UTC(2026, 2, 11, 5);
    expect(shiftAsk(facts({ hours: night, now: at }))).toMatchObject({ beganAt: ten });
    expect(shiftAsk(facts({ hours: night, now: at, answers: { notToday: ten } }))).toBeUndefined();
    expect(shiftAsk(facts({ hours: night, now: at, lastEndsAt: at - hour }))).toBeUndefined();
  });
});

describe('the end', () => {
  const five = nine + 8 * hour;

  test('is proposed when the hours are over: now, for somebody who is here', () => {
    const lastSeenAt = five - 5 * minute;
    expect(shiftAsk(facts({ open, lastSeenAt, now: five - 1 }))).toBeUndefined();
    expect(shiftAsk(facts({ open, lastSeenAt, now: five }))).toEqual({
      ask: 'end',
      occasion: 'hours one',
      id: 'one',
      why: 'hours',
      since: five,
      at: five,
      isNow: true,
    });
  });

  test('the next morning the last moment of the day before is proposed', () => {
    const lastSeenAt = five + 10 * minute;
    const ask = shiftAsk(facts({ open, lastSeenAt, now: nine + 24 * hour }));
    expect(ask).toMatchObject({ why: 'hours', at: lastSeenAt, isNow: false });
  });

  test('outside of any hours it is proposed after a silence, and only then', () => {
    const lastSeenAt = nine + hour;
    const at = (now: number, state: 'running' | 'paused' = 'running') =>
      shiftAsk(facts({ hours: undefined, open: { ...open, state }, lastSeenAt, now }));
    expect(at(lastSeenAt + silenceMs - 1)).toBeUndefined();
    expect(at(lastSeenAt + silenceMs)).toMatchObject({ why: 'silence', since: lastSeenAt, at: lastSeenAt });
    expect(at(lastSeenAt + silenceMs, 'paused')).toBeUndefined();
    expect(at(lastSeenAt + pausedSilenceMs, 'paused')).toMatchObject({ why: 'silence' });
  });

  test('"still working" is for these hours; a silence after it is another question', () => {
    const now = five + minute;
    const ask = shiftAsk(facts({ open, lastSeenAt: now, now }));
    const { answers, lastSeenAt } = afterNo(ask as ShiftAsk, { answers: {}, lastSeenAt: now, now });
    expect(shiftAsk(facts({ open, answers, lastSeenAt, now: now + 2 * hour }))).toBeUndefined();
    const later = shiftAsk(facts({ open, answers, lastSeenAt, now: now + 15 * hour }));
    expect(later).toMatchObject({ why: 'silence', at: now });
  });

  test('a shift that was begun a little early is that of the hours, one on a day off has no hours to be over', () => {
    expect(plannedEnd(usual, nine - hour)).toBe(five);
    expect(plannedEnd(usual, five + hour)).toBeUndefined();
    expect(plannedEnd({ ...usual, week: usual.week.map(() => []) }, nine)).toBeUndefined();
  });

  test('is never proposed before the shift began, also where nothing was ever seen', () => {
    const ask = shiftAsk(
      facts({ open, hours: undefined, lastSeenAt: nine - 9 * hour, now: nine + 9 * hour }),
    );
    expect(ask).toMatchObject({ at: nine });
  });
});

/** A life of some days in any zone, minute by minute where something happens: acts, calls, and answers or none. */
const anyLife = fc.record({
  start: anyZonedMoment,
  from: fc.integer({ min: 0, max: 1439 }),
  length: fc.integer({ min: 30, max: 1440 }),
  happens: fc.array(
    fc.record({
      after: fc.integer({ min: 1, max: 700 }),
      is: fc.constantFrom('act', 'call', 'hangUp', 'look', 'yes', 'no', 'pause'),
    }),
    { minLength: 5, maxLength: 80 },
  ),
});
type Life = typeof anyLife extends fc.Arbitrary<infer Value> ? Value : never;

/** Lives it as the sidebar and the background would, and tells what was asked, when, and what became of it. */
function live({ start, from, length, happens }: Life) {
  const hours = hoursOf(from, Math.min(from + length, 2879), start.zone);
  let known = facts({ hours, now: start.at });
  const asked: { ask: ShiftAsk; isHeld: boolean; now: number; answer: 'yes' | 'no' | 'none' }[] = [];
  const ended: { startsAt: number; endsAt: number }[] = [];
  for (const { after, is } of happens) {
    const now = known.now + after * minute;
    known = { ...known, now };
    if (is === 'act') known.lastSeenAt = nextSeen(known.lastSeenAt, known.open, now);
    if (is === 'call' || is === 'hangUp') known.isHeld = is === 'call';
    if (is === 'pause' && known.open !== undefined) known.open = { ...known.open, state: 'paused' };
    const ask = shiftAsk(known);
    if (ask === undefined) continue;
    const answer = is === 'yes' || is === 'no' ? is : 'none';
    asked.push({ ask, isHeld: known.isHeld, now, answer });
    if (answer === 'no') Object.assign(known, afterNo(ask, known));
    else if (answer === 'yes' && ask.ask === 'start') {
      known.open = { id: `shift-${asked.length}`, state: 'running', startsAt: now };
      known.lastSeenAt = nextSeen(known.lastSeenAt, known.open, now);
    } else if (answer === 'yes' && ask.ask === 'end') {
      ended.push({ startsAt: known.open?.startsAt ?? NaN, endsAt: ask.at });
      Object.assign(known, { open: undefined, lastEndsAt: ask.at, lastSeenAt: now });
    }
  }
  return { asked, ended, hours };
}

describe('in any zone, over every change of the clocks', () => {
  test('nothing is asked inside a call, and what was answered is not asked again for its occasion', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const { asked } = live(life);
        expect(asked.filter(({ isHeld }) => isHeld)).toEqual([]);
        const isOver = new Set<string>();
        for (const { ask, answer } of asked) {
          // A silence is another one each time: what names it is the moment since when.
          const occasion =
            ask.ask === 'end' && ask.why === 'silence' ? `${ask.occasion} ${ask.since}` : ask.occasion;
          expect(isOver.has(occasion), occasion).toBe(false);
          if (answer !== 'none') isOver.add(occasion);
        }
      }),
      { numRuns },
    );
  });

  test('what is proposed lies in the shift and not ahead, and a start in the hours', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const { asked, ended, hours } = live(life);
        for (const { ask, now } of asked) {
          if (ask.ask === 'end') expect(ask.at).toBeLessThanOrEqual(now);
          else expect(shiftAt(hours, now)?.startsAt).toBe(ask.beganAt);
        }
        for (const { startsAt, endsAt } of ended) expect(startsAt).toBeLessThanOrEqual(endsAt);
        for (const [index, { startsAt }] of ended.entries())
          expect(startsAt).toBeGreaterThanOrEqual(ended[index - 1]?.endsAt ?? -Infinity);
      }),
      { numRuns },
    );
  });
});
