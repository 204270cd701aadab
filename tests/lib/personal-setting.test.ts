import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSettingsOf, personal, settingsOf } from '../../lib/personal-setting.ts';

const colour = personal<string>('colour', 'none');

beforeEach(() => fakeBrowser.reset());
afterEach(() => settingsOf(''));

test('each person has their own; the first keeps what was there', async () => {
  await fakeBrowser.storage.local.set({ colour: 'green' });
  expect(await colour.getValue()).toBe('green');
  settingsOf('ben');
  expect(await colour.getValue()).toBe('none');
  await colour.setValue('red');
  settingsOf('');
  expect(await colour.getValue()).toBe('green');
});

test('who watches hears of whoever is here, and of nobody else', async () => {
  const heard = vi.fn<(value: string) => void>();
  const stop = colour.watch(heard);
  await colour.setValue('green');
  settingsOf('ben');
  await fakeBrowser.storage.local.set({ colour: 'blue' });
  await colour.setValue('red');
  stop();
  await colour.setValue('black');
  expect(heard.mock.calls.map(([value]) => value)).toEqual(['green', 'red']);
});

test('what is forgotten of one person stays of the other', async () => {
  await colour.setValue('green');
  settingsOf('ben');
  await colour.setValue('red');
  await forgetSettingsOf('ben');
  expect(await fakeBrowser.storage.local.get()).toEqual({ colour: 'green' });
});
