import { storage } from '#imports';
import type { Sealed } from './crypto/passphrase.ts';
import { workOn, type WorkDay } from './hours/hours.ts';
import { readHours, usualHours, type Hours } from './hours/hours-schema.ts';
import { personal } from './personal-setting.ts';

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

/** Even on a call, remind of a promise due within so many minutes; 0, the default, is never (C5). */
export const remindOnCallMinutes = storage.defineItem<number>('local:remindOnCallMinutes', { fallback: 0 });

/** When somebody was last at work here (epoch ms): one moment, never a list; see lib/reflection/silence.ts. */
export const lastSeenAt = personal<number>('lastSeenAt', 0);

/**
 * What was said to the last questions about a shift; see lib/reflection/shift-ask.ts. `hidden`: the question whose line was
 * closed. `card`: the shift whose first card was closed.
 */
export type ShiftSaid = { notToday?: number; stillWorking?: string; hidden?: string; card?: string };
export const shiftSaid = personal<ShiftSaid>('shiftSaid', {});

/** The kinds of prompts that the person switched off; see lib/reminders/budget.ts. */
export const promptsOff = storage.defineItem<string[]>('local:promptsOff', { fallback: [] });

/** When prompts that count against the budget of the hour were shown (epoch ms). */
export const promptsSpent = personal<number[]>('promptsSpent', []);

/** The last alarms that fired: name, due and fired (epoch ms); see lib/reminders/drift.ts. */
export const alarmFirings = storage.defineItem<{ name: string; dueAt: number; firedAt: number }[]>(
  'local:alarmFirings',
  {
    fallback: [],
  },
);

/** The last test of the health page. `seen`: what the person answered; `accepted`: the browser took the notification. */
export type ReminderTest = { dueAt: number; firedAt?: number; accepted?: boolean; seen?: boolean };
export const reminderTest = storage.defineItem<ReminderTest | null>('local:reminderTest', { fallback: null });

/** When every row was last read and compared with the tally, and whether the storage could be opened then. */
export const lastInspection = storage.defineItem<{ at: number; isWhole: boolean } | null>(
  'local:lastInspection',
  {
    fallback: null,
  },
);

/** When the person works; null until they said it. Read it through `myHours`. */
export const storedHours = personal<Hours | null>('hours', null);

/** The end of the working day (minutes after midnight), from before there were hours: what they begin with. */
const dayEnds = storage.defineItem<number>('local:dayEnds', { fallback: 17 * 60 });

/** From so many own promises due in one hour on, the picker of a time warns. */
export const loadWarn = storage.defineItem<number>('local:loadWarn', { fallback: 4 });

/**
 * The hours that count. Until the person said theirs (`areSaid`), or when what is stored is not whole: Monday to Friday
 * until the end of day they once chose, in the zone of this machine.
 */
export async function myHours(): Promise<{ hours: Hours; areSaid: boolean }> {
  const hours = readHours(await storedHours.getValue());
  if (hours !== undefined) return { hours, areSaid: true };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { hours: usualHours(timeZone, await dayEnds.getValue()), areSaid: false };
}

/** The working day of each local day (days since 1970), as a person in `zone` means it. */
export async function myWork(zone: string): Promise<(day: number) => WorkDay> {
  const { hours } = await myHours();
  return (day) => workOn(hours, day, zone);
}

/** The person's own name as colleagues know it, for hand-overs; asked once, where it is first needed. */
export const myName = personal<string>('myName', '');

/** How customers reach us, as messages say it ({reach}); asked once, where it is first needed. */
export const reachUs = storage.defineItem<string>('local:reachUs', { fallback: '' });

/** The team and the queues that packs may be meant for, as the person says; '' and none: not said. */
export const myTeam = personal<string>('myTeam', '');
export const myQueues = personal<string[]>('myQueues', []);

/** In which language packs are read; '' is the browser's. */
export const packLanguage = storage.defineItem<string>('local:packLanguage', { fallback: '' });

/** The policy as the browser gave it last, as it came; see lib/policy.ts. */
export const lastPolicy = storage.defineItem<Record<string, unknown>>('local:lastPolicy', { fallback: {} });

/** Whether the sidebar's menu leads to the page where packs are written. */
export const adminInMenu = storage.defineItem<boolean>('local:adminInMenu', { fallback: false });

/** Whether the checklists that come with Kept are offered while no pack of an organisation is in force. */
export const useStarters = storage.defineItem<boolean>('local:useStarters', { fallback: true });

