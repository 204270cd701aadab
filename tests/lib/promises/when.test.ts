import { expect, test } from 'vitest';
import { parseWhen } from '../../../lib/promises/when.ts';
import { context, due, wall, written } from './now.ts';

/** One line per phrase: what is said on Tuesday 10 March 2026 at 14:00 → when it is due, or why it is not. */
function table(name: string, rows: [said: string, due: string][]): void {
  test(name, () => {
    expect(rows.map(([said]) => [said, due(said)])).toEqual(rows);
  });
}

table('a clock time beside a day keeps both, in either order', [
  ['tomorrow by 3pm', '2026-03-11 15:00'],
  ['I ring you by 3pm tomorrow', '2026-03-11 15:00'],
  ['Thursday before 4', '2026-03-12 16:00'],
  ['tomorrow, 3 p.m.', '2026-03-11 15:00'],
  ['in 3 days at 10am', '2026-03-13 10:00'],
  ['tomorrow evening at 9', '2026-03-11 21:00'],
]);

table('a range is due at its end, alternatives at the later one', [
  ['tomorrow between 2pm and 4pm', '2026-03-11 16:00'],
  ['between 8 and 12', '2026-03-11 12:00'],
  ['9-11 tomorrow', '2026-03-11 11:00'],
  ['from Monday to Wednesday', '2026-03-18 17:00'],
  ['March 16-18', '2026-03-18 17:00'],
  ['today or tomorrow', '2026-03-11 17:00'],
  ['Friday or Monday at 10', '2026-03-16 10:00'],
  ['in 2-3 business days', '2026-03-13 17:00'],
]);

table('working days skip the weekend and end with the working day', [
  ['in two business days', '2026-03-12 17:00'],
  ['within 3 working days', '2026-03-13 17:00'],
  ['in 4 business days', '2026-03-16 17:00'],
  ['within 4 business hours', '2026-03-11 10:00'],
  ['24 business hours', '2026-03-11 17:00'],
  ['please allow 3-5 business days for it', '2026-03-17 17:00'],
]);

table('hours and minutes are elapsed time', [
  ['in 20 minutes', '2026-03-10 14:20'],
  ['within the hour', '2026-03-10 15:00'],
  ['in half an hour', '2026-03-10 14:30'],
  ['in an hour and a half', '2026-03-10 15:30'],
  ['in 1 hour and 30 minutes', '2026-03-10 15:30'],
  ['in 1h30', '2026-03-10 15:30'],
  ['in 24 hours', '2026-03-11 14:00'],
]);

table('days, weeks and months end with the working day they lead to', [
  ['tomorrow', '2026-03-11 17:00'],
  ['in a couple of days', '2026-03-12 17:00'],
  ['in two weeks', '2026-03-24 17:00'],
  ['a week from Friday', '2026-03-20 17:00'],
  ['within a month', '2026-04-10 17:00'],
]);

table('ends of periods are their last working day, weekends their Sunday', [
  ['EOD', '2026-03-10 17:00'],
  ['by close of business on Wednesday', '2026-03-11 17:00'],
  ['by the end of the week', '2026-03-13 17:00'],
  ['EOW', '2026-03-13 17:00'],
  ['this week', '2026-03-13 17:00'],
  ['next week', '2026-03-20 17:00'],
  ['Tuesday next week', '2026-03-17 17:00'],
  ['over the weekend', '2026-03-15 17:00'],
  ['before the weekend', '2026-03-13 17:00'],
  ['end of the month', '2026-03-31 17:00'],
  ['next month', '2026-04-30 17:00'],
]);

table('parts of the day have fixed ends', [
  ['first thing tomorrow', '2026-03-11 09:00'],
  ['tomorrow morning', '2026-03-11 12:00'],
  ['at noon tomorrow', '2026-03-11 12:00'],
  ['this afternoon', '2026-03-10 17:00'],
  ['tonight', '2026-03-10 20:00'],
  ['midnight', '2026-03-11 00:00'],
]);

