// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startInPage } from '../../../entrypoints/content-script/start.ts';
import { aBackground } from '../../support/an-answer.ts';

afterEach(() => vi.restoreAllMocks());

test('a page that throws on every read is survived: its address is told, and nothing else', async () => {
  vi.stubGlobal('requestIdleCallback', () => 0);
  const throws = () => {
    throw new Error('the page forbids it');
  };
  vi.spyOn(document, 'querySelector').mockImplementation(throws);
  vi.spyOn(document, 'title', 'get').mockImplementation(throws);
  const said: unknown[] = [];
  fakeBrowser.runtime.sendMessage = aBackground((message) => void said.push(message));
  const stillRuns = startInPage();
  await vi.waitFor(() => expect(said).toHaveLength(2));
  expect(said[1]).toEqual({
    message: 'pageChanged',
    body: { site: location.origin, url: location.href, adapter: 'unreadable' },
  });
  expect(stillRuns()).toBe(true);
});
