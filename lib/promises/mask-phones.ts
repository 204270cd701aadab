import { strikeOut, type Span } from './plain-digits.ts';

/** ITU-T E.164: at most 15 digits. Fewer than seven are no number that anybody could call from outside. */
const fewest = 7;
const most = 15;

/** What looks like a phone number and is none; struck out before phone numbers are looked for. */
const neverPhones: readonly RegExp[] = [
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, // UUIDs
  /\bhttps?:\/\/\S+|\bwww\.\S+/gi,
  /\b(?:19|20)\d\d([-./ ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?:[T ]\d\d?:?\d\d(?::?\d\d(?:\.\d+)?)?Z?)?(?!\d)/g,
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-./ ])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d(?!\d)/g,
  /(?<!\d[-./]?)(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|[12]\d|3[01])\1\d\d(?![-./]?\d)/g,
  /(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:T\d{4,6}Z?)?(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d(?!\d)/g, // years
  /(?<![\d.])(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?(?: ?(?:-|to|bis) ?(?:[01]?\d|2[0-4])[:.h][0-5]\d)?(?![\d.])/g,
  /(?<!\d)(?:[01]\d|2[0-4])[0-5]\d ?- ?(?:[01]\d|2[0-4])[0-5]\d(?!\d)/g, // 1500-1630
  /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g, // IP addresses
  /(?<!\d)\d{1,3}(?:([.,'’])\d{3})(?:\1\d{3})*(?:[.,]\d{1,2})?(?![.,]?\d)/g, // 1.250.000,00
  /(?<!\d)\d{1,2}(?: \d{3}){2,}(?:[.,]\d{1,2})?(?!\d)/g, // 1 250 000
  /(?:[$€£¥₹]|\b(?:EUR|USD|GBP|CHF|JPY|INR|PLN|SEK|NOK|DKK)) ?\d[\d .,']*/gi,
  /\d[\d .,']*\d ?(?:[$€£¥₹%]|(?:EUR|USD|GBP|CHF|JPY|INR|PLN|SEK|NOK|DKK|euros?|dollars?|pounds?|kg|km|ms|GB|MB)\b)/gi,
  /(?<![\d.,-])\d+[.,]\d+(?![\d.,-])/g, // one decimal number
  /•+ \d+/g, // what is masked already
];

/** A number with a name of its own. */
const named =
  /(?:#|№|\b(?:orders?|cases?|tickets?|invoices?|inv|refs?|references?|ids?|po|sku|serial|tracking|parcels?|accounts?|acc|contracts?|policy|customers?|incidents?|inc|req|rma|isbn|vin|imei|version|articles?|items?|meter|booking|reservation|shipment)\b)[\s.:#-]*(?:(?:no|nr|number|id|code|is|are|and)\b[\s.:#]*)*$/i;

/** Words after which a row of digits is a phone number, whatever it looks like. */
const calling =
  /\b(?:call|ring|phone|telephone|tel|mobile|mob|cell|whatsapp|sms|text|fax|dial|hotline|callback)\b(?:\s+(?:back|him|her|them|me|us|customer|number|no|nr|is|on|at|under|via|her\son|\p{Lu}\p{L}+))*[\s.:]*$/iu;

const callingOn = /\b(?:reach|reachable|available)\b[^\d\p{Cc}]{0,20}\b(?:on|at|under)[\s:]*$/iu;

/** A plus or none, digits in groups, one mark (or a bracket and a space) between two. */
const written = /(?<![\p{L}\d_•])(?:\+ ?)?\(?\d+\)?(?:[ .\-/]{0,2}\(?\d+\)?)*/gu;

/** Where the text holds phone numbers; `text` as plainDigits gives it, cards struck out. */
export function phonesIn(text: string): Span[] {
  let open = text;
  for (const pattern of neverPhones) {
    open = strikeOut(
      open,
      [...open.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
    );
  }
  const found: Span[] = [];
  for (const match of open.matchAll(written)) {
    const from = match.index;
    const tail = open.slice(from + match[0].length);
    if (/^[\p{L}_]/u.test(tail) || /[\p{L}]-$/u.test(open.slice(0, from))) continue;
    if (isPhone(match[0], open.slice(0, from))) found.push(trimmed(from, match[0]));
  }
  return found;
}

function isPhone(words: string, before: string): boolean {
  const digits = words.replace(/\D/g, '');
  if (digits.length < fewest || digits.length > most) return false;
  if (words.startsWith('+')) return true;
  if (named.test(before)) return false;
  if (calling.test(before) || callingOn.test(before)) return true;
  const groups = [...words.matchAll(/\d+/g)].map(([group]) => group.length).join(' ');
  // A trunk zero: 030 1234567, 01711234567, 06 12 34 56 78, 0049 171 1234567.
  if (/^\(?0[1-9]/.test(words)) return digits.length >= 9 && !/^2 2 2 2$/.test(groups);
  if (words.startsWith('00')) return digits.length >= 10;
  if (words.startsWith('(')) return /^(?:1 )?[2-5] /.test(groups);
  if (/^(?:1 )?3 3 4$/.test(groups)) return true;
  if (/^3 4$/.test(groups)) return /[-.]/.test(words);
  if (/^4 4$/.test(groups)) return words.includes('-');
  if (/^(?:3 3 3|4 3 3|3 3 2 2|3 2 2 2|2 3 2 2|2 3 3 3)$/.test(groups)) return true;
  // North America in one piece: area and exchange never begin with 0 or 1.
  return /^1?[2-9]\d\d[2-9]\d{6}$/.test(words);
}

/** Without the brackets around the whole number, and without a mark at its end. */
function trimmed(from: number, words: string): Span {
  const end = words.replace(/[ .\-/]+$/, '');
  const inBrackets = end.startsWith('(') && end.endsWith(')');
  const closesMore = end.endsWith(')') && !end.includes('(');
  return { from: from + (inBrackets ? 1 : 0), to: from + end.length - (inBrackets || closesMore ? 1 : 0) };
}