table('an hour without am or pm falls inside 08:00 to 19:59', [
  ['at 5', '2026-03-10 17:00'],
  ['by 5', '2026-03-10 17:00'],
  ['at 9:30', '2026-03-11 09:30'],
  ['at 7', '2026-03-10 19:00'],
  ['at quarter to five', '2026-03-10 16:45'],
  ['at 14h', '2026-03-11 14:00'],
]);

table('dates may be written with names or figures', [
  ['on 1 April', '2026-04-01 17:00'],
  ['by May 5', '2026-05-05 17:00'],
  ['on the 25th', '2026-03-25 17:00'],
  ['Thursday the 2nd', '2026-04-02 17:00'],
  ['2026-03-12T15:30:00', '2026-03-12 15:30'],
  ['2026-03-12T15:00', '2026-03-12 15:00'],
  ['by 16.03. at 10', '2026-03-16 10:00'],
  ['on 3/4', '2026-04-03 17:00'],
  ['13/03/2026', '2026-03-13 17:00'],
  ['29 February 2028', '2028-02-29 17:00'],
]);

table('what cannot be is told and never moved to another day', [
  ['31 Feb', 'impossible'],
  ['30/02', 'impossible'],
  ['29 February', 'impossible'],
  ['2026-13-01', 'impossible'],
  ['tomorrow at 25:00', 'impossible'],
  ['Friday 12 March', 'impossible'],
]);

table('what has passed is told', [
  ['yesterday', 'past'],
  ['today at 9am', 'past'],
  ['at 2026-01-01', 'past'],
  ['this morning', 'past'],
  ['last Friday', 'past'],
  ['3 days ago', 'past'],
  ['on 3 March', 'past'],
]);

table('vague words give no date', [
  ['soon', 'vague'],
  ['asap', 'vague'],
  ['later', 'vague'],
  ['when I know', 'vague'],
  ['in a few days', 'vague'],
  ['in a minute', 'vague'],
  ['within 24 hours of delivery', 'vague'],
]);

table('figures and words that are no times stay so', [
  ['order 48213', 'none'],
  ['call 0301234567', 'none'],
  ['2 boxes', 'none'],
  ['room 5', 'none'],
  ['by 5 boxes', 'none'],
  ['raise the limit by 5', 'none'],
  ['from 2 to 3', 'none'],
  ['ref 12-14', 'none'],
  ['v2.10.3 at 10.0.0.1:80', 'none'],
  ['open 24/7', 'none'],
  ['twice a week', 'none'],
  ['10 days return policy', 'none'],
  ['good morning', 'none'],
  ['we may 5 boxes', 'none'],
  ["send today's invoice", 'none'],
  ['the call took 45:30', 'none'],
  ['the sun came out', 'none'],
  ['00:02:43 agent joined', 'none'],
]);

test('a weekday is the next one ahead, and today only with a clock time that is still to come', () => {
  expect(due('Friday', '2026-03-13 10:00')).toBe('2026-03-20 17:00');
  expect(due('Fri 11am', '2026-03-13 10:00')).toBe('2026-03-13 11:00');
  expect(due('Fri 11am', '2026-03-13 12:00')).toBe('2026-03-20 11:00');
  expect(due('Thursday')).toBe('2026-03-12 17:00');
});

test('a weekday with next lies in the week after this one', () => {
  expect(due('next Wednesday')).toBe('2026-03-18 17:00');
  expect(due('next Monday')).toBe('2026-03-16 17:00');
});

test('an hour that has passed today is tomorrow', () => {
  expect(due('at 5', '2026-03-10 18:00')).toBe('2026-03-11 17:00');
});

test('on a weekend the end of the week is the next Friday', () => {
  expect(due('EOW', '2026-03-14 10:00')).toBe('2026-03-20 17:00');
  expect(due('next week', '2026-03-15 10:00')).toBe('2026-03-20 17:00');
});

