import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { send } from '../../../lib/messages/send.ts';

const answering = (answer: (message: unknown) => Promise<unknown>) => {
  fakeBrowser.runtime.sendMessage = answer;
};

test('what is said is the name and the body, and what is heard is the answer', async () => {
  answering((message) => Promise.resolve({ ok: true, value: message }));
  expect(await send('openSidebar', { tab: 7 })).toEqual({
    ok: true,
    value: { message: 'openSidebar', body: { tab: 7 } },
  });
});

test('nobody listening, and a background of an updated extension, are the reason "refused" and no exception', async () => {
  answering(() => Promise.resolve(undefined));
  expect(await send('dataChanged', {})).toMatchObject({ ok: false, reason: 'refused' });
  answering(() => Promise.reject(new Error('Extension context invalidated.')));
  expect(await send('dataChanged', {})).toMatchObject({ ok: false, reason: 'refused', detail: 'Error' });
});

test('an API that is gone altogether is no exception either', async () => {
  answering(() => {
    throw new TypeError("can't access dead object");
  });
  expect(await send('dataChanged', {})).toMatchObject({ ok: false, reason: 'refused', detail: 'TypeError' });
});
