import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handlers } from '../../../entrypoints/background/messages.ts';
import { create } from '../../../lib/db/write.ts';
import { contract, type MessageName, type Speaker } from '../../../lib/messages/contract.ts';
import { handle, type Sender } from '../../../lib/messages/handle.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment } from '../../support/a-commitment.ts';
import { numRuns } from '../../support/histories.ts';

const site = 'https://crm.example';
const names = Object.keys(contract) as MessageName[];
const forPages = names.filter((name) => (contract[name].from as readonly Speaker[]).includes('content'));

/** Whole bodies of all that a content script may say, and some that it may not. */
const bodies = [
  {},
  { site, url: `${site}/cases/48213`, adapter: 'sandbox', caseId: '48213', customer: 'Ana', busy: false },
  { width: 360, side: 'right', edgeTop: 0.4 },
  { isOpen: true },
  { token: 'x' },
  { site },
  { tab: 7 },
];

let said: unknown[];
beforeEach(() => {
  said = [];
  const note = (...message: unknown[]) => {
    said.push(message);
    return Promise.resolve();
  };
  fakeBrowser.tabs.sendMessage = note;
  // Node knows no origins of extensions.
  fakeBrowser.runtime.getURL = (path: string) => `https://kept.extension.example${path}`;
});

test('whatever a content script asks, no word of a record is in any answer or command it gets', async () => {
  const now = Date.now();
  const secret = {
    what: 'secret-what',
    customer: 'secret-customer',
    caseTitle: 'secret-title',
    caseId: '48213',
    site,
  };
  const row = aCommitment({ id: 'secret-id', madeAt: now - 1000, due: now + 60_000, ...secret });
  expect((await create(commitment, row)).ok).toBe(true);
  const sender = {
    id: fakeBrowser.runtime.id,
    tab: { id: 7 },
    frameId: 0,
    url: `${site}/`,
    origin: site,
  } as Sender;

  let answered = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.constantFrom(...bodies), async (name, body) => {
      const answer = await handle(handlers, name, body, sender);
      if (answer.ok) answered += 1;
      if (!forPages.includes(name)) expect(answer).toMatchObject({ ok: false, reason: 'refused' });
      expect(JSON.stringify([answer, said])).not.toContain('secret');
    }),
    { numRuns },
  );
  expect(answered).toBeGreaterThan(0);
  // The record was there to be told of: the number on the edge tab counts it.
  const answer = await handle(handlers, 'pageChanged', bodies[1], sender);
  expect(answer).toMatchObject({ ok: true, value: { attention: { now: 1 } } });
});
