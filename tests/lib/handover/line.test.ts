import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptanceLine, linesIn, offerLine, parseLines } from '../../../lib/handover/line.ts';
import { acceptances, anAcceptance, anOffer, offers } from '../../support/an-offer.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 200);

function lineOf(offer = anOffer()): string {
  const line = offerLine(offer);
  if (!line.ok) throw new Error(line.detail);
  return line.value;
}

test('a line says what, for whom, by when in its own zone, from whom and to whom, and that it is not accepted yet', () => {
  const [words] = lineOf().split(' [kept:');
  expect(words).toMatch(/^Kept: confirm the refund, for Ana Ruiz, by .*10.*2026.*14:00 \(Europe\/Madrid\)\./);
  expect(words).toMatch(/Sam hands it over to Lee, not accepted yet\.$/);
});

test('a line for another machine names nobody it goes to, and a promise without a customer none', () => {
  const [words] = lineOf(anOffer({ to: '', customer: '', from: '' })).split(' [kept:');
  expect(words).toMatch(/^Kept: confirm the refund, by .*\. Somebody has it, also for another machine\.$/);
});

test('an acceptance says who has accepted what', () => {
  const line = acceptanceLine(anAcceptance(), 'confirm the refund');
  expect(line.ok && line.value).toMatch(/^Kept: Lee has accepted "confirm the refund"\. \[kept:/);
});

/** What editors, mail programs and desks do to a text on its way. */
const journeys: Record<string, (line: string, width: number) => string> = {
  'as it is': (line) => line,
  'inside other words': (line) => `Hi,\n${line}, thanks! [see above]`,
  'wrapped anywhere': (line, width) => line.replace(new RegExp(`.{${width}}`, 'gsu'), '$&\n'),
  'wrapped and quoted': (line, width) => `> ${line.replace(new RegExp(`.{${width}}`, 'gsu'), '$&\n> ')}`,
  'quoted twice': (line, width) => `>> ${line.replace(new RegExp(`.{${width}}`, 'gsu'), '$&\r\n>> ')}`,
  'with spaces that do not break': (line, width) =>
    line.replaceAll(' ', '\u00a0').replace(new RegExp(`.{${width}}`, 'gsu'), '$&\u00a0'),
  'with places to break': (line, width) =>
    line.replace(/(?<=kept:.{9,})./gsu, `$&${width % 2 ? '\u200b' : '\u00ad'}`),
  'as markup': (line, width) =>
    `<p>${line
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('[', '&#91;')
      .replaceAll(']', '&rsqb;')
      .replace(new RegExp(`(?<=kept:.{${width},}).`, 'su'), '<wbr/>$&<br class="x">')}</p>`,
  'as Markdown': (line) => line.replaceAll(/[[\]_\\]/g, '\\$&'),
  'as quoted-printable': (line) => line.replace(/(?<=kept:.{30}(?:.{60})*)(?=.{40})/su, '=\r\n'),
  'with a full stop behind it': (line) => `${line}.`,
  'in quotation marks': (line) => `"${line}"`,
};

test.each(Object.entries(journeys))('a line survives: %s', (_, journey) => {
  fc.assert(
    fc.property(fc.oneof(offers, offers), fc.integer({ min: 30, max: 90 }), (offer, width) => {
      const line = lineOf(offer);
      const [before] = parseLines(line);
      expect(before?.ok).toBe(true);
      expect(parseLines(journey(line, width))).toEqual([before]);
    }),
    { numRuns: Math.ceil(numRuns / 4) },
  );
});

test('a file with many lines gives all of them in order, one that comes twice once, and a broken one as a problem', () => {
  const [a, b] = [lineOf(anOffer({ id: 'a' })), lineOf(anOffer({ id: 'b' }))];
  const read = parseLines(`${a}\n${b.slice(0, -9)}]\n\n${b}\n${a}\n[kept:cut off`);
  expect(read.map((line) => (line.ok ? line.value.id : line.detail))).toEqual([
    'a',
    'check digits',
    'b',
    'cut',
  ]);
  expect(linesIn(`${a}${b}`).map((line) => line.id)).toEqual(['a', 'b']);
});

test('a promise whose words hold a token brings no second promise along', () => {
  fc.assert(
    fc.property(offers, acceptances, (inner, acceptance) => {
      const evil = acceptanceLine(acceptance, 'x');
      const words = `${lineOf(inner).slice(-200)} ${evil.ok ? evil.value : ''} [ kept: x &#91;kept:abcdefghij]`;
      expect(parseLines(lineOf(anOffer({ what: words }))).filter((line) => line.ok)).toHaveLength(1);
      expect(parseLines(lineOf(anOffer({ to: '[kept:abcdefgh]' })))).toHaveLength(1);
    }),
    { numRuns },
  );
});

test('no text makes the reading throw, and one of a million letters or a thousand lines is not read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('[kept:', ']', '[', '<', '&#91;'))),
      (parts) => {
        for (const line of parseLines(parts.join(''))) {
          if (!line.ok) expect(['notAHandover', 'newer']).toContain(line.reason);
        }
      },
    ),
    { numRuns },
  );
  expect(parseLines(' '.repeat(1_000_001))).toMatchObject([{ ok: false, detail: 'size' }]);
  expect(parseLines('[kept:'.repeat(1000))).toMatchObject([{ ok: false, detail: 'number' }]);
  expect(parseLines('no line here')).toEqual([]);
});
