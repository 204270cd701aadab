import { beforeEach, expect, test } from 'vitest';
import { miss, tell, waitOn, withdraw } from '../../../lib/records/commitment-steps.ts';
import { aCommitment, hour, noon } from '../../support/a-commitment.ts';
import { aContext, emptyBrowser } from '../../support/fresh-storage.ts';

beforeEach(emptyBrowser);

const card = '4111 1111 1111 1111';
const phone = '+49 171 1234567';

async function make(desk: Awaited<ReturnType<typeof aContext>>, what: string) {
  const now = Date.now();
  const { customer, channel, site, caseId, caseTitle, caseUrl } = aCommitment();
  const making = {
    what,
    customer,
    channel,
    site,
    caseId,
    caseTitle,
    caseUrl,
    dueAt: now + hour,
    zone: 'UTC',
  };
  const made = await desk.makeCommitment(making, now);
  if (!made.ok) throw new Error(made.reason);
  return made.value.row;
}

test('a card and a phone number in a promise are masked before anything is written, in every copy', async () => {
  const desk = await aContext();
  const row = await make(desk, `refund to ${card}, then call ${phone}`);
  expect(row.what).toBe('refund to •••• 1111, then call ••• 567');
  const everything = JSON.stringify([
    await desk.database.table('commitment').toArray(),
    [...(await desk.readCopy()).rows],
  ]);
  expect(everything).not.toContain('4111');
  expect(everything).not.toContain('1234567');
});

test('so they are in the words of every step', async () => {
  const desk = await aContext();
  const row = await make(desk, 'call Ana');
  const wait = waitOn({
    on: `billing, ${phone}`,
    next: `refund ${card}`,
    tellBy: Date.now() + hour,
    reason: card,
  });
  const waited = await desk.stepOn(row.id, wait, Date.now());
  expect(
    waited.ok && Object.values(waited.value.row.history).find(({ kind }) => kind === 'waiting'),
  ).toMatchObject({
    on: 'billing, ••• 567',
    next: 'refund •••• 1111',
    reason: '•••• 1111',
  });
  const withdrawn = await desk.stepOn(row.id, withdraw(`paid by ${card}`), Date.now());
  expect(JSON.stringify(withdrawn)).toContain('paid by •••• 1111');
});

test('phone numbers stay when the person wants them kept; card numbers never do', async () => {
  const desk = await aContext();
  await desk.maskPhones.setValue(false);
  expect((await make(desk, `${phone} and ${card}`)).what).toBe(`${phone} and •••• 1111`);
});

test('a step that carries no words, and what was written before, stay as they are', async () => {
  const desk = await aContext();
  const { maskEvent, wordsMask } = await import('../../../lib/db/mask-words.ts');
  const mask = await wordsMask();
  const old = {
    made: { kind: 'made' as const, at: noon, dueAt: noon, zone: 'UTC' },
    w: { kind: 'withdrawn' as const, at: noon, reason: card },
  };
  expect(maskEvent(old, 'made', mask)).toEqual(old);
  expect(maskEvent(old, 'gone', mask)).toEqual(old);
  const row = await make(desk, 'call Ana');
  for (const step of [tell('byPhone'), miss()])
    expect((await desk.stepOn(row.id, step, Date.now())).ok).toBe(true);
});
