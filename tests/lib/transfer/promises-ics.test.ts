import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../../lib/records/commitment.ts';
import { isForCalendar, promisesIcs, type IcsWords } from '../../../lib/transfer/promises-ics.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';
import { slowRuns } from '../../support/histories.ts';

const words: IcsWords = {
  name: 'Promises',
  summary: ({ what, customer }) => `${what} (${customer})`,
  details: ({ caseTitle }) => caseTitle,
};

/** Read by another program than the one that wrote it. */
function read(text: string) {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
}

const written = (rows: readonly Commitment[], now = noon) => promisesIcs(rows, words, now);

describe('the calendar', () => {
  test('holds each promise at its moment, whatever zone the reader is in', async () => {
    const [event] = read(await written([aCommitment({ id: 'a', due: noon + hour })]));
    expect(event?.uid).toBe('a@kept');
    expect(event?.startDate.toJSDate().getTime()).toBe(noon + hour);
    expect(event?.endDate.toJSDate().getTime()).toBe(noon + hour + 15 * minute);
    expect(event?.summary).toBe('call Ana back (Ana Ruiz)');
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://crm.example/cases/48213');
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event?.component.getFirstPropertyValue('class')).toBe('PRIVATE');
  });

  test('read again after a change updates the same event', async () => {
    const row = aCommitment({ id: 'a' });
    const later = aCommitment({
      id: 'a',
      history: {
        ...row.history,
        again: {
          kind: 'renegotiated',
          at: noon + 1,
          toldAt: noon,
          dueAt: noon + 5 * hour,
          zone: 'UTC',
          how: 'byPhone',
        },
      },
    });
    const [before] = read(await written([row]));
    const [after] = read(await written([later]));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    expect(after?.startDate.toJSDate().getTime()).toBe(noon + 5 * hour);
  });

  test('without a promise is still a calendar', async () => {
    expect(read(await written([]))).toEqual([]);
  });

  test('never links to anything but a web page', async () => {
    const [event] = read(await written([aCommitment({ caseUrl: 'javascript:alert(1)' })]));
    expect(event?.component.getFirstPropertyValue('url')).toBeNull();
    const [marks] = read(await written([aCommitment({ caseUrl: 'https://crm.example/a,b;c?d=\\e' })]));
    expect(marks?.component.getFirstPropertyValue('url')).toBe('https://crm.example/a%2Cb%3Bc?d=%5Ce');
  });

  test('is for what is still owed, and ours', () => {
    expect(isForCalendar(aCommitment())).toBe(true);
    expect(isForCalendar(aCommitment({ kind: 'toMe' }))).toBe(false);
    const missed = { kind: 'missed' as const, at: noon + 1 };
    const { history } = aCommitment();
    expect(isForCalendar(aCommitment({ history: { ...history, missed } }))).toBe(false);
  });
});

test('whatever was typed is read back, in lines of at most 75 bytes', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '\n',
          '\r',
          ',',
          ';',
          '\\',
          ':',
          '"',
          '\t',
          'BEGIN:VEVENT',
          'END:VCALENDAR',
          '漢',
          '👩‍🚀',
        ),
      )
      .map((parts) => parts.join('')),
  );
  const promise = fc
    .record({
      id: fc.uuid(),
      what: text,
      customer: text,
      caseTitle: text,
      due: fc.integer({ min: noon, max: 4e12 }),
    })
    .map((part) => aCommitment(part));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(promise, { maxLength: 3, selector: ({ id }) => id }), async (rows) => {
      const calendar = await written(rows);
      for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const events = read(calendar);
      expect(events.map(({ uid }) => uid)).toEqual(rows.map(({ id }) => `${id}@kept`));
      for (const [n, row] of rows.entries()) {
        // What no calendar can hold is a space: control characters, and halves of letters.
        const kept = (typed: string) =>
          typed
            .replace(/\r\n?/g, '\n')
            .replace(/(?![\n\t])\p{Cc}/gu, ' ')
            .toWellFormed();
        expect(events[n]?.summary).toBe(kept(words.summary(row)));
        expect(events[n]?.description ?? '').toBe(kept(row.caseTitle));
        expect(events[n]?.startDate.toJSDate().getTime()).toBe(Math.floor(row.dueAt / 1000) * 1000);
      }
    }),
    { numRuns: slowRuns },
  );
}, 7_200_000);
