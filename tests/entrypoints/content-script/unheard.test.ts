// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { MessageName } from '../../../lib/messages/contract.ts';
import { startInPage } from '../../../entrypoints/content-script/start.ts';
import { aBackground, anAnswer, aStart } from '../../support/an-answer.ts';

let said: { message: MessageName; body: unknown }[];
/** What the worker does with a message: an answer, nothing special, or dying over it. */
let does: (message: MessageName) => unknown;
const died = () => {
  throw new Error('the message port closed before a response was received');
};
const toldOf = (name: MessageName) => said.filter(({ message }) => message === name).map(({ body }) => body);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', () => 0);
  said = [];
  fakeBrowser.runtime.sendMessage = aBackground((message) => {
    said.push(message);
    return does(message.message);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test('what a worker died over is told again, a few times and not for ever', async () => {
  does = (message) => (message === 'pageChanged' ? died() : undefined);
  startInPage();
  await vi.advanceTimersByTimeAsync(500);
  expect(toldOf('pageChanged')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  const [first, second] = toldOf('pageChanged');
  expect(second).toEqual(first);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(toldOf('pageChanged')).toHaveLength(4);
});

test('a page whose start nobody heard starts again, a few times and not for ever', async () => {
  does = died;
  startInPage();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(said.map(({ message }) => message)).toEqual(Array(4).fill('pageStarted'));
});

test('a page whose start was not heard the first time is read when it is', async () => {
  does = (message) => (said.length === 1 ? died() : message === 'pageStarted' ? aStart() : undefined);
  startInPage();
  await vi.advanceTimersByTimeAsync(1500);
  expect(said.map(({ message }) => message)).toEqual(['pageStarted', 'pageStarted', 'pageChanged']);
});

test('a page that is read otherwise by now asks at once by what, and not for ever', async () => {
  does = (message) => (message === 'pageChanged' ? anAnswer({ isReadOtherwise: true }) : undefined);
  startInPage();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(toldOf('pageStarted')).toHaveLength(4);
});
