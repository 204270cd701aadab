// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startInPage } from '../../../entrypoints/content-script/start.ts';

afterEach(() => vi.restoreAllMocks());

test('a page that throws on every read is survived: its address is told, and nothing else', async () => {
  const throws = () => {
    throw new Error('the page forbids it');
  };
  vi.spyOn(document, 'querySelector').mockImplementation(throws);
  vi.spyOn(document, 'title', 'get').mockImplementation(throws);
  const said: unknown[] = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    said.push(message);
    return undefined;
  });
  const stillRuns = startInPage();
  await vi.waitFor(() => expect(said).toHaveLength(1));
  expect(said[0]).toEqual({
    message: 'pageChanged',
    body: { site: location.origin, url: location.href, adapter: 'unreadable' },
  });
  expect(stillRuns()).toBe(true);
});
