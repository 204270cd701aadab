import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { contract, type MessageName, type Speaker } from '../../../lib/messages/contract.ts';
import { handle, listen, speakerOf, type Handlers, type Sender } from '../../../lib/messages/handle.ts';
import { problem } from '../../../lib/problem.ts';

const names = Object.keys(contract) as MessageName[];
const id = fakeBrowser.runtime.id;
/** Node knows no origins of extensions (they are all "null" to it), so ours is a web address here. */
const ours = 'https://kept.extension.example';
beforeEach(() => {
  fakeBrowser.runtime.getURL = (path: string) => ours + path;
});

const tab = { id: 7 } as NonNullable<Sender['tab']>;

const senders: Record<string, { sender: Sender; speaker: Speaker | undefined }> = {
  'the content script of a page': {
    sender: { id, tab, frameId: 0, url: 'https://crm.example/cases/1', origin: 'https://crm.example' },
    speaker: 'content',
  },
  'the content script of a sandboxed page': {
    sender: { id, tab, frameId: 0, url: 'https://crm.example/cases/1', origin: 'null' },
    speaker: 'content',
  },
  'a content script as Firefox names it': {
    sender: { id, tab, frameId: 0, url: 'https://crm.example/cases/1' },
    speaker: 'content',
  },
  'a frame inside the page': {
    sender: { id, tab, frameId: 3, url: 'https://ads.example/', origin: 'https://ads.example' },
    speaker: undefined,
  },
  'our sidebar in its frame': {
    sender: { id, tab, frameId: 3, url: `${ours}/sidebar.html`, origin: ours },
    speaker: 'page',
  },
  'our popup': { sender: { id, url: `${ours}/popup.html`, origin: ours }, speaker: 'page' },
  'another extension': {
    sender: {
      id: 'another',
      url: 'chrome-extension://another/page.html',
      origin: 'chrome-extension://another',
    },
    speaker: undefined,
  },
  'another extension that claims our address': {
    sender: { id: 'another', tab, frameId: 0, url: `${ours}/sidebar.html`, origin: ours },
    speaker: undefined,
  },
  'a taken-over renderer that lies about its address': {
    sender: { id, tab, frameId: 0, url: `${ours}/sidebar.html`, origin: 'https://crm.example' },
    speaker: 'content',
  },
  'a sandboxed frame of the page': {
    sender: { id, tab, frameId: 4, url: 'https://crm.example/frame', origin: 'null' },
    speaker: undefined,
  },
  'our sidebar in a sandboxed page': {
    sender: { id, tab, frameId: 4, url: `${ours}/sidebar.html`, origin: 'null' },
    speaker: 'page',
  },
  'a page whose address begins like ours': {
    sender: { id, tab, frameId: 2, url: `${ours}.evil.example/`, origin: `${ours}.evil.example` },
    speaker: undefined,
  },
  'nobody at all': { sender: {}, speaker: undefined },
  'an address that cannot be read': { sender: { id, url: 'not an address' }, speaker: undefined },
};

/** Handlers that note who ran; each answers as the contract says. */
function recording() {
  const ran: { name: MessageName; body: unknown; sender: Sender }[] = [];
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      (body: unknown, sender: Sender) => {
        ran.push({ name, body, sender });
        return Promise.resolve({ ok: true, value: null });
      },
    ]),
  ) as unknown as Handlers;
  return { ran, handlers };
}

/** Says it as the browser would, and waits for the answer if one is promised. */
async function say(raw: unknown, sender: Sender): Promise<{ heard: boolean; answer: unknown }> {
  let answered: (value: unknown) => void = () => {};
  const answer = new Promise((resolve) => {
    answered = resolve;
  });
  const onMessage = fakeBrowser.runtime.onMessage as unknown as {
    trigger: (...given: unknown[]) => Promise<unknown[]>;
  };
  const heard = (await onMessage.trigger(raw, sender, answered)).includes(true);
  return { heard, answer: heard ? await answer : undefined };
}

describe('who speaks', () => {
  test.each(Object.entries(senders))('%s', (_, { sender, speaker }) => {
    expect(speakerOf(sender)).toBe(speaker);
  });
});

