import type { ShiftState } from '../records/shift-state.ts';

/*
 * What Kept knows of when somebody was last at work: one moment on this device, for one question ("is your shift over?").
 * It is moved by what the person does in Kept and by another case being opened, both of which Kept hears anyway; nobody listens
 * to the mouse, the keys or the idle state of the machine. The moment before it is gone when it moves, so that no history of it
 * is anywhere: from one moment nobody can tell how long somebody paused, and nothing but this question reads it.
 */

const minute = 60_000;
const hour = 60 * minute;

/** Silence for so long asks whether the shift is over: more than a meal, a long call or a training take. */
export const silenceMs = 3 * hour;

/** While paused. Less than the eleven hours of rest between two days of work (Directive 2003/88/EC, article 3). */
export const pausedSilenceMs = 8 * hour;

/** Somebody who did something so lately is here now: what ends, ends now. */
export const hereMs = 15 * minute;

/** The moment is not written more often than this: to the minute is as exact as anybody says when a shift ended. */
export const noteEveryMs = minute;

type Open = { state: ShiftState; startsAt: number };

/** When the person was last at work as far as is known, for a shift that goes on; never before it began, nor in the future. */
export function lastAtWork(lastSeenAt: number, shift: Open, now: number): number {
  return Math.min(now, Math.max(lastSeenAt, shift.startsAt));
}

export function isSilent(lastSeenAt: number, shift: Open, now: number): boolean {
  const limit = shift.state === 'paused' ? pausedSilenceMs : silenceMs;
  return now - lastAtWork(lastSeenAt, shift, now) >= limit;
}

/**
 * The moment to keep when something was done at `now`. After a silence in an open shift the old one stays until the person has
 * answered: otherwise the first thing done next morning would take away when the shift of yesterday ended.
 */
export function nextSeen(lastSeenAt: number, shift: Open | undefined, now: number): number {
  if (now >= lastSeenAt && now - lastSeenAt < noteEveryMs) return lastSeenAt;
  return shift !== undefined && isSilent(lastSeenAt, shift, now) ? lastSeenAt : now;
}
