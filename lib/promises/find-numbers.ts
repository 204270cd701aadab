/** Dates in figures: 2026-03-31, 31/03/2026, 31.03. In 3/4 the frame says which figure is the day. */
import { onDate } from './find-days.ts';
import type { Frame, Meaning, Sheet } from './pieces.ts';
import type { Phrases } from './phrases/en.ts';

const iso = /(?<![\d./-])(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})(?![\d/-])/gu;
const withYear =
  /(?<![\d./-])(?<one>\d{1,2})(?:\/(?<two>\d{1,2})\/(?<year>\d{4}|\d{2})|(?<mark>[.-])(?<two2>\d{1,2})\k<mark>(?<year2>\d{4}))(?![\d/-])/gu;
const noYear =
  /(?<![\d./:,-])(?<one>\d{1,2})(?:\/(?<two>\d{1,2})(?![\d/.:])|\.(?<two2>\d{1,2})\.(?![\d/]))/gu;

export function findNumbers(sheet: Sheet, words: Phrases, frame: Frame): void {
  sheet.read(iso, (_match, { year, month, date }) =>
    onDate(frame, Number(year), Number(month), Number(date)),
  );
  sheet.read(withYear, (_match, { one, two, year, mark, two2, year2 }) => {
    const said = Number(year ?? year2);
    return ordered(
      frame,
      mark !== undefined || frame.dayFirst,
      Number(one),
      Number(two ?? two2),
      said < 100 ? 2000 + said : said,
    );
  });
  sheet.read(noYear, (match, { one, two, two2 }) => {
    const alone = sheet.text.trim() === match[0];
    const padded = one?.length === 2 && two?.length === 2;
    const weak = !alone && !padded && !words.numericLead.test(sheet.before(match.index));
    const found = ordered(
      frame,
      two === undefined || frame.dayFirst,
      Number(one),
      Number(two ?? two2),
      undefined,
    );
    return weak && found.kind === 'impossible' ? undefined : { ...found, weak };
  });
}

function ordered(
  frame: Frame,
  dayFirst: boolean,
  one: number,
  two: number,
  year: number | undefined,
): Meaning {
  const swapped = dayFirst ? two > 12 && one <= 12 : one > 12 && two <= 12;
  const [date, month] = dayFirst !== swapped ? [one, two] : [two, one];
  return onDate(frame, year, month, date);
}
