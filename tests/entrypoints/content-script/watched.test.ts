// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';
import { startInPage } from '../../../entrypoints/content-script/start.ts';
import { anAnswer } from '../../support/an-answer.ts';

test('the fields that the answer names are looked at in the page, and told once they hold something', async () => {
  document.body.innerHTML = '<textarea id="cause"></textarea>';
  const told: Facts[] = [];
  fakeBrowser.runtime.sendMessage = async (said: unknown) => {
    const { message, body } = said as { message: string; body: Facts };
    if (message !== 'pageChanged') return { ok: true, value: null };
    told.push(body);
    return { ok: true, value: anAnswer({ watch: [{ id: 'cause', selector: '#cause' }] }) };
  };
  startInPage();
  await vi.waitFor(() => expect(told).toHaveLength(1));
  expect(told[0]?.filled).toBeUndefined();
  const field = document.querySelector('textarea');
  if (field !== null) field.value = 'a wrong address';
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(told.at(-1)?.filled).toEqual(['cause']));
});
