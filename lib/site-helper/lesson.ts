import type { AddressSource, Source } from '../adapters/define-adapter.ts';
import type { Reading } from './read-source.ts';

/** What the person points at, in this order. */
export const whats = ['caseId', 'customer', 'composer'] as const;
export type What = (typeof whats)[number];

/** For whom the reply box is; `either` where the desk uses one box for both. */
export type Audience = 'public' | 'internal' | 'either';

/** One thing the person pointed at: what was read there, and every place from which the same can be read. */
export type Pick = {
  value: string;
  address: Reading<AddressSource>[];
  sources: Reading<Source>[];
};

/**
 * How far the teaching of one site is, in one tab. Lives in the memory of the session only, since it knows the first
 * case's number and customer; of these nothing goes into the adapter.
 */
export type Lesson = {
  site: string;
  /** Address of the first case. */
  firstUrl: string;
  step: What | 'second' | 'done';
  picks: Partial<Record<What, Pick>>;
  audience?: Audience;
};

export function beginLesson(site: string, url: string): Lesson {
  return { site, firstUrl: url, step: 'caseId', picks: {} };
}

/** The lesson after the person said that this is right, or skipped it (no pick). */
export function answerStep(lesson: Lesson, what: What, pick: Pick | undefined, audience?: Audience): Lesson {
  const picks = { ...lesson.picks };
  if (pick === undefined) delete picks[what];
  else picks[what] = pick;
  const next = whats[whats.indexOf(what) + 1] ?? 'second';
  return { ...lesson, picks, step: next, ...(what === 'composer' && { audience }) };
}

/** One step back; the answer given there is asked anew. */
export function stepBack(lesson: Lesson): Lesson {
  const at = lesson.step === 'second' ? whats.length : whats.findIndex((what) => what === lesson.step);
  const step = whats[Math.max(0, at - 1)] ?? 'caseId';
  return { ...lesson, step };
}

/** Without any of the two there is nothing to tell two cases apart by. */
export function hasTaught(lesson: Lesson): boolean {
  return lesson.picks.caseId !== undefined || lesson.picks.customer !== undefined;
}

/** What is known of the first case: none of it may be part of a selector. */
export function valuesOf(lesson: Lesson): string[] {
  return [lesson.picks.caseId?.value, lesson.picks.customer?.value].flatMap((value) => value ?? []);
}

/** The places a page is asked about, and what stands there, in the same order; null where there is nothing. */
export type Places = { address: AddressSource[]; caseId: Source[]; customer: Source[]; composer: Source[] };
export type Answers = {
  url: string;
  address: (string | null)[];
  caseId: (string | null)[];
  customer: (string | null)[];
  /** Whether the box is there. */
  composer: boolean[];
};

export function placesOf({ picks }: { picks: Lesson['picks'] }): Places {
  const [caseId = [], customer = [], composer = []] = whats.map((what) =>
    picks[what]?.sources.map(({ source }) => source),
  );
  return { address: picks.caseId?.address.map(({ source }) => source) ?? [], caseId, customer, composer };
}
