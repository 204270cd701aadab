import { send } from '@/lib/messages/send.ts';
import { isFramed } from './page.ts';

/**
 * The visibility gate: in a frame inside somebody else's page, a step counts only when the person can have meant it.
 * Chromium's IntersectionObserver v2 says whether the page covers, moves, filters or fades the frame; Firefox has no
 * such thing (bug 1896900), so there every step asks for a second, confirming press.
 */
export type Verdict = 'allowed' | 'covered' | 'again';

/** The frame must have been in plain sight this long (ms). */
const seenForMs = 500;
/** The browser looks ten times a second at most, so that its next look is over after this (ms). */
const lookMs = 150;
/** A page that has not drawn itself after this long (ms) may be showing anything. */
const patienceMs = 1000;
/** A confirming press comes after a moment in which the question could be read, and before it is forgotten (ms). */
const againAfterMs = 400;
export const againBeforeMs = 8000;

let seenSince: number | undefined;
let watching = false;
let asked: { step: string; at: number } | undefined;

/**
 * Watches the whole of our page, with everything that lies over it from inside (menus are no cover); what covers any
 * part of the frame from outside counts for all of it.
 */
export function watchVisibility(): void {
  if (!isFramed || watching || !hasVisibilityTracking()) return;
  watching = true;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 1] };
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    if (entry !== undefined && 'isVisible' in entry && entry.isVisible === true)
      seenSince ??= performance.now();
    else seenSince = undefined;
  }, options);
  observer.observe(document.documentElement);
}

/** May this step be taken now? `step` names it, so that the second press must be for the same thing. */
export async function gate(event: { isTrusted: boolean }, step: string): Promise<Verdict> {
  if (!event.isTrusted) return 'covered';
  if (!isFramed) return 'allowed';
  if (!document.hasFocus()) return 'covered';
  if (hasVisibilityTracking()) return (await isInPlainSight()) ? 'allowed' : 'covered';
  return isConfirmed(step) ? 'allowed' : 'again';
}

/**
 * What the observer said last may be old: it hears of a cover when the page draws, and on a busy machine (or in a page
 * that keeps itself busy) that is after the press. So the page must draw once more, and nothing may have come up.
 */
async function isInPlainSight(): Promise<boolean> {
  const since = seenSince;
  if (since === undefined || performance.now() - since < seenForMs) return false;
  const drawn = send('toPage', { command: 'draw' }).then((answer) => answer.ok);
  if (!(await Promise.race([drawn, wait(patienceMs).then(() => false)]))) return false;
  await wait(lookMs);
  return seenSince === since;
}

function isConfirmed(step: string): boolean {
  const now = performance.now();
  const first = asked;
  asked = { step, at: now };
  const confirmed = first?.step === step && now - first.at >= againAfterMs && now - first.at <= againBeforeMs;
  if (confirmed) asked = undefined;
  return confirmed;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function hasVisibilityTracking(): boolean {
  return 'isVisible' in IntersectionObserverEntry.prototype;
}
