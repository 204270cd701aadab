import { create } from 'zustand';
import { finishReview, isSame, keepReview, readReview, type ReadReview } from '@/lib/db/reviews.ts';
import { ok, problem, type Reason, type Result } from '@/lib/problem.ts';
import { mergeReview } from '@/lib/reflection/merge-review.ts';
import { emptyReview } from '@/lib/reflection/review-entries.ts';
import type { OwnReview, ReviewBody } from '@/lib/records/review.ts';

/** What was typed is on its way to the disk this long after the first key (ms); keys after it do not put it off. */
const pauseMs = 60;
/** What could not be kept is tried again after this (ms). */
const againMs = 3000;

/** The review on screen, whether any of it was kept by now, and why the last of it could not be. */
type Writing = { review: OwnReview | null; isKept: boolean; trouble: Reason | null };
export const useWriting = create<Writing>(() => ({ review: null, isKept: false, trouble: null }));

/** What lies on the disk as far as this window knows, and the same as read: where other windows and this one last agreed. */
let known: (Pick<ReadReview, 'stored'> & { own: OwnReview }) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Reading and writing, one after the other: no older save overtakes a newer one. */
let working: Promise<unknown> = Promise.resolve();

function next<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = working.then(work);
  working = done.catch(() => undefined); // whoever asked for it hears of it
  return done;
}

/** Shows the review of this shift as far as it was written; nothing is written by looking. `locked`: it belongs to somebody else. */
export function openReview(shift: { id: string; startsAt: number }): Promise<void> {
  void save();
  return next(async () => {
    known = undefined;
    useWriting.setState({ review: null, isKept: false, trouble: null });
    const { stored, own } = await readReview(shift.id);
    if (stored !== undefined && own === undefined) return useWriting.setState({ trouble: 'locked' });
    const review = own ?? newReview(shift);
    known = { stored, own: review };
    useWriting.setState({ review, isKept: stored !== undefined });
  });
}

/** Nothing of this review is shown any more, once what was typed is on the disk. */
export function closeReview(id: string): void {
  void save();
  void next(async () => {
    if (useWriting.getState().review?.id !== id) return;
    known = undefined;
    useWriting.setState({ review: null, isKept: false, trouble: null });
  });
}

function newReview({ id, startsAt }: { id: string; startsAt: number }): OwnReview {
  const body = emptyReview(() => crypto.randomUUID());
  return { id, at: Date.now(), shiftAt: startsAt, state: 'begun', body };
}

/** Changes what stands in the review, and keeps it in a moment. Words changed after it was done make it one to be finished again. */
export function write(part: Partial<ReviewBody>): void {
  const { review } = useWriting.getState();
  if (review === null) return;
  const isOnlyStep = Object.keys(part).every((name) => name === 'step');
  const state = review.state === 'done' && !isOnlyStep ? 'begun' : review.state;
  setReview({ ...review, state, body: { ...review.body, ...part } });
  if (isOnlyStep) void save();
}

/** Skips the review, or takes it up again; what was written stays. Answers when it is on the disk. */
export async function setState(state: 'begun' | 'skipped'): Promise<Result<null>> {
  const { review } = useWriting.getState();
  if (review === null) return problem('notFound');
  setReview({ ...review, state });
  await save();
  const { trouble } = useWriting.getState();
  return trouble === null ? ok(null) : problem(trouble);
}

function setReview(review: OwnReview): void {
  useWriting.setState({ review });
  timer ??= setTimeout(() => void save(), pauseMs);
}

export function isUnsaved(): boolean {
  const { review } = useWriting.getState();
  return known !== undefined && review !== null && review !== known.own;
}

/** Keeps what stands there now; resolves when it is on the disk or the reason why not is on screen. */
export function save(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  return next(saveNow);
}

async function saveNow(): Promise<void> {
  for (let tries = 0; tries < 5 && isUnsaved(); tries += 1) {
    const { review } = useWriting.getState();
    if (known === undefined || review === null) return;
    const done = await keepReview({ ...review, at: Date.now() }, known);
    if (done.ok) {
      known = { stored: done.value, own: review };
      useWriting.setState({ isKept: true, trouble: null });
    } else if (done.reason === 'draftElsewhere') await takeIn();
    else {
      useWriting.setState({ trouble: done.reason });
      timer ??= setTimeout(() => void save(), againMs);
      return;
    }
  }
}

/** Makes the review done and what was written entries of the log, in one act. */
export function finish(): Promise<Result<null>> {
  return next(async () => {
    for (let tries = 0; tries < 5; tries += 1) {
      const { review } = useWriting.getState();
      if (known === undefined || review === null) return problem('notFound');
      const now = Date.now();
      const whole = { ...review, at: now, body: { ...review.body, step: 'done' as const } };
      const done = await finishReview(whole, known, now);
      if (!done.ok && done.reason !== 'draftElsewhere') return done;
      await takeIn();
      if (done.ok) return ok(null);
    }
    return problem('draftElsewhere');
  });
}

/** Another window wrote, or this one finished: what lies on the disk is shown, with what only this window has. */
async function takeIn(): Promise<void> {
  const before = known;
  const { review } = useWriting.getState();
  if (before === undefined || review === null) return;
  const { stored, own } = await readReview(review.id);
  if (isSame(stored, before.stored)) return;
  if (stored !== undefined && own === undefined)
    return useWriting.setState({ review: null, trouble: 'locked' });
  const theirs = own ?? newReview({ id: review.id, startsAt: review.shiftAt });
  known = { stored, own: theirs };
  const mine = useWriting.getState().review ?? review;
  if (mine === before.own) return useWriting.setState({ review: theirs, isKept: true });
  const body = mergeReview(before.own.body, mine.body, theirs.body);
  const state = mine.state === before.own.state ? theirs.state : mine.state;
  setReview({ ...theirs, state, body });
}

/** The review may lie on the disk otherwise than this window knows. */
export function lookAgain(): Promise<void> {
  return next(takeIn);
}
