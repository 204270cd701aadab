/** "Within 2-3 business days", "in half an hour": the upper bound of what is said. */
import type { Sheet } from './pieces.ts';
import type { Phrases } from './phrases/en.ts';

export function findDurations(sheet: Sheet, words: Phrases): void {
  sheet.read(words.duration, (match, said) => {
    const unit = words.unitOf(said.unit ?? '');
    const { lead, count } = said;
    if (unit === undefined) return undefined;
    if (words.durationPast.test(said.tail ?? '')) return { kind: 'past' };
    const next = words.durationNext.test(`${lead ?? ''} ${said.which ?? ''}`);
    if (lead !== undefined && count === undefined && words.pastLead.test(lead)) return undefined; // "last week"
    if (!next && words.durationNever.test(`${lead ?? ''} ${said.which ?? ''} ${said.tail ?? ''}`))
      return 'noise';
    // "The hour", "every week", "the next day" count one; "within days" counts nothing.
    const single =
      lead !== undefined &&
      !/s$/iu.test(said.unit ?? '') &&
      (said.which !== undefined || words.every.test(lead));
    const number = count === undefined ? (single ? 1 : undefined) : words.numberOf(count);
    if (number === undefined || words.idiom.test(match[0])) return undefined;
    const bare = lead === undefined && said.tail === undefined;
    // "5d" and "10 m" are also sizes, "an hour" and "a week" also prices: they need a lead.
    const price = /^\D/u.test(count ?? '');
    if (bare && (said.unit ?? '').length === 1 && !/\ue000\s*$/u.test(sheet.before(match.index)))
      return undefined;
    const meaning = {
      kind: 'span' as const,
      unit,
      working: said.working !== undefined || words.workday.test(said.unit ?? ''),
      count: number + (said.half === undefined ? 0 : 0.5) + Number(said.extra ?? 0) / 60,
    };
    // Words after a bare duration make it a measure: "30 days return", "2 hours call".
    return {
      ...meaning,
      weak:
        bare &&
        !meaning.working &&
        (price || !words.endsClause.test(sheet.after(match.index + match[0].length))),
    };
  });
}
