import { z } from 'zod/mini';
import type { Adapter, Facts, WatchedField } from '../adapters/define-adapter.ts';
import type { Result } from '../problem.ts';
import type { PackCheck, SiteLook } from '../settings.ts';
import type { Lesson } from '../site-helper/lesson.ts';
import { insertShape, undoShape, type InsertAnswer } from './inserting.ts';
import { lessonShape, orderShape, pickedShape, type HelperAnswer, type Picked } from './teaching.ts';

/**
 * Everything contexts say to each other, in one place.
 *
 *   content script ──pageStarted, pageChanged, …───────►  background  ◄──hello, dataChanged, toPage, …── our pages
 *   content script ◄──command, attention────────────────   background  ──factsChanged──►                 our pages
 *
 * A content script lives in a page that may be hostile: it can offer facts and ask for a frame, and never hears a
 * word of a record. No message goes by window.postMessage, and none is accepted from outside the extension.
 */
export type Speaker = 'content' | 'page';

const words = (most: number) => z.string().check(z.maxLength(most));

const facts = z.strictObject({
  site: words(300),
  url: words(4000),
  adapter: words(60),
  caseId: z.optional(words(500)),
  caseNumber: z.optional(words(500)),
  title: z.optional(words(500)),
  customer: z.optional(words(500)),
  channel: z.optional(words(500)),
  state: z.optional(words(500)),
  queue: z.optional(words(500)),
  priority: z.optional(words(500)),
  tags: z.optional(z.array(words(100)).check(z.maxLength(20))),
  filled: z.optional(z.array(words(100)).check(z.maxLength(20))),
  empty: z.optional(z.array(words(100)).check(z.maxLength(20))),
  composer: z.optional(z.enum(['public', 'internal', 'none'])),
  busy: z.optional(z.boolean()),
  replies: z.optional(
    z.strictObject({
      count: z.int().check(z.minimum(0), z.maximum(9999)),
      lastAt: z.optional(z.int().check(z.minimum(0), z.maximum(8.64e15))),
    }),
  ),
  lines: z.optional(
    z.array(z.string().check(z.regex(/^\[kept:[A-Za-z0-9_-]{8,1600}\]$/))).check(z.maxLength(20)),
  ),
});

const look = z.strictObject({
  width: z.number().check(z.minimum(0), z.maximum(2000)),
  side: z.enum(['right', 'left']),
  edgeTop: z.number().check(z.minimum(0), z.maximum(1)),
});

const nothing = z.strictObject({});

/** Name to who may say it and what it carries. */
export const contract = {
  pageStarted: { from: ['content'], body: z.strictObject({ site: words(300) }) },
  pageChanged: { from: ['content'], body: facts },
  frameToken: { from: ['content'], body: nothing },
  lineWanted: { from: ['content'], body: z.strictObject({ line: z.enum(['capture', 'log']) }) },
  openChanged: { from: ['content'], body: z.strictObject({ isOpen: z.boolean() }) },
  lookChanged: { from: ['content'], body: look },
  pageBlocks: { from: ['content'], body: nothing },
  picked: { from: ['content'], body: pickedShape },
  hello: { from: ['page'], body: z.strictObject({ token: words(100), tab: z.optional(z.number()) }) },
  // `byHand`: somebody did something here; otherwise the clock of the machine was moved.
  dataChanged: { from: ['page'], body: z.strictObject({ byHand: z.optional(z.boolean()) }) },
  toPage: {
    from: ['page'],
    body: z.strictObject({ command: z.enum(['collapse', 'giveCaretBack', 'swapSide', 'draw']) }),
  },
  openElsewhere: {
    from: ['page'],
    body: z.strictObject({
      where: z.enum(['window', 'panel', 'options', 'health', 'agenda', 'admin', 'reflection', 'unlock']),
      /** Which part of that page, by the name in its address. */
      part: z.optional(z.string().check(z.regex(/^[a-zA-Z]{1,20}$/))),
    }),
  },
  useSite: { from: ['page'], body: z.strictObject({ site: words(300), tab: z.number() }) },
  leaveSite: { from: ['page'], body: z.strictObject({ site: words(300) }) },
  openSidebar: { from: ['page'], body: z.strictObject({ tab: z.number() }) },
  takeOffer: { from: ['page'], body: z.strictObject({ tab: z.number() }) },
  currentKeys: { from: ['page'], body: nothing },
  reminderHealth: { from: ['page'], body: z.strictObject({ repair: z.boolean() }) },
  fireTest: { from: ['page'], body: nothing },
  showTab: { from: ['page'], body: z.strictObject({ tab: z.number() }) },
  toHelper: { from: ['page'], body: z.strictObject({ tab: z.number(), order: orderShape }) },
  lessonOf: { from: ['page'], body: z.strictObject({ tab: z.number() }) },
  keepLesson: { from: ['page'], body: z.strictObject({ tab: z.number(), lesson: z.nullable(lessonShape) }) },
  readAnew: { from: ['page'], body: z.strictObject({ site: words(300) }) },
  openPages: { from: ['page'], body: nothing },
  seenCases: { from: ['page'], body: nothing },
  insertReply: { from: ['page'], body: insertShape },
  undoInsert: { from: ['page'], body: undoShape },
  whoIsHere: { from: ['page'], body: nothing },
  // The bytes of a key, in base64; a page in a frame is not heard.
  unlocked: {
    from: ['page'],
    body: z.strictObject({ person: words(64), key: z.string().check(z.regex(/^[A-Za-z0-9+/]{43}=$/)) }),
  },
  lock: { from: ['page'], body: nothing },
  anotherTicket: { from: ['page'], body: nothing },
  checkPacks: { from: ['page'], body: nothing },
  // Whatever is longer is no pack (lib/packs/read-pack.ts says so, in bytes).
  packFile: {
    from: ['page'],
    body: z.strictObject({ text: words(2_000_000), trusted: z.optional(words(100)) }),
  },
} as const satisfies Record<string, { from: readonly Speaker[]; body: z.ZodMiniType }>;

