/**
 * English: the words and patterns that lib/promises reads times with. Another language is another file of this
 * shape (`Phrases`). Named groups are read by the find-*.ts files.
 */
import { casual } from 'chrono-node/en';
import { anyOf, ending, holds, starting, whole } from './pattern.ts';

export type PartOfDay = 'first' | 'morning' | 'lunch' | 'afternoon' | 'evening' | 'end';
export type Period = 'week' | 'weekend' | 'month' | 'quarter' | 'year';
export type Unit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months';
/** A date with a month name, [from, to) in the text; `year` only when it was said. */
export type WrittenDate = { year?: number; month: number; date: number; from: number; to: number };

// prettier-ignore
const numbers: Record<string, number> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, fourteen: 14, fifteen: 15, twenty: 20, thirty: 30, forty: 40, 'forty-five': 45,
  sixty: 60, ninety: 90, 'half a': 0.5, 'half an': 0.5, half: 0.5, couple: 2, 'couple of': 2,
  'a couple': 2, 'a couple of': 2, 'one and a half': 1.5,
};
// prettier-ignore
const units: Record<string, Unit> = {
  m: 'minutes', min: 'minutes', mins: 'minutes', minute: 'minutes', minutes: 'minutes', h: 'hours',
  hr: 'hours', hrs: 'hours', hour: 'hours', hours: 'hours', d: 'days', day: 'days', days: 'days',
  workday: 'days', workdays: 'days', weekday: 'days', weekdays: 'days', w: 'weeks', wk: 'weeks',
  wks: 'weeks', week: 'weeks', weeks: 'weeks', month: 'months', months: 'months',
};
// prettier-ignore
const months: Record<string, number> = {
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9,
  october: 10, november: 11, december: 12, jan: 1, feb: 2, mar: 3, apr: 4, jun: 6, jul: 7, aug: 8, sep: 9,
  sept: 9, oct: 10, nov: 11, dec: 12,
};
// prettier-ignore
const weekdays: Record<string, number> = {
  monday: 1, mon: 1, tuesday: 2, tues: 2, tue: 2, wednesday: 3, weds: 3, wed: 3, thursday: 4, thurs: 4,
  thur: 4, thu: 4, friday: 5, fri: 5, saturday: 6, sat: 6, sunday: 7, sun: 7,
};
// prettier-ignore
const relativeDays: Record<string, number> = {
  today: 0, tomorrow: 1, tomorow: 1, tommorow: 1, tommorrow: 1, tmrw: 1, tmr: 1, '2morrow': 1,
  yesterday: -1, 'day after tomorrow': 2, 'day before yesterday': -2, 'last night': -1,
};
// prettier-ignore
const partsOfDay: Record<string, PartOfDay> = {
  'first thing': 'first', 'start of day': 'first', 'start of the day': 'first',
  'start of business': 'first', morning: 'morning', lunch: 'lunch', lunchtime: 'lunch',
  'lunch time': 'lunch', afternoon: 'afternoon', evening: 'evening', night: 'evening', tonight: 'evening',
};
const hours = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const NUMBER = `\\d{1,3}(?:\\.5)?|${anyOf(Object.keys(numbers).filter((word) => word !== 'half'))}`;
const HOUR = `\\d{1,2}|${anyOf(hours)}`;
const HALF = `[ap] ?\\.? ?m\\.?`;
const CLOCK =
  `(?:(?:half|quarter|ten|twenty|five) (?:past|to) (?:${HOUR})|noon|mid-?day|midnight|` +
  `\\d{1,2}(?:[:.]\\d{2}(?::\\d{2})?)?(?: ?${HALF})?|(?:${anyOf(hours)})(?: ?${HALF})?)(?: o'?clock)?`;
