// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import sandbox from '../../../lib/adapters/sandbox.ts';
import type { Facts } from '../../../lib/adapters/define-adapter.ts';
import { startInPage } from '../../../entrypoints/content-script/start.ts';
import { aBackground, anAnswer } from '../../support/an-answer.ts';

test('the fields that the answer names are looked at in the page, and told once they hold something', async () => {
  vi.stubGlobal('requestIdleCallback', () => 0);
  document.body.innerHTML = '<article data-case-id="1"><textarea id="cause"></textarea></article>';
  const told: Facts[] = [];
  fakeBrowser.runtime.sendMessage = aBackground(({ message, body }) => {
    if (message !== 'pageChanged') return undefined;
    told.push(body as Facts);
    return anAnswer({ watch: [{ id: 'cause', selector: '#cause' }] });
  });
  startInPage();
  await vi.waitFor(() => expect(told.at(-1)?.empty).toEqual(['cause']));
  expect(told[0]).toMatchObject({ adapter: sandbox.id, caseId: '1' });
  expect(told.map(({ filled }) => filled)).toEqual(told.map(() => undefined));
  const field = document.querySelector('textarea');
  if (field !== null) field.value = 'a wrong address';
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await vi.waitFor(() => expect(told.at(-1)?.filled).toEqual(['cause']));
});