export type MessageName = keyof typeof contract;
export type Body<Name extends MessageName> = z.infer<(typeof contract)[Name]['body']>;

/** What the edge tab shows: a number and a shape, no word. */
export type Attention = { now: number; pastDue: boolean };

/** What stands on and around the edge tab. No word of a record. */
export type ShellWords = { open: string; landmark: string; resize: string; dismiss: string; orphan: string };

/** What a page needs to start. */
export type PageStart = {
  /** What may read it: the first that recognises it, else the last. */
  adapters: readonly Adapter[];
  look: SiteLook;
  attention: Attention;
  /** The sidebar was open in this tab's document before this one. */
  wasOpen: boolean;
  words: ShellWords;
};

/** Words that wait to be looked at in the capture line: selected on a page, or typed in the address bar. Nothing is saved. */
export type Offer = { text: string; wasCut: boolean };

/** What the background knows of its own ability to remind. Moments are epoch ms. */
export type ReminderHealth = {
  /** `unknown` where the browser does not say (Firefox). */
  allowed: 'granted' | 'denied' | 'unknown';
  /** From the table: the next reminder to come, and how many are due and not shown yet. */
  nextAt: number | null;
  waiting: number;
  /** Whether something keeps reminders back just now. */
  isHeld: boolean;
  /** What the browser has been asked for: the next reminder, and the look at the table every quarter of an hour. */
  alarmAt: number | null;
  sweepAt: number | null;
  /** How long a test takes to come (ms). */
  testAfterMs: number;
  desks: DeskHealth[];
};

/** A case that a page has shown; `lastAt`: our last public reply as the page tells it, epoch ms. */
export type SeenCase = {
  caseKey: string;
  site: string;
  /** By what people call it. */
  name: string;
  title: string;
  customer: string;
  state: string;
  url: string;
  lastAt?: number;
};

/** One tab of a permitted site. `adapter` is null when nothing was heard from the page. */
export type DeskHealth = { tab: number; site: string; adapter: string | null; caseId: string };

/** What became of a pack from a file. `unknownKey`: whole and unchanged, but nobody here has trusted this key yet. */
export type PackFileAnswer =
  | { is: 'taken' | 'same'; name: string; version: number }
  | {
      is: 'unknownKey';
      key: string;
      fingerprint: string;
      name: string;
      version: number;
      reason: string;
      publishedBy?: string;
    };

/** What each message is answered with. */
export type Answers = {
  pageStarted: PageStart;
  /**
   * `isReadOtherwise`: something else reads this site now, so these facts were not taken, and the page is to start anew.
   * `watch`: fields whose ids the page's facts name in `filled` from now on.
   */
  pageChanged: { attention: Attention; isReadOtherwise: boolean; watch: readonly WatchedField[] };
  frameToken: { token: string };
  lineWanted: null;
  openChanged: null;
  lookChanged: null;
  pageBlocks: null;
  picked: null;
  /** `window`: the browser window whose tab in front is shown, for a page that stands beside all of them. */
  hello: { tab: number | null; facts: Facts | null; window: number | null };
  dataChanged: null;
  toPage: null;
  openElsewhere: null;
  useSite: null;
  leaveSite: null;
  openSidebar: null;
  takeOffer: Offer | null;
  /** The shortcuts as they are set in the browser now; '' where there is none. */
  currentKeys: { toggle: string; capture: string; log: string };
  reminderHealth: ReminderHealth;
  /** When the test is due, epoch ms. */
  fireTest: { dueAt: number };
  showTab: null;
  toHelper: HelperAnswer;
  lessonOf: Lesson | null;
  keepLesson: null;
  readAnew: null;
  /** What every open page of a permitted site shows. */
  openPages: Facts[];
  /** The cases that pages have shown since the browser started, the latest first; two hundred at most. */
  seenCases: SeenCase[];
  insertReply: InsertAnswer;
  undoInsert: null;
  /** Whoever has unlocked Kept, where their things are, and their key; null while it is locked. */
  whoIsHere: { person: string; place: string; key: string } | null;
  unlocked: null;
  lock: null;
  /** A ticket with which the same frame may begin once more. */
  anotherTicket: { token: string };
  /** How the look went, by source. */
  checkPacks: Readonly<Record<string, PackCheck>>;
  packFile: PackFileAnswer;
};

export type Answer<Name extends MessageName> = Result<Answers[Name]>;

/** Background to content script, by the tab's own channel; a page cannot say these. */
export type Command =
  | { command: 'toggle' | 'capture' | 'log' | 'collapse' | 'giveCaretBack' | 'swapSide' | 'stop' | 'open' }
  /** Answered when the page has drawn itself anew. */
  | { command: 'draw' }
  /** Whether our script is in this document. */
  | { command: 'here' }
  /** What reads this site has changed: ask, and read. */
  | { command: 'readAnew' }
  | { command: 'attention'; attention: Attention };

/** Background to our pages, to all of them; each takes what concerns its tab. */
export type Broadcast =
  | { broadcast: 'factsChanged'; tab: number; facts: Facts | null }
  /** The person wants to write there. */
  | { broadcast: 'focusCapture' | 'focusLog'; tab: number }
  /** The person pointed at something on the page that is being taught. */
  | { broadcast: 'picked'; tab: number; picked: Picked }
  /** Another tab came to the front of a window: what stands beside the window's pages follows it. */
  | { broadcast: 'tabShown'; window: number; tab: number; facts: Facts | null };
