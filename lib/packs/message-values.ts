import type { KnownName } from './fill-message.ts';
import type { Pack } from './shape/pack.ts';

/** A promise as a message speaks of it. `zone` is the one it was meant in; moments are epoch ms. */
export type SpokenPromise = { what: string; dueAt: number; tellBy?: number | undefined; zone: string };

/** What is known when a message is filled. `ownZone` is the agent's, `locale` the one the message is written in. */
export type MessageContext = {
  now: number;
  ownZone: string;
  locale: string;
  customer?: string | undefined;
  /** By what people call the case. */
  caseName?: string | undefined;
  caseTitle?: string | undefined;
  promise?: SpokenPromise | undefined;
  /** When the update clock says that the customer hears next, epoch ms. */
  nextUpdateAt?: number | undefined;
  agent?: string | undefined;
  reach?: string | undefined;
};

/** What stands for each name; what is not known, or lies in the past, is missing. */
export function messageValues(context: MessageContext): Partial<Record<KnownName, string>> {
  const { promise, now, ownZone, locale } = context;
  const zone = promise?.zone ?? ownZone;
  const time = (at: number | undefined) =>
    at === undefined || at <= now ? undefined : timeInWords(at, { now, zone, ownZone, locale });
  const values = {
    customer: context.customer,
    firstName: firstNameOf(context.customer ?? ''),
    caseId: context.caseName,
    caseTitle: context.caseTitle,
    promise: promise?.what,
    due: time(promise?.dueAt),
    tellBy: time(promise?.tellBy),
    nextUpdate: time(context.nextUpdateAt),
    agent: context.agent,
    reach: context.reach,
    today: dayInWords(now, ownZone, locale),
  };
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
}

const titles =
  /^(mrs?|ms|miss|mx|dr|prof|sir|madam|herr|frau|señora?|sra?|don|doña|mme|m|monsieur|madame)\.?$/iu;

/** "Ana" of "Ana Ruiz", "Ruiz, Ana" and "Dr. Ana Ruiz"; nothing of an address, a number or a single initial. */
export function firstNameOf(customer: string): string | undefined {
  const [before = '', after] = customer.split(',');
  const words = (after ?? before).trim().split(/\s+/u);
  const name = words.find((word) => !titles.test(word)) ?? '';
  if (/[@\d<>{}/\\]/u.test(customer) || !/\p{L}{2}/u.test(name)) return undefined;
  return name;
}

type TimeIn = { now: number; zone: string; ownZone: string; locale: string };

/**
 * "Friday, 27 November at 15:00": absolute, in the zone it was meant in, by the customs of the message's language. With
 * the name of the zone where its clocks differ from the agent's.
 */
export function timeInWords(at: number, { now, zone, ownZone, locale }: TimeIn): string {
  const timeZone = zoneKnown(zone) ? zone : ownZone;
  const isElsewhere = wallClock(at, timeZone) !== wallClock(at, ownZone);
  const isFar = Math.abs(at - now) > 300 * 86_400_000;
  return format(at, locale, {
    ...day,
    ...(isFar ? { year: 'numeric' } : {}),
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    ...(isElsewhere ? { timeZoneName: 'longGeneric' } : {}),
  });
}

function dayInWords(at: number, timeZone: string, locale: string): string {
  return format(at, locale, { ...day, timeZone });
}

const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;

/**
 * The language a message of this pack stands in once the pack was read in `wanted`; in the customs of `own`, the
 * browser's, where that is of the same language ("en-GB" for "en").
 */
export function localeOf(pack: Pack, messageId: string, wanted: string, own: string): string {
  return ownCustoms(languageOf(pack, messageId, wanted), own);
}

export function ownCustoms(language: string, own: string): string {
  return own.split('-')[0] === language ? own : language;
}

function languageOf({ language, translations }: Pack, messageId: string, wanted: string): string {
  if (wanted === language) return language;
  const [base = ''] = wanted.split('-');
  const said = (one: string) =>
    Object.hasOwn(translations, one) && Object.hasOwn(translations[one] ?? {}, `messages.${messageId}.text`);
  // As lib/packs/texts.ts reads a pack: a translation of the very language comes first, whole or not.
  if (Object.hasOwn(translations, wanted)) return said(wanted) ? wanted : language;
  return language !== base && said(base) ? base : language;
}

function wallClock(at: number, timeZone: string): string {
  return format(at, 'en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone });
}

function zoneKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // a zone this browser does not know: told in the agent's own
  }
}

function format(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, options).format(at);
}
