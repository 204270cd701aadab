import type { Box } from './box.ts';

export function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Two frames, or as long as they would take: a tab behind another draws none. */
export async function drawn({ view }: Box): Promise<void> {
  const frame = () => new Promise<void>((done) => view.requestAnimationFrame(() => done()));
  for (let left = 2; left > 0; left -= 1) await Promise.race([frame(), wait(50)]);
}

/** Asks until the answer is true; false when it never was within `mostMs`. */
export async function until(mostMs: number, isSo: () => boolean): Promise<boolean> {
  for (const endsAt = performance.now() + mostMs; ; await wait(25)) {
    if (isSo()) return true;
    if (performance.now() > endsAt) return false;
  }
}
