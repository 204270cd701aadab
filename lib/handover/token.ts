import { z } from 'zod/mini';
import { ok, problem, type Result } from '../problem.ts';
import { channels } from '../records/commitment.ts';
import { checkDigits } from './check-digits.ts';
import { oneLine } from './one-line.ts';

/** A promise that someone offers; `to` is empty when it is only written down for another machine of the same person (X6). */
export type Offer = {
  kind: 'offer';
  /** The promise's own id: whoever takes it up keeps it under this id, so it never comes twice. */
  id: string;
  offer: string;
  what: string;
  customer: string;
  channel?: (typeof channels)[number] | undefined;
  /** Epoch ms; `zone` is the IANA zone the time was meant in. */
  dueAt: number;
  zone: string;
  tellBy?: number | undefined;
  site: string;
  caseId: string;
  from: string;
  to: string;
};

/** The answer to an offer: it is theirs now. */
export type Acceptance = { kind: 'accepted'; id: string; offer: string; by: string; at: number };

export type Line = Offer | Acceptance;

export const mostWords = 300;
export const mostName = 60;
const mostCustomer = 80;
/** What adapters read of a page at most; see lib/page/read-conversation.ts. */
const longestToken = 1600;

const name = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/));
const words = (most: number) => z.string().check(z.maxLength(most));
/** From 2000 to 2200: whatever is further away is no time of a promise. */
const moment = z.int().check(z.minimum(946_684_800_000), z.maximum(7_258_118_400_000));
const zone = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/));
const site = z.string().check(z.regex(/^(https?:\/\/[^\s/?#@"'<>\\]{1,253})?$/));

/** Short names: the token stands in a note that people read. Fields are only ever added with a new `v`. */
const offerShape = z.strictObject({
  v: z.literal(1),
  t: z.literal('offer'),
  i: name,
  o: name,
  w: words(mostWords).check(z.minLength(1)),
  c: z.optional(words(mostCustomer)),
  h: z.optional(z.enum(channels)),
  d: moment,
  z: zone,
  b: z.optional(moment),
  s: z.optional(site),
  n: z.optional(words(200)),
  f: z.optional(words(mostName)),
  r: z.optional(words(mostName)),
});
const acceptedShape = z.strictObject({
  v: z.literal(1),
  t: z.literal('accepted'),
  i: name,
  o: name,
  f: words(mostName).check(z.minLength(1)),
  d: moment,
});

/**
 * The line as `[kept:…]`: JSON and four check digits in letters that no editor touches. Words are cut until it fits.
 * `invalid` when something else of it cannot stand in a line.
 */
export function writeToken(line: Line): Result<string> {
  for (let most = mostWords; most >= 20; most = Math.floor(most * 0.8)) {
    const short = shortOf(line, most);
    const shape = short.t === 'offer' ? offerShape : acceptedShape;
    const parsed = shape.safeParse(short);
    if (!parsed.success)
      return problem('invalid', parsed.error.issues.map((issue) => issue.path.join('.')).join(', '));
    const token = encode(JSON.stringify(parsed.data));
    if (token.length <= longestToken) return ok(`[kept:${token}]`);
  }
  return problem('invalid', 'length');
}

/** What `[kept:…]` says. Reasons: `newer` (another version of Kept wrote it), `notAHandover` (detail names the check). */
export function readToken(token: string): Result<Line> {
  const letters = /^\[kept:([A-Za-z0-9_-]{8,1600})\]$/.exec(token)?.[1];
  if (letters === undefined) return problem('notAHandover', 'letters');
  const json = decode(letters);
  if (json === undefined) return problem('notAHandover', 'check digits');
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return problem('notAHandover', 'json'); // whole, and yet not ours
  }
  const version = z.looseObject({ v: z.int().check(z.minimum(1)) }).safeParse(raw);
  if (version.success && version.data.v > 1) return problem('newer', 'line');
  const offer = offerShape.safeParse(raw);
  if (offer.success) return lineOf(offer.data);
  const accepted = acceptedShape.safeParse(raw);
  return accepted.success ? lineOf(accepted.data) : problem('notAHandover', 'shape');
}

type Short = z.infer<typeof offerShape> | z.infer<typeof acceptedShape>;

function shortOf(line: Line, most: number): Short {
  const { id: i, offer: o } = line;
  if (line.kind === 'accepted')
    return { v: 1, t: 'accepted', i, o, f: oneLine(line.by, mostName), d: line.at };
  return {
    v: 1,
    t: 'offer',
    i,
    o,
    w: oneLine(line.what, most),
    c: oneLine(line.customer, mostCustomer) || undefined,
    h: line.channel,
    d: line.dueAt,
    z: line.zone,
    b: line.tellBy,
    s: line.site || undefined,
    n: oneLine(line.caseId, 200) || undefined,
    f: oneLine(line.from, mostName) || undefined,
    r: oneLine(line.to, mostName) || undefined,
  };
}

/** The words are tidied again: a token that was made by hand may hold anything. */
function lineOf(short: Short): Result<Line> {
  const { i: id, o: offer } = short;
  if (short.t === 'accepted') {
    const by = oneLine(short.f, mostName);
    return by === '' ? problem('notAHandover', 'by') : ok({ kind: 'accepted', id, offer, by, at: short.d });
  }
  const what = oneLine(short.w, mostWords);
  if (what === '') return problem('notAHandover', 'what');
  return ok({
    kind: 'offer',
    id,
    offer,
    what,
    customer: oneLine(short.c ?? '', mostCustomer),
    channel: short.h,
    dueAt: short.d,
    zone: short.z,
    tellBy: short.b,
    site: short.s ?? '',
    caseId: oneLine(short.n ?? '', 200),
    from: oneLine(short.f ?? '', mostName),
    to: oneLine(short.r ?? '', mostName),
  });
}

function encode(json: string): string {
  const bytes = new TextEncoder().encode(json);
  const whole = [...bytes, ...checkDigits(bytes)];
  return btoa(String.fromCharCode(...whole))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** undefined unless the letters are exactly those that `encode` makes. */
function decode(letters: string): string | undefined {
  let whole: Uint8Array;
  try {
    whole = Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
      letter.charCodeAt(0),
    );
  } catch {
    return undefined; // a number of letters that no bytes have
  }
  if (whole.length < 5) return undefined;
  const bytes = whole.slice(0, -4);
  if (checkDigits(bytes).some((digit, index) => digit !== whole[bytes.length + index])) return undefined;
  try {
    const json = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return encode(json) === letters ? json : undefined;
  } catch {
    return undefined; // not UTF-8
  }
}
