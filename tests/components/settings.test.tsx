import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ReminderSettings } from '@/components/settings/ReminderSettings.tsx';
import { SiteSwitch } from '@/components/settings/SiteSwitch.tsx';
import { HealthNotice } from '@/components/shell/HealthNotice.tsx';
import { startHealth } from '@/components/shell/health.ts';
import { KeepingLine } from '@/components/shell/KeepingLine.tsx';
import { ok, problem } from '@/lib/problem.ts';
import { starts, wordsInNotifications } from '@/lib/settings.ts';
import { installPermissions } from '../support/fake-permissions.ts';

let level: 'granted' | 'denied';

beforeEach(async () => {
  level = 'granted';
  vi.stubGlobal('Notification', { permission: 'default' });
  Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => level });
  const tab = await fakeBrowser.tabs.create({ url: 'https://my.crm/cases/1', active: true });
  history.replaceState(null, '', `?tab=${tab.id}&site=${encodeURIComponent('https://my.crm')}`);
  // The background's part is not on trial here: it hears the message and says yes.
  const yes = (() => Promise.resolve({ ok: true, value: null })) as unknown as () => void;
  fakeBrowser.runtime.onMessage.addListener(yes);
});

test('Kept asks for one site, after the press, and says so when it is on', async () => {
  const { given } = installPermissions(true);
  render(<SiteSwitch />);
  await screen.findByText('Kept is off for my.crm.');
  expect(given.size).toBe(0);
  await userEvent.setup().click(screen.getByText('Use Kept on this site'));
  await screen.findByText('Kept is on for my.crm.');
  expect([...given]).toEqual(['https://my.crm/*']);
});

test('when the person refuses, Kept stays off and says that they can change their mind', async () => {
  installPermissions(false);
  render(<SiteSwitch />);
  await userEvent.setup().click(await screen.findByText('Use Kept on this site'));
  expect((await screen.findByRole('alert')).textContent).toContain('Kept stays off here');
  expect(screen.getByText('Kept is off for my.crm.')).toBeTruthy();
});

test('when notifications are denied the options say what will not work', async () => {
  level = 'denied';
  render(<ReminderSettings />);
  expect((await screen.findByText(/No pop-up will appear/)).textContent).toContain(
    'the number on the toolbar icon',
  );
});

test('words in notifications are off until the person switches them on', async () => {
  render(<ReminderSettings />);
  const box = screen.getByLabelText<HTMLInputElement>('Show names and promises in notifications');
  expect(box.checked).toBe(false);
  await userEvent.setup().click(box);
  expect(await wordsInNotifications.getValue()).toBe(true);
});

test('a repair is told in one sentence, with what may be missing, until it is understood', async () => {
  startHealth(ok({ at: 1, rows: 12, missing: 3 }));
  render(<HealthNotice />);
  const notice = await screen.findByRole('alert');
  expect(notice.textContent).toContain('12 promises');
  expect(notice.textContent).toContain('3 changes');
  await userEvent.setup().click(screen.getByText('Understood'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('storage that cannot be opened says that nothing is deleted, and offers another place', async () => {
  startHealth(problem('blocked'));
  render(<HealthNotice />);
  expect((await screen.findByRole('alert')).textContent).toContain('not deleted');
  expect(screen.getByText('Open Kept in a window of its own')).toBeTruthy();
});

test('until a restart was survived the foot of the sidebar says so', async () => {
  await starts.setValue({ first: 1, count: 1 });
  render(<KeepingLine />);
  expect(await screen.findByText(/has not been restarted/)).toBeTruthy();
});

test('after a restart the foot of the sidebar is silent', async () => {
  await starts.setValue({ first: 1, count: 2 });
  const { container } = render(<KeepingLine />);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(container.textContent).toBe('');
});

test('a database that only a newer Kept may write is called that, and no other window is offered', () => {
  startHealth(problem('newer'));
  render(<HealthNotice />);
  expect(screen.getByRole('alert').textContent).toBe(
    'This was written by a newer Kept. Update Kept first; nothing was changed.',
  );
  expect(screen.queryByRole('button')).toBeNull();
});