const CLEAR =
  `(?:half|quarter) (?:past|to) (?:${HOUR})|(?:ten|twenty|five) past (?:${HOUR})|noon|mid-?day|midnight|` +
  `\\d{1,2}[:]\\d{2}(?::\\d{2})?(?: ?${HALF})?|\\d{1,2}(?:\\.\\d{2})? ?${HALF}|(?:${HOUR}) o'?clock`;
/** What may follow a bare hour; any other word makes it a count ("by 5 boxes"). */
const AFTER_HOUR =
  `(?=\\s*(?:$|\\ue000|[,;!?)…]|\\.(?!\\d)|-\\s)|\\s+(?:today|tomorrow|tonight|on|this|next|sharp|latest|at|in|to|` +
  `about|with|for|and|or|so|re|regarding|if|please|because|then|when|your|my|local|ish|${anyOf(Object.keys(weekdays))})(?!\\p{L}))`;
const NOT_IN_NUMBER = `(?<![\\d][.:/,-]|[\\p{Sc}#+.:/-])`;
const MONTH = anyOf(Object.keys(months));

/** "may" and "march" are also verbs: without a capital they need a word that leads to a date. */
const verbLike = /^(?:may|march|mar)/u;
const monthName = new RegExp(`(?<!\\p{L})(?:${MONTH})(?!\\p{L})`, 'iu');
const leadsToDate = ending('on|by|in|until|till|before|from|of|the|around');

