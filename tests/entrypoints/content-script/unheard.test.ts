// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startInPage } from '../../../entrypoints/content-script/start.ts';

test('what a worker died over is told again, a few times and not for ever', async () => {
  vi.useFakeTimers();
  const told: unknown[] = [];
  fakeBrowser.runtime.sendMessage = (said: unknown) => {
    const { message, body } = said as { message: string; body: unknown };
    if (message === 'pageChanged') told.push(body);
    return Promise.reject(new Error('the message port closed before a response was received'));
  };
  startInPage();
  await vi.advanceTimersByTimeAsync(500);
  expect(told).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told).toHaveLength(2);
  expect(told[1]).toEqual(told[0]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(told).toHaveLength(4);
  vi.useRealTimers();
});
