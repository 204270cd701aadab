import { setTimeout as sleep } from 'node:timers/promises';
import commitment, { type Commitment } from '../lib/records/commitment.ts';
import type { CommitmentEvent, Telling } from '../lib/records/commitment-events.ts';
import reflection, { tags, type Reflection } from '../lib/records/reflection.ts';
import type { Chromium } from './chromium.ts';
import { putRows, putTally } from './seed.ts';
import { chance, wordsOf } from './words.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const portion = 5000;

/** How much a person wrote in how many days: promises and entries, evenly over their working hours. */
export type Years = { days: number; promises: number; entries: number };

/** Fills the database with what a person promised and logged until now, so that Kept finds everything in order. */
export async function seedYears(
  browser: Chromium,
  origin: string,
  site: string,
  years: Years,
): Promise<void> {
  const page = await browser.newPage(`${origin}/options.html`);
  await sleep(1500);
  for (const script of yearsScripts(site, years)) await page.eval(script);
  await page.close();
}

export function* yearsScripts(site: string, { days, promises, entries }: Years): Iterable<string> {
  const now = Date.now();
  const tally = { n: promises + entries, count: 0, sum: 0 };
  const each = <Row>(size: number, make: (index: number) => Row, from: number) =>
    Array.from({ length: Math.min(portion, size - from) }, (_, n) => make(from + n));
  for (let from = 0; from < promises; from += portion) {
    const make = (index: number) =>
      promise(index, site, workTime(now, (days * (index + 1)) / promises, index));
    yield* putRows('commitment', each(promises, make, from), tally);
  }
  // What is still owed: the same, however long the person has been at it.
  yield* putRows(
    'commitment',
    Array.from({ length: 40 }, (_, n) => owed(promises + n, site, now, n)),
    tally,
  );
  for (let from = 0; from < entries; from += portion) {
    const make = (index: number) => entry(index, workTime(now, (days * (index + 1)) / entries, index));
    yield* putRows('reflection', each(entries, make, from), tally);
  }
  yield* putTally(tally);
  // Retention would take most of it at the next start: it was done just now.
  yield `chrome.storage.local.set(${JSON.stringify({ lastCleanUp: { at: now, gone: 0 } })})`;
}

/** A moment in the working hours of the day so many days ago. */
function workTime(now: number, daysAgo: number, index: number): number {
  const day = Math.floor((now - daysAgo * dayMs) / dayMs) * dayMs;
  const moment = day + 8 * hourMs + Math.round(9 * hourMs * chance(index, 3));
  const weekday = new Date(moment).getUTCDay();
  // What would fall on a weekend falls on the Friday before.
  return moment - (weekday === 0 ? 2 : weekday === 6 ? 1 : 0) * dayMs;
}

function promise(index: number, site: string, dueAt: number): Commitment {
  const made = { kind: 'made' as const, at: dueAt - dayMs, dueAt, zone: 'Europe/Berlin' };
  const kept = (at: number, how: Telling): CommitmentEvent => ({ kind: 'kept', at, doneAt: at, how });
  const which = chance(index, 4);
  // Later in the afternoon more slips.
  const isLate = which < 0.04 + (new Date(dueAt).getUTCHours() >= 15 ? 0.1 : 0);
  const told = chance(index, 5) < 0.85 ? 'inWriting' : 'notTold';
  const events: Record<string, CommitmentEvent> = isLate
    ? which < 0.02
      ? { missed: { kind: 'missed', at: dueAt + hourMs } }
      : { kept: kept(dueAt + hourMs, 'byPhone') }
    : which > 0.97
      ? { handed: { kind: 'handedOver', at: dueAt - hourMs, to: 'Lee' } }
      : which > 0.95
        ? { withdrawn: { kind: 'withdrawn', at: dueAt - hourMs, reason: 'solved' } }
        : {
            kept: kept(dueAt - hourMs, told),
            told: { kind: 'told', at: told === 'notTold' ? dueAt + hourMs : dueAt, how: 'byPhone' },
          };
  const before = dueAt - 8 * hourMs;
  const moved: Record<string, CommitmentEvent> =
    which > 0.88 && which < 0.95
      ? {
          made: { ...made, dueAt: dueAt - 4 * hourMs },
          moved: {
            kind: 'renegotiated',
            at: before,
            toldAt: before,
            dueAt,
            zone: 'Europe/Berlin',
            how: 'byPhone',
          },
        }
      : { made };
  return row(index, site, made.at, { ...moved, ...events });
}

function owed(index: number, site: string, now: number, n: number): Commitment {
  const dueAt = now + Math.round((n - 5) * 4 * hourMs);
  const at = now - 2 * dayMs;
  return row(index, site, at, { made: { kind: 'made', at, dueAt, zone: 'Europe/Berlin' } });
}

function row(index: number, site: string, createdAt: number, history: Commitment['history']): Commitment {
  const plain: Commitment = {
    id: `years-${String(index).padStart(7, '0')}`,
    ...wordsOf(index),
    channel: 'call',
    site,
    caseId: String(50_000 + (index % 4001)),
    caseTitle: `Refund ${index} has not arrived`,
    caseUrl: `${site}/cases/48213`,
    createdAt,
    history,
    state: 'open',
    lane: 'active',
    dueAt: 0,
    remindAt: 0,
    caseKey: '',
    customerKey: '',
    kind: 'promise',
    by: '',
    terms: [],
    lastAt: 0,
  };
  return JSON.parse(JSON.stringify(commitment.derive?.(plain) ?? plain)) as Commitment;
}

function entry(index: number, at: number): Reflection {
  const { what } = wordsOf(index);
  const tag = tags[Math.floor(chance(index, 6) * tags.length)] ?? 'hard';
  const body = { is: 'log' as const, tag, text: what, caseKey: '', caseTitle: '', caseUrl: '' };
  const plain: Reflection = {
    id: `entry-${String(index).padStart(7, '0')}`,
    at,
    shiftId: '',
    kind: 'log',
    body,
  };
  return JSON.parse(JSON.stringify(reflection.derive?.(plain) ?? plain)) as Reflection;
}