export const en = {
  numberOf: (said: string): number | undefined =>
    /^\d/u.test(said) ? Number(said) : numbers[said.toLowerCase().replaceAll(/\s+/gu, ' ')],
  unitOf: (said: string): Unit | undefined => units[said.toLowerCase().replace(/^h\d+$/u, 'h')],
  monthOf: (said: string): number | undefined => months[said.toLowerCase()],
  hourOf: (said: string): number =>
    /^\d/u.test(said) ? Number(said) : hours.indexOf(said.toLowerCase()) + 1,
  weekdays,
  relativeDays,
  partsOfDay,
  periods: { week: 'week', weekend: 'weekend', month: 'month', quarter: 'quarter', year: 'year' } as Record<
    string,
    Period
  >,
  which: { this: 0, the: 0, next: 1, last: -1, past: -1, 'the week after next': 2 } as Record<string, number>,

  /** chrono-node's reading, only of dates whose day and month both stand in the text. */
  writtenDates(text: string, now: Date): WrittenDate[] {
    const dates: WrittenDate[] = [];
    for (const { index, text: said, start, end } of casual.parse(text, now)) {
      const last = end ?? start;
      const month = last.get('month');
      const date = last.get('day');
      if (month === null || date === null || !start.isCertain('day') || !start.isCertain('month')) continue;
      // chrono-node also calls "the next few days" certain; only a date that names its month is one.
      const name = monthName.exec(said)?.[0];
      if (name === undefined || (verbLike.test(name) && !leadsToDate.test(text.slice(0, index)))) continue;
      const year = start.isCertain('year') ? (last.get('year') ?? undefined) : undefined;
      dates.push({ year, month, date, from: index, to: index + said.length });
    }
    return dates;
  },

  /** Looks like a time and is none. */
  noise: whole(
    `24/7|(?:once|twice|times|${NUMBER}) (?:an?|per|every|each) (?:hour|day|week|month)|(?:per|each) (?:hour|day|week|month)|` +
      `(?:good|nice|great) (?:morning|afternoon|evening|night|day|weekend|week)|one of|` +
      `(?:this|that|the same|at the) moment|(?:today|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?<!(?:during|in|at|before|by|after) \\p{L}{5,9})'s`,
  ),
  duration: whole(
    `(?:(?<lead>within|inside|in|up to|at most|less than|under|no (?:more|longer|later) than|not (?:more|later) than|over|` +
      `during|every|for|since|last|past|between|after|give me|next)(?<which>(?: (?:the|about|around|roughly|maximum|max|next|promised|coming|` +
      `following|last|past|these|another)){1,3})? )?` +
      `(?:(?<low>${NUMBER}) ?(?:-|to|or|and) ?)?(?:(?<count>${NUMBER})(?: |-|(?<=\\d)))?(?:more |full )?` +
      `(?<working>business |working |work |office )?(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|weekdays?|workdays?|h(?<extra>[0-5]\\d)|[hmdw])` +
      `(?<half> and a half)?(?<tail>' time|s' time| from (?:now|today)| or so| or less| max| ago| earlier| old)?`,
  ),
  durationNext: holds('next|coming|following'),
  durationNever: holds('for|since|last|past|over|during|old'),
  pastLead: starting('last|past'),
  every: starting('every'),
  workday: starting('workdays?|weekdays?'),
  /** "In a minute" promises nothing that a clock could check. */
  idiom: starting('(?:in )?a (?:minute|min|moment)'),
  endsClause: /^\s*(?:$|\ue000|[,;!?)…]|\.(?!\d))/u,
  durationPast: holds('ago|earlier'),
  /** A duration before or after something that happens: no clock knows when. */
  countsFrom: starting('from|after|of|before|prior|past'),
  adds: starting('from|after'),

  period: whole(
    `(?:(?<end>end|eo) (?:of )?(?:the |this |)|(?:early|late|later|mid|middle of|beginning of|start of|sometime|some time|in the course of|course of|` +
      `over|on|at|during|by|before|until|in|for|after|earlier) |)(?<which>the|this|next|last|past|coming|following)? ?(?:working |business |calendar )?` +
      `(?<period>weekend|week|month|quarter|year)(?<after> after next)?|(?<short>eow|eom|eoq|eoy)`,
  ),
  beforeWeekend: starting('before'),
  afterWeekend: starting('after'),
  shortPeriods: { eow: 'week', eom: 'month', eoq: 'quarter', eoy: 'year' } as Record<string, Period>,
  relativeDay: whole(
    `(?:the )?(?<day>${anyOf(Object.keys(relativeDays))})|(?:this|that) (?<now>very day)|later (?<later>today)`,
  ),
  weekday: whole(
    `(?:(?<which>next|last|past|this|coming|on|by|until|till|before) )?(?<day>${anyOf(Object.keys(weekdays))})\\.?(?<clock>(?= ?,? ?(?:at |by |@ ?)?\\d))?`,
  ),
  /** Short names that are also words; they need a lead or a clock. */
  shortDays: new Set(['sat', 'sun', 'mon', 'wed']),
  partOfDay: whole(
    `(?<end>(?:the )?(?:end of (?:the |my )?(?:day|business|business day|working day|workday|shift|play)|close of (?:business|play|day)|after work)|eod|eob|cob|` +
      `end of(?= (?:today|tomorrow|\\ue000|${anyOf(Object.keys(weekdays))})))|` +
      `(?:(?<lead>this|in|during|by|before|until|till|every|over|at|later this|for|around)(?: the)? )?(?:(?:early|late|mid)(?: |-))?` +
      `(?<part>${anyOf(Object.keys(partsOfDay))})(?:'s)?`,
  ),
  tonight: 'tonight',
  thisPart: starting('this|later this'),
  monthAlone: whole(
    `(?<edge>(?:the )?end of|in|during|by|before|until|this|next) (?<month>${MONTH})(?! ?\\d)`,
  ),
  beforeMonth: starting('by|before'),
  monthDate: whole(
    `(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})\\.?(?:,? (?<year>\\d{4}))?|(?<month2>${MONTH})\\.? (?:the )?(?<date2>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year2>\\d{4}))?(?![:.]\\d)`,
  ),
  dayOfMonth: whole(
    `(?:on|by|until|till|before|around|for|from|about|\\ue000,?) the (?<date>\\d{1,2})(?:st|nd|rd|th)${AFTER_HOUR}`,
  ),
  numericLead: ending('on|by|until|till|before|from|around|due|for|at|,|starting'),

  clockRange: whole(
    `${NOT_IN_NUMBER}(?:(?<lead>between|from|at|by|around|before) )?(?<first>${CLOCK}) ?(?<link>-|to|and|or|until|till) ?(?<clock>${CLOCK})${AFTER_HOUR}`,
  ),
  clockClear: whole(`${NOT_IN_NUMBER}(?<clock>${CLEAR})`),
  clockBare: whole(
    `(?:at|by|before|until|till|after|around|past|@) (?<clock>half ${HOUR}|(?:${HOUR})(?:[.:]\\d{2})?)(?: ?h| hrs?| hours)?${AFTER_HOUR}`,
  ),
  rangeOfAmounts: starting('from|by'),
  pastHour: /^past$/iu,
  amountBefore:
    /(?:increas|reduc|rais|lower|extend|cut|divid|multipl|discount|rate|price|grow|drop)\p{L}{0,4}[^.!?]{0,40}$/iu,
  clock: new RegExp(
    String.raw`^(?:(?<frac>half|quarter|five|ten|twenty)\s+(?:(?<way>past|to)\s+)?)?(?<hour>${HOUR})(?:[:.](?<minute>\d{2}))?(?::\d{2})?\s*(?:(?<half>[ap])[\s.]*m\.?)?(?:\s*o'?clock)?$`,
    'iu',
  ),
  fractions: { half: 30, quarter: 15, five: 5, ten: 10, twenty: 20 } as Record<string, number>,
  noon: /^(?:noon|mid-?day)/iu,
  midnight: /^midnight/iu,

  joins: new Set(
    (
      'at by before on around of in the between no not later than until till after from for during sharp latest some sometime ' +
      'any anytime time your my about starting i e ie due early late'
    ).split(' '),
  ),
  or: /(?:^|\s)or(?:\s|$)/iu,
  to: /^\s*(?:-|to|until|till|through)\s*(?:the\s*)?$/iu,
  and: /^\s*and\s*(?:the\s*)?$/iu,
  between: ending('between'),
  before: ending('before(?: the)?'),
  startsBefore: starting('before'),
  byOnly: /^by\s+/iu,
  stopBy: ending('come|stop|drop|swing|pass'),
  afterMonth: ending(MONTH),
  leadIn: ending(
    `by|on|at|before|until|till|for|from|after|around|about|during|due|latest|starting|sometime|some time|any ?time|later|` +
      `early|between|every|every other|not? later than|at the latest(?: by)?|the`,
  ),
  /** "come by", "stop by": the small word belongs to the verb. */
  keepsOnly: ending('(?:come|stop|drop|swing|pass) by|(?:log|sign|carry) on|(?:look) (?:at|for|after)'),
  leadOut: starting(
    `at the latest|latest|sharp|or so|o'?clock|hrs?|(?:your|my|local|our) (?:local )?time|if possible`,
  ),
  vague: whole(
    `soon(?:ish|er)?|asap|a\\.s\\.a\\.p|shortly|later(?: on)?|eventually|some ?day|sometime|at some point|in due course|in the future|immediately|` +
      `(?:right|straight) (?:away|now|after)|at once|until further notice|when(?:ever)? (?:possible|feasible|ready|available)|` +
      `(?:in|within|after|for)(?: the)?(?: next)? (?:an? )?(?:few|several|some|many)(?: (?:business|working))? (?:minutes|hours|days|weeks|months)|` +
      `(?:within|in) (?:minutes|hours|days|weeks|months)|in an? (?:bit|while|moment|sec|second|minute|jiffy)|` +
      `as soon as|once(?= (?:i|we|he|she|they|it|the|you|our|my|this|that|your)(?!\\p{L}))|(?:when|whenever|after|the moment)(?= (?:i|we|he|she|they|it|you|this|that)(?!\\p{L}))|` +
      `in the (?:coming|next)(?: few)? (?:minutes|hours|days|weeks|months)`,
  ),
};

export type Phrases = typeof en;
