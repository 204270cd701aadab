import { storage } from '#imports';

/** Every key we keep in the browser's extension storage, with its meaning. Nothing here holds words of a customer. */

/** Whether the page makes room for the sidebar, and how wide (px) it is, per site. */
export type SiteLook = { width: number; side: 'right' | 'left'; edgeTop: number };
export const defaultLook: SiteLook = { width: 360, side: 'right', edgeTop: 0.4 };
export const narrowest = 300;
export const widest = 520;

export const siteLooks = storage.defineItem<Record<string, SiteLook>>('local:siteLooks', { fallback: {} });

/** Names and words in notifications: off, because a shared screen shows them to everybody (T16). */
export const wordsInNotifications = storage.defineItem<boolean>('local:wordsInNotifications', {
  fallback: false,
});

/** The person said "I am on a call": nothing interrupts until it is switched off. */
export const onCall = storage.defineItem<boolean>('local:onCall', { fallback: false });

/** The end of the working day, minutes after midnight; "tomorrow" without a time means then. */
export const dayEnds = storage.defineItem<number>('local:dayEnds', { fallback: 17 * 60 });

/** What the database held at the last acknowledged write; see lib/db/health.ts. */
export type Tally = { n: number; count: number; sum: number };
export const canary = storage.defineItem<Tally | null>('local:canary', { fallback: null });

/** Which database is used: 0 is the first; a higher one took the place of a database that could never be opened again. */
export const databasePlace = storage.defineItem<number>('local:databasePlace', { fallback: 0 });

/** Grows by one at every start of the browser: after the first the browser is known to keep what we store. */
export const starts = storage.defineItem<{ first: number; count: number }>('local:starts', {
  fallback: { first: 0, count: 0 },
});

/** Random name of this installation, for stamps; made once. */
export const device = storage.defineItem<string>('local:device', { fallback: '' });
