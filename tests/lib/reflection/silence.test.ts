import { expect, test } from 'vitest';
import {
  isSilent,
  lastAtWork,
  nextSeen,
  noteEveryMs,
  pausedSilenceMs,
  silenceMs,
} from '../../../lib/reflection/silence.ts';
import { hour, minute, noon } from '../../support/a-commitment.ts';

const running = { state: 'running' as const, startsAt: noon };

test('the moment moves with what is done, not more often than once a minute', () => {
  expect(nextSeen(noon, running, noon + noteEveryMs - 1)).toBe(noon);
  expect(nextSeen(noon, running, noon + noteEveryMs)).toBe(noon + noteEveryMs);
  expect(nextSeen(noon, undefined, noon + 20 * hour)).toBe(noon + 20 * hour);
});

test('after a silence in an open shift it stays where it was, until the person has answered', () => {
  expect(nextSeen(noon + hour, running, noon + hour + silenceMs)).toBe(noon + hour);
  expect(nextSeen(noon + hour, running, noon + hour + silenceMs - 1)).toBe(noon + hour + silenceMs - 1);
});

test('a shift that has just begun is not silent because the day before was', () => {
  expect(isSilent(noon - 20 * hour, running, noon + hour)).toBe(false);
  expect(nextSeen(noon - 20 * hour, running, noon + 2 * minute)).toBe(noon + 2 * minute);
});

test('who paused may be away for longer', () => {
  const paused = { ...running, state: 'paused' as const };
  expect(isSilent(noon, running, noon + silenceMs)).toBe(true);
  expect(isSilent(noon, paused, noon + silenceMs)).toBe(false);
  expect(isSilent(noon, paused, noon + pausedSilenceMs)).toBe(true);
});

test('a clock that was set back leaves no moment in the future', () => {
  expect(lastAtWork(noon + 9 * hour, running, noon + hour)).toBe(noon + hour);
  expect(nextSeen(noon + 9 * hour, running, noon + hour)).toBe(noon + hour);
});
