import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchClock } from '@/components/shell/clock-jump.ts';
import { useNow } from '@/components/shell/use-now.ts';
import { sections } from '@/lib/agenda/sections.ts';
import { aCommitment, hour, minute, noon } from '../../support/a-commitment.ts';

beforeEach(() => void vi.useFakeTimers({ now: noon }));
afterEach(() => void vi.useRealTimers());

const rows = [
  aCommitment({ id: 'soon', what: 'soon', due: noon + 30 * minute }),
  aCommitment({ id: 'tonight', what: 'tonight', due: noon + 5 * hour }),
];

function Urgent() {
  const now = useNow();
  const at = { now, endOfDay: noon + 10 * hour, caseKey: '', customerKey: '' };
  return <p role="status">{sections(rows, at).now.map((row) => row.what)}</p>;
}

test.each([
  ['forward', 6 * hour, 'soontonight'],
  ['back', -6 * hour, ''],
])('within 20 s after the clock is set %s the list stands as the new time wants it', (_, by, urgent) => {
  render(<Urgent />);
  expect(screen.getByRole('status').textContent).toBe('soon');
  vi.setSystemTime(noon + by);
  act(() => void vi.advanceTimersByTime(20_000));
  expect(screen.getByRole('status').textContent).toBe(urgent);
});

test('a clock that is set is noticed once each time, one that runs is not', () => {
  let jumps = 0;
  const stop = watchClock(() => (jumps += 1));
  vi.advanceTimersByTime(10 * minute);
  expect(jumps).toBe(0);
  vi.setSystemTime(noon + 3 * hour);
  vi.advanceTimersByTime(minute);
  expect(jumps).toBe(1);
  vi.setSystemTime(noon);
  vi.advanceTimersByTime(minute);
  expect(jumps).toBe(2);
  stop();
  vi.setSystemTime(noon + 3 * hour);
  vi.advanceTimersByTime(minute);
  expect(jumps).toBe(2);
});