test('today, said after the working day, ends with the day', () => {
  expect(due('today', '2026-03-10 18:00')).toBe('2026-03-10 23:59');
  expect(due('tonight', '2026-03-10 21:00')).toBe('2026-03-10 23:59');
});

test('before a bare day means before that day starts work', () => {
  expect(due('before Friday')).toBe('2026-03-13 09:00');
  expect(due('before the end of the month')).toBe('2026-03-31 17:00');
});

test('a named zone after the clock is the zone of the moment', () => {
  const answer = parseWhen('at 3pm EST tomorrow', context);
  expect(answer).toMatchObject({
    ok: true,
    value: { at: wall('2026-03-11 15:00', 'America/New_York'), zone: 'America/New_York', span: [0, 19] },
  });
});

test('America writes the month first, and the context can overrule it', () => {
  expect(due('on 3/4', '2026-03-01 10:00', 'America/New_York')).toBe('2026-03-04 17:00');
  const answer = parseWhen('on 3/4', { ...context, dayFirst: false });
  expect(answer).toMatchObject({ ok: false, reason: 'past' });
});

test('clock tells whether a time of day was said', () => {
  expect(parseWhen('tomorrow', context)).toMatchObject({ value: { clock: false } });
  expect(parseWhen('tomorrow 3pm', context)).toMatchObject({ value: { clock: true } });
  expect(parseWhen('in 20 minutes', context)).toMatchObject({ value: { clock: true } });
});

test('the working day is a setting', () => {
  const workOn = () => ({ starts: 8 * 60, ends: 18 * 60 + 30 });
  const answer = parseWhen('tomorrow', { ...context, workOn });
  expect(answer.ok && written(answer.value.at)).toBe('2026-03-11 18:30');
  const first = parseWhen('first thing tomorrow', { ...context, workOn });
  expect(first.ok && written(first.value.at)).toBe('2026-03-11 08:00');
});

test('each day ends as its own shift does', () => {
  const friday = Date.UTC(2026, 2, 13) / 86_400_000;
  const workOn = (day: number) => ({ starts: 9 * 60, ends: day === friday ? 13 * 60 : 17 * 60 });
  const at = (text: string) => {
    const answer = parseWhen(text, { ...context, workOn });
    return answer.ok && written(answer.value.at);
  };
  expect(at('on Thursday')).toBe('2026-03-12 17:00');
  expect(at('on Friday')).toBe('2026-03-13 13:00');
  expect(at('Friday afternoon')).toBe('2026-03-13 13:00');
  expect(at('in 3 days')).toBe('2026-03-13 13:00');
});

test('business hours are counted to an end also where the day ends before nine', () => {
  const workOn = () => ({ starts: 5 * 60, ends: 8 * 60 + 30 });
  const answer = parseWhen('in 2 business hours', { ...context, workOn });
  expect(answer.ok && written(answer.value.at)).toBe('2026-03-11 07:00');
});

test('the span covers the words that lead to the time', () => {
  const text = 'We call you no later than Friday noon about it';
  const answer = parseWhen(text, context);
  expect(answer.ok && text.slice(...answer.value.span)).toBe('no later than Friday noon');
  const past = parseWhen('I called yesterday', context);
  expect(!past.ok && past.span).toEqual([9, 18]);
});

test('a skipped time moves forward and a repeated one is the first', () => {
  expect(due('29 March at 02:30', '2026-03-28 12:00')).toBe('2026-03-29 03:30');
  const answer = parseWhen('25 October at 02:30', { now: wall('2026-10-24 12:00'), zone: 'Europe/Berlin' });
  expect(answer.ok && answer.value.at).toBe(Date.parse('2026-10-25T00:30:00Z'));
});

test('a zone that does not exist is a bug of the caller', () => {
  expect(() => parseWhen('tomorrow', { now: 0, zone: 'Mars/Olympus' })).toThrow(RangeError);
});
