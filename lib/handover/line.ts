import { t } from '../i18n.ts';
import { ok, problem, type Result } from '../problem.ts';
import { mostWords, readToken, writeToken, type Acceptance, type Line, type Offer } from './token.ts';
import { oneLine } from './one-line.ts';

/** Longer than any shift's end (letters); of such a text nothing is read. */
const largestText = 1_000_000;
const mostLines = 500;
/** From `[kept:` on so many letters are looked at: a token, and what editors may have put into it. */
const mostLetters = 6000;

/** White space of every kind, what cannot be seen, and the marks of quotes, Markdown and quoted-printable. */
const between = String.raw`[\s\u00ad\u200b-\u200f\u2060>|\\=]`;
/** How a token begins, also where a line was broken in the middle of it. */
const beginning = new RegExp(
  String.raw`\[` + ['k', 'e', 'p', 't', ':'].map((letter) => `${between}{0,12}${letter}`).join(''),
  'gi',
);

/** One line for people, and behind it the same for Kept. */
export function offerLine(offer: Offer): Result<string> {
  const said = offer.customer === '' ? offer.what : t('handover.whatFor', [offer.what, offer.customer]);
  const when = momentText(offer.dueAt, offer.zone);
  const sentence =
    offer.to === ''
      ? t('handover.lineOwn', [said, when, nameOf(offer.from)])
      : t('handover.lineOffer', [said, when, nameOf(offer.from), offer.to]);
  return withToken(sentence, offer);
}

/** `what`: the words of the promise, for people; the token goes by its id. */
export function acceptanceLine(acceptance: Acceptance, what: string): Result<string> {
  return withToken(t('handover.lineAccepted', [acceptance.by, what]), acceptance);
}

/**
 * Every line in a text: a note, a message, a file; as it was written, or wrapped, quoted with `>`, escaped as HTML or
 * Markdown. What begins like one and is broken is a problem in its place; the same line twice is one.
 */
export function parseLines(text: string): Result<Line>[] {
  if (text.length > largestText) return [problem('notAHandover', 'size')];
  const [, ...pieces] = unescaped(text).split(beginning);
  if (pieces.length > mostLines) return [problem('notAHandover', 'number')];
  const tokens = new Set(pieces.map((piece) => tokenIn(piece.slice(0, mostLetters))));
  return [...tokens].map((token) =>
    token === undefined ? problem('notAHandover', 'cut') : readToken(token),
  );
}

/** The lines that could be read, in the order of the text. */
export function linesIn(text: string): Line[] {
  return parseLines(text).flatMap((line) => (line.ok ? [line.value] : []));
}

function withToken(sentence: string, line: Line): Result<string> {
  const token = writeToken(line);
  if (!token.ok) return token;
  // Words that hold a token themselves must not bring a second promise along.
  const plain = oneLine(unescaped(sentence).replaceAll(beginning, '(kept:'), 3 * mostWords);
  return ok(`${plain} ${token.value}`);
}

function tokenIn(piece: string): string | undefined {
  const end = piece.indexOf(']');
  if (end < 0) return undefined;
  const letters = piece
    .slice(0, end)
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(/&(?:nbsp|gt|shy|zwnj|#160|#xa0|#62|#173);/gi, '')
    .replace(new RegExp(between, 'g'), '');
  return `[kept:${letters}]`;
}

function unescaped(text: string): string {
  return text.replace(/&(?:#91|#x5b|lsqb|lbrack);/gi, '[').replace(/&(?:#93|#x5d|rsqb|rbrack);/gi, ']');
}

function nameOf(from: string): string {
  return from === '' ? t('handover.someone') : from;
}

/** In the zone it was meant in, with its whole name: the reader may sit in another one. */
function momentText(at: number, zone: string): string {
  const format = (timeZone: string) =>
    new Intl.DateTimeFormat(undefined, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    }).format(at);
  try {
    return `${format(zone)} (${zone})`;
  } catch {
    return `${format('UTC')} (UTC)`; // a zone this browser does not know
  }
}
