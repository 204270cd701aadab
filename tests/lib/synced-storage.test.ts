import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { syncedText } from '../../lib/synced-storage.ts';

test('what the browser would copy elsewhere is told as it is; nothing is nothing', async () => {
  expect(await syncedText()).toBe('');
  await fakeBrowser.storage.sync.set({ a: 'Ana' });
  expect(await syncedText()).toBe('{"a":"Ana"}');
});

test('a browser without such a storage has none', async () => {
  vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValueOnce(new Error('off'));
  expect(await syncedText()).toBeUndefined();
});