/** Colleagues and queues that promises were handed over to, the latest first. */
export const handoverNames = personal<string[]>('handoverNames', []);

/** What the database held at the last acknowledged write; see lib/db/health.ts. */
export type Tally = { n: number; count: number; sum: number };
export const canary = personal<Tally | null>('canary', null);

/** Which database is used: 0 is the first; a higher one took the place of a database that could never be opened again. */
export const databasePlace = personal<number>('databasePlace', 0);

/** Grows by one at every start of the browser: after the first the browser is known to keep what we store. */
export const starts = storage.defineItem<{ first: number; count: number }>('local:starts', {
  fallback: { first: 0, count: 0 },
});

/** Random name of this installation, for stamps; made once. */
export const device = storage.defineItem<string>('local:device', { fallback: '' });

/** Closed promises are deleted this many days after they were closed (A7). An admin may shorten it, never lengthen it. */
export const retentionChoices = [30, 60, 90, 180, 365] as const;
export const retentionDays = storage.defineItem<number>('local:retentionDays', { fallback: 90 });

/**
 * What people write for themselves is deleted this many days after it was written; 0 is never. The person's own choice: an admin may
 * shorten it, never lengthen it.
 */
export const reflectionChoices = [90, 180, 365, 1826, 0] as const;
export const reflectionDays = personal<number>('reflectionDays', 180);

/**
 * The last clean-up (epoch ms), how many went with it, and the act by which what went must also leave the second copy
 * (undefined: it has left).
 */
export const lastCleanUp = personal<{ at: number; gone: number; leaving?: number }>('lastCleanUp', {
  at: 0,
  gone: 0,
});

/** When a pause was last offered (epoch ms), 0 for never. */
export const pauseOfferedAt = personal<number>('pauseOfferedAt', 0);

/** Rows (`type|id`) whose words are to leave every copy; see lib/db/leaving-words.ts. Ids only. */
export const leavingWords = personal<string[]>('leavingWords', []);

/** The last snapshot to go back to: when, as of which act, and when one could last not be written (0: never). */
export const dailySnapshots = personal<{ at: number; n: number; failedAt: number }>('dailySnapshots', {
  at: 0,
  n: 0,
  failedAt: 0,
});

/** Phone numbers are masked before they are kept; card numbers always are. */
export const maskPhones = storage.defineItem<boolean>('local:maskPhones', { fallback: true });

/** Addresses that packs come from beside those of the policy, added by the person, with the keys that may sign there. */
export const packSources = personal<{ url: string; keys: string[] }[]>('packSources', []);

/**
 * How the last look at one source of packs went: when (epoch ms), which pack it holds as far as is known, and why nothing
 * could be taken, where that was so. `okAt`: when something good last came from there, 0 for never.
 */
export type PackCheck = {
  at: number;
  okAt: number;
  pack?: string;
  reason?: string;
  detail?: string;
};

/** By source: its address, or its place in the policy. */
export const packChecks = personal<Record<string, PackCheck>>('packChecks', {});

/** Packs that are in force no more, the latest first: because nothing names their source, or they are for other desks now. */
export type PackGone = { id: string; name: string; at: number; why: 'source' | 'audience'; isSeen: boolean };
export const packsGone = personal<PackGone[]>('packsGone', []);

/**
 * One person at this browser: what their key is sealed under, twice, and where their things are. `place`: '' is the database
 * that was there before anybody had a passphrase.
 */
export type Person = {
  id: string;
  name: string;
  byPassphrase: Sealed;
  byRecovery: Sealed;
  madeAt: number;
  place: string;
};

/** Empty: one person, no passphrase, and nothing is sealed (docs/decisions/0026-own-words-are-sealed.md). */
export const people = storage.defineItem<Person[]>('local:people', { fallback: [] });

/** Who was here last, and a number that grows whenever that changes: every page of ours begins anew then. */
export const seat = storage.defineItem<{ last: string; turn: number }>('local:seat', {
  fallback: { last: '', turn: 0 },
});

/** The first person's things are being moved to where they lie sealed; `from`: the place (number) they are moved from. */
export const sealing = storage.defineItem<{ from: number } | null>('local:sealing', { fallback: null });

/** Kept locks itself when nobody has touched the computer for so many minutes. */
export const autoLockChoices = [5, 10, 15, 30] as const;
export const autoLockMinutes = storage.defineItem<number>('local:autoLockMinutes', { fallback: 10 });
