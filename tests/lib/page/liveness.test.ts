import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isAlive, watchLiveness } from '../../../lib/page/liveness.ts';

const runtime = fakeBrowser.runtime;
let stop: AbortController;
beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
});
afterEach(() => {
  Object.defineProperty(fakeBrowser, 'runtime', { value: runtime, configurable: true, writable: true });
  stop.abort();
  vi.useRealTimers();
});

/** What is left of the extension's API after an update: Chromium takes the id away, Firefox may throw. */
const leave = {
  'without an id': () =>
    Object.defineProperty(fakeBrowser, 'runtime', { value: {}, configurable: true, writable: true }),
  'without a runtime': () =>
    Object.defineProperty(fakeBrowser, 'runtime', { value: undefined, configurable: true, writable: true }),
  'that throws when touched': () =>
    Object.defineProperty(fakeBrowser, 'runtime', {
      get: () => {
        throw new Error("can't access dead object");
      },
      configurable: true,
    }),
};

test.each(Object.entries(leave))('an extension %s is gone, and that is told once', (_, go) => {
  let told = 0;
  watchLiveness(stop.signal, () => (told += 1));
  vi.advanceTimersByTime(3000);
  expect([isAlive(), told]).toEqual([true, 0]);
  go();
  vi.advanceTimersByTime(5000);
  expect([isAlive(), told]).toEqual([false, 1]);
});

test('after the stop nothing is asked any more', () => {
  let told = 0;
  watchLiveness(stop.signal, () => (told += 1));
  stop.abort();
  leave['without an id']();
  vi.advanceTimersByTime(5000);
  expect(told).toBe(0);
});
