import { vi } from 'vitest';

/**
 * A worker of this thread: `load` runs its script, which finds `self` as a worker does. What is said in either direction is copied,
 * and arrives later. Answers how many workers were made and not yet ended.
 */
export function installWorker(load: () => Promise<unknown>): { running: () => number } {
  let running = 0;
  class FakeWorker extends EventTarget {
    readonly #inside = new EventTarget();
    readonly #loaded: Promise<unknown>;

    constructor() {
      super();
      running += 1;
      const postMessage = (data: unknown) => hand(this, data);
      vi.stubGlobal('self', Object.assign(this.#inside, { postMessage }));
      this.#loaded = load().catch(() => this.dispatchEvent(new Event('error')));
    }

    postMessage(data: unknown): void {
      void this.#loaded.then(() => hand(this.#inside, data));
    }

    terminate(): void {
      running -= 1;
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
  return { running: () => running };
}

function hand(to: EventTarget, data: unknown): void {
  const copy = structuredClone(data);
  setTimeout(() => to.dispatchEvent(new MessageEvent('message', { data: copy })));
}
