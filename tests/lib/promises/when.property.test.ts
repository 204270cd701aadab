import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCapture } from '../../../lib/promises/capture.ts';
import { parseWhen } from '../../../lib/promises/when.ts';
import { due, wall, written } from './now.ts';

const numRuns = Number(process.env.KEPT_RUNS ?? 200);
/** A deep run takes longer than vitest's five seconds. */
const timeout = 5000 + numRuns * 5;
const zones = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'UTC',
  'Pacific/Apia',
];
const words = (
  'tomorrow today friday next this week end of the by at before between and or in within 2 3 15 business days hours minute ' +
  '3pm 25:00 9:30 31 Feb March 16/03 2026-04-01 noon midnight morning tonight every last ago EST Ana soon - , . 5'
).split(' ');
const phrase = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((list) => list.join(' ')),
);
const moment = fc.record({
  now: fc.integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2045, 0, 1) }),
  zone: fc.constantFrom(...zones),
});

test(
  'any text is answered, with a moment ahead or a reason, and a span inside the text',
  () => {
    fc.assert(
      fc.property(phrase, moment, (text, context) => {
        const answer = parseWhen(text, context);
        const span = answer.ok ? answer.value.span : (answer.span ?? [0, 0]);
        if (answer.ok) expect(answer.value.at).toBeGreaterThan(context.now);
        expect(0 <= span[0] && span[0] <= span[1] && span[1] <= text.length).toBe(true);
      }),
      { numRuns },
    );
  },
  timeout,
);

test(
  'any line is captured, and never loses all its words unless it was only a time',
  () => {
    fc.assert(
      fc.property(phrase, moment, (line, context) => {
        const { what, when } = parseCapture(`call ${line}`, context);
        const swallowed = !when.ok && when.reason === 'none';
        if (swallowed) expect(what).toBe(`call ${line}`.trim());
      }),
      { numRuns },
    );
  },
  timeout,
);

test(
  'the same wall time gives the same wall answer in every zone',
  () => {
    const said = fc.constantFrom(
      'tomorrow by 3pm',
      'Friday',
      'EOW',
      'in 3 business days',
      'at 5',
      'next week',
      '24 December',
      'tonight',
    );
    const day = fc
      .integer({ min: 0, max: 700 })
      .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    const time = fc.integer({ min: 6, max: 22 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
    fc.assert(
      fc.property(said, day, time, (text, date, clock) => {
        const now = `${date} ${clock}`;
        expect(new Set(zones.map((zone) => due(text, now, zone))).size).toBe(1);
      }),
      { numRuns },
    );
  },
  timeout,
);

test(
  'tomorrow 15:00 is 15:00 on the wall across every change of the clocks',
  () => {
    fc.assert(
      fc.property(moment, ({ now, zone }) => {
        const answer = parseWhen('tomorrow 15:00', { now, zone });
        const today = written(now, zone).slice(0, 10);
        const tomorrow = new Date(Date.parse(`${today}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
        expect(answer.ok && written(answer.value.at, zone)).toBe(`${tomorrow} 15:00`);
      }),
      { numRuns },
    );
  },
  timeout,
);

test('the days around a change of the clocks keep their wall time', () => {
  const changes: [string, string][] = [
    ['America/New_York', '2026-03-07 14:00'],
    ['America/New_York', '2026-10-31 14:00'],
    ['Europe/Berlin', '2026-03-28 14:00'],
    ['Europe/Berlin', '2026-10-24 14:00'],
    ['Australia/Lord_Howe', '2026-04-04 14:00'],
    ['Australia/Lord_Howe', '2026-10-03 14:00'],
    ['Asia/Kolkata', '2026-03-28 14:00'],
  ];
  for (const [zone, now] of changes) expect(due('tomorrow 15:00', now, zone)).toMatch(/ 15:00$/);
});

test("the system's zone plays no part", () => {
  const before = process.env.TZ;
  const texts = [
    '29 March at 02:30',
    'tomorrow by 3pm',
    '8 March 2027 at 2:30am',
    'on the 25th',
    'in 24 hours',
  ];
  const answers = ['UTC', 'America/New_York', 'Europe/Berlin', 'Pacific/Kiritimati'].map((system) => {
    process.env.TZ = system;
    return texts.map((text) =>
      JSON.stringify(parseWhen(text, { now: wall('2026-03-10 23:30'), zone: 'Europe/Berlin' })),
    );
  });
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  for (const answer of answers) expect(answer).toEqual(answers[0]);
});
