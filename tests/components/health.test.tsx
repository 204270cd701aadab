import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deskChecks } from '@/components/health/desk-checks.ts';
import type { HealthFacts } from '@/components/health/read-health.ts';
import { reminderChecks } from '@/components/health/reminder-checks.ts';
import { storageChecks } from '@/components/health/storage-checks.ts';
import { TestReminder } from '@/components/health/TestReminder.tsx';
import { ShortcutSheet } from '@/components/shell/ShortcutSheet.tsx';
import { reminderTest } from '@/lib/settings.ts';
import { hour, minute, noon } from '../support/a-commitment.ts';

const background = {
  allowed: 'granted' as const,
  nextAt: noon + hour,
  waiting: 0,
  isHeld: false,
  alarmAt: noon + hour,
  sweepAt: noon + 5 * minute,
  testAfterMs: 10_000,
  desks: [{ tab: 1, site: 'https://crm.example', adapter: 'sandbox', caseId: '48213' }],
};
const well: HealthFacts = {
  now: noon,
  background,
  pagePermission: 'granted',
  test: { dueAt: noon - hour, firedAt: noon - hour, accepted: true, seen: true },
  firings: [{ name: 'sweep', dueAt: noon - minute, firedAt: noon - minute }],
  isOnCall: false,
  isSwitchedOff: false,
  isWhole: true,
  isPersistent: true,
  copy: 'works',
  inspection: { at: noon - hour, isWhole: true },
  room: { used: 1_000_000, most: 50_000_000_000 },
};
const checksOf = (facts: HealthFacts) => [
  ...reminderChecks(facts),
  ...storageChecks(facts),
  ...deskChecks(facts),
];
const red = (facts: HealthFacts) => checksOf(facts).filter(({ verdict }) => verdict === 'look');

test('where all is well no line is red, and none is left open', () => {
  expect(checksOf(well).map(({ verdict }) => verdict)).toEqual(checksOf(well).map(() => 'fine'));
});

describe('each thing that keeps reminders away is one red line with what to do', () => {
  test.each<[string, Partial<HealthFacts>, RegExp]>([
    ['denied by the browser', { background: { ...background, allowed: 'denied' } }, /does not let Kept/],
    ['the test was not seen', { test: { dueAt: noon, firedAt: noon, seen: false } }, /did not see/],
    ['the test was refused', { test: { dueAt: noon, firedAt: noon, accepted: false } }, /refused/],
    ['"On a call" is on', { isOnCall: true }, /nothing is shown/],
    ['switched off', { isSwitchedOff: true }, /switched off/],
    ['no alarm for the next reminder', { background: { ...background, alarmAt: null } }, /not asked to wake/],
    [
      'an alarm long after the next reminder',
      { background: { ...background, alarmAt: noon + 2 * hour } },
      /not asked to wake/,
    ],
    ['no regular look', { background: { ...background, sweepAt: null } }, /quarter of an hour/],
    ['due and not shown', { background: { ...background, waiting: 2 } }, /2 are due/],
    ['no answer from the background', { background: null }, /did not answer/],
    ['storage not whole', { isWhole: false }, /could not be read/],
    ['no second copy', { copy: 'broken' }, /cannot be written/],
    ['no protection', { isPersistent: false }, /may clear/],
    ['little room', { room: { used: 1, most: 2 } }, /may use/],
    [
      'a silent page',
      {
        background: {
          ...background,
          desks: [{ tab: 1, site: 'https://crm.example', adapter: null, caseId: '' }],
        },
      },
      /nothing was heard/,
    ],
  ])('%s', (_, part, says) => {
    const lines = red({ ...well, ...part });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.says).toMatch(says);
    expect((lines[0]?.advice ?? '').length).toBeGreaterThan(10);
  });

  test('alarms that come late three times in a row; one night of sleep is only told', () => {
    const late = { name: 'sweep', dueAt: noon - 3 * hour, firedAt: noon - hour };
    expect(red({ ...well, firings: [late] })).toEqual([]);
    expect(reminderChecks({ ...well, firings: [late] }).at(-1)?.says).toContain(
      '2 h late: the computer was asleep or the browser was closed',
    );
    expect(red({ ...well, firings: [late, late, late] })).toHaveLength(1);
  });
});

test('what waits for the end of a call is no fault, and what nobody can know is called not known', () => {
  expect(red({ ...well, background: { ...background, waiting: 3, isHeld: true } })).toEqual([]);
  const fresh = { ...well, test: null, firings: [], inspection: null, copy: 'none' as const, room: null };
  expect(checksOf(fresh).filter(({ verdict }) => verdict === 'unknown')).toHaveLength(5);
});

describe('the test', () => {
  let said: unknown[];
  beforeEach(() => {
    said = [];
    fakeBrowser.runtime.sendMessage = (message: unknown) => {
      said.push(message);
      return Promise.resolve({ ok: true, value: { toggle: 'Ctrl+Shift+9', capture: '', log: 'Alt+L' } });
    };
  });

  test('after the alarm came it asks whether it was seen, and "No" tells how to allow it, this system first', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh; Intel Mac OS X)');
    const user = userEvent.setup();
    render(<TestReminder afterMs={10_000} onChange={() => {}} />);
    await user.click(screen.getByText('Fire a test in 10 s'));
    expect(said).toEqual([{ message: 'fireTest', body: {} }]);
    await reminderTest.setValue({ dueAt: noon, firedAt: noon + 4000, accepted: true });
    expect(await screen.findByText('The alarm came 4 s late.')).toBeTruthy();
    await user.click(screen.getByText('No'));
    expect((await screen.findAllByRole('listitem')).map((one) => one.textContent?.split(':')[0])).toEqual([
      'macOS',
      'Windows',
      'Linux',
    ]);
    expect((await reminderTest.getValue())?.seen).toBe(false);
    vi.restoreAllMocks();
  });

  test('an installed extension in Chromium is honest about the half minute', () => {
    render(<TestReminder afterMs={30_000} onChange={() => {}} />);
    expect(screen.getByText('Fire a test in 30 s')).toBeTruthy();
    expect(screen.getByText(/no sooner than 30 s/)).toBeTruthy();
  });

  test('the sheet shows the shortcuts as they are set in the browser', async () => {
    render(<ShortcutSheet />);
    expect(await screen.findByText('Ctrl+Shift+9')).toBeTruthy();
    expect(screen.getByText('not set')).toBeTruthy();
    expect(screen.queryByText('Alt+K')).toBeNull();
  });
});
