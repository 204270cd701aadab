import type { Stamp } from '../hlc.ts';
import { canonical } from './tally.ts';

/** One stamp per field: when its value was last chosen. A field without one is older than any that has one. */
export type Clock = Readonly<Record<string, Stamp>>;

/** One row with the clock of its fields. */
export type Versioned = { row: { id: string }; clock: Clock };

type Fields = Record<string, unknown>;

/**
 * One row out of two that tell of the same thing. Pure, commutative, associative and idempotent, so that copies may meet
 * in any order and any number of times: histories are united, any other field is the one with the later stamp, and of
 * two with the same stamp the one whose JSON is greater. Derived fields are nobody's choice: derive anew afterwards.
 */
export function mergeRows(a: Versioned, b: Versioned): Versioned {
  const row = new Map<string, unknown>();
  for (const field of new Set([...Object.keys(a.row), ...Object.keys(b.row)])) {
    const [mine, theirs] = [own(a.row, field), own(b.row, field)];
    const value = field === 'history' ? unite(mine, theirs) : isLater(b, a, field) ? theirs : mine;
    if (value !== undefined) row.set(field, value);
  }
  // Made from entries: a field may have any name, also one that assigning would take for something else.
  return { row: Object.fromEntries(row) as { id: string }, clock: laterClock(a.clock, b.clock) };
}

/** Per field the later of two stamps. */
export function laterClock(a: Clock, b: Clock): Clock {
  const later = new Map(Object.entries(a));
  for (const [field, stamp] of Object.entries(b)) {
    if (stamp > stampOf(a, field)) later.set(field, stamp);
  }
  return Object.fromEntries(later);
}

/** Whether two clocks say the same. */
export function sameClock(a: Clock, b: Clock): boolean {
  return canonical(a) === canonical(b);
}

function isLater(one: Versioned, other: Versioned, field: string): boolean {
  const [stamp, otherStamp] = [stampOf(one.clock, field), stampOf(other.clock, field)];
  return stamp === otherStamp ? textOf(one, field) > textOf(other, field) : stamp > otherStamp;
}

function unite(a: unknown, b: unknown): unknown {
  if (!isEvents(a)) return isEvents(b) ? b : a;
  if (!isEvents(b)) return a;
  const all = new Map(Object.entries(a));
  for (const [id, event] of Object.entries(b)) {
    // One event id with two stories happens only by damage or by hand: still the same answer everywhere.
    if (!Object.hasOwn(a, id) || canonical(event) > canonical(a[id])) all.set(id, event);
  }
  return Object.fromEntries(all);
}

function isEvents(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(row: object, field: string): unknown {
  return Object.hasOwn(row, field) ? (row as Fields)[field] : undefined;
}

function stampOf(clock: Clock, field: string): Stamp {
  return Object.hasOwn(clock, field) ? (clock[field] ?? '') : '';
}

function textOf({ row }: Versioned, field: string): string {
  const value = own(row, field);
  return value === undefined ? '' : canonical(value);
}