test("what acts on the person's behalf is for our own pages only, and no message is for both", () => {
  const acting: MessageName[] = [
    'hello',
    'dataChanged',
    'toPage',
    'openElsewhere',
    'useSite',
    'leaveSite',
    'openSidebar',
  ];
  expect(acting.map((name) => contract[name].from)).toEqual(acting.map(() => ['page']));
  const offered: MessageName[] = ['pageStarted', 'pageChanged', 'frameToken', 'lookChanged'];
  expect(offered.map((name) => contract[name].from)).toEqual(offered.map(() => ['content']));
  expect(names.filter((name) => contract[name].from.length !== 1)).toEqual([]);
});

describe('one message', () => {
  test('from whom it may come, and whole, reaches its handler with just its body', async () => {
    const { ran, handlers } = recording();
    const { sender } = senders['our sidebar in its frame'] ?? { sender: {} };
    expect(await handle(handlers, 'toPage', { command: 'collapse' }, sender)).toEqual({
      ok: true,
      value: null,
    });
    expect(ran).toEqual([{ name: 'toPage', body: { command: 'collapse' }, sender }]);
  });

  test('with a field too many, one too few or one too long is invalid and reaches nobody', async () => {
    const { ran, handlers } = recording();
    const { sender } = senders['our popup'] ?? { sender: {} };
    for (const body of [
      { token: 'x', more: 1 },
      {},
      { token: 'x'.repeat(101) },
      null,
      'token',
      [],
      undefined,
    ])
      expect(await handle(handlers, 'hello', body, sender)).toEqual(problem('invalid', 'message'));
    expect(ran).toEqual([]);
  });

  test('whose handler throws is answered, and what it threw is not told', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { handlers } = recording();
    listen({ ...handlers, hello: () => Promise.reject(new Error('call Ana Ruiz back')) });
    const { sender } = senders['our popup'] ?? { sender: {} };
    const { answer } = await say({ message: 'hello', body: { token: '' } }, sender);
    expect(answer).toEqual(problem('refused', 'error'));
    vi.restoreAllMocks();
  });
});

describe('a flood of 10,000 forged messages', () => {
  const hostileKeys = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'toJSON',
  ];
  const anyKey = fc.oneof(
    fc.constantFrom(...hostileKeys, 'site', 'url', 'token', 'tab', 'command'),
    fc.string(),
  );
  const anyBody = fc.oneof(
    fc.anything({ key: anyKey, withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }),
    fc.dictionary(anyKey, fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.jsonValue())),
    fc.constantFrom<unknown>(
      {},
      { command: 'collapse' },
      { token: 'x' },
      { tab: 7 },
      { site: 'https://crm.example', tab: 7 },
      { site: 'https://crm.example', url: 'https://crm.example/', adapter: 'generic' },
      { where: 'options' },
      { width: 360, side: 'right', edgeTop: 0 },
      JSON.parse('{"__proto__":{"command":"collapse"},"command":"collapse"}'),
    ),
  );
  const anyName = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<string>(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileKeys, '', 'HELLO') },
    { weight: 1, arbitrary: fc.anything() },
  );
  const anyMessage = fc.oneof(
    { weight: 9, arbitrary: fc.record({ message: anyName, body: anyBody }, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.anything() },
  );
  const anySender = fc.constantFrom(...Object.values(senders));

  beforeEach(() => fakeBrowser.runtime.onMessage.removeAllListeners());

  test('throws nothing, runs only listed handlers, each only for who may speak to it, with a body of its shape', async () => {
    const { ran, handlers } = recording();
    listen(handlers);
    let heard = 0;
    let obeyed = 0;
    await fc.assert(
      fc.asyncProperty(anyMessage, anySender, async (raw, { sender, speaker }) => {
        ran.length = 0;
        const told = await say(raw, sender);
        heard += told.heard ? 1 : 0;
        obeyed += ran.length;
        if (told.heard) expect(names).toContain((raw as { message: unknown }).message);
        for (const { name, body } of ran) {
          expect((raw as { message: unknown }).message).toBe(name);
          expect(contract[name].from).toContain(speaker);
          expect(contract[name].body.safeParse(body).success).toBe(true);
        }
        if (told.heard && ran.length === 0) {
          expect(told.answer).toMatchObject({
            ok: false,
            reason: speaker === undefined ? 'refused' : expect.any(String),
          });
        }
        expect(ran.length).toBeLessThanOrEqual(told.heard ? 1 : 0);
      }),
      { numRuns: 10_000 },
    );
    // The flood was one: many messages were heard, and nothing leaked into every object.
    expect(heard).toBeGreaterThan(1000);
    expect(obeyed).toBeGreaterThan(20);
    expect(Object.keys(Object.prototype)).toEqual([]);
  }, 60_000);
});
