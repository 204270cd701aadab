import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startKeptOnRt, type KeptOnRt } from '../support/kept-on-rt.ts';
import { agree, panel, pointAt, switchBuiltInOff, taughtFacts } from '../support/teach.ts';

let profile: string;
let kept: KeptOnRt;

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'kept-rt-'));
  kept = await startKeptOnRt(profile);
});
afterAll(async () => {
  await kept.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const requestor = '.form-row.requestors .value .user a';

test('on Request Tracker without its built-in adapter, pointing at a ticket and opening a second makes one that reads both', async () => {
  const { page } = kept;
  await kept.openTicket(1);
  await switchBuiltInOff(kept, page);
  expect(await kept.facts()).toMatchObject({ adapter: 'generic' });
  let frame = await kept.openSidebar();
  await frame.getByRole('button', { name: 'Teach Kept this site…' }).click();
  await agree(frame, '1');
  await pointAt(page, frame, requestor);
  await agree(frame, 'Lena Vogt');

  // The reply box has a page of its own here: the lesson goes on in the next document.
  await kept.open('/Ticket/Update.html?Action=Respond;id=1');
  await kept.editor();
  frame = await kept.frameHere();
  await pointAt(page, frame, 'iframe.cke_wysiwyg_frame');
  await panel(frame).getByRole('button', { name: 'Either, it switches' }).click();

  await kept.openTicket(4);
  frame = await kept.frameHere();
  await panel(frame).getByText('田中 由紀', { exact: true }).waitFor();
  await panel(frame).getByText('4', { exact: true }).waitFor();
  await page.waitForTimeout(700); // in plain sight for half a second, as every press that writes must be (gate.ts)
  await panel(frame).getByRole('button', { name: 'That is right, use it' }).click();
  await panel(frame)
    .getByText(/Kept reads this site now/)
    .waitFor();
  expect(await taughtFacts(kept, page)).toMatchObject({ caseId: '4', customer: '田中 由紀' });

  await kept.openTicket(1);
  expect(await taughtFacts(kept, page)).toMatchObject({ caseId: '1', customer: 'Lena Vogt' });
});

test.for([
  [3, "Zoë O'Neill-Łukasz"],
  [5, 'عمر حداد'],
] as const)('ticket %i, which nobody pointed at, yields its id and its requestor', async ([id, customer]) => {
  await kept.openTicket(id);
  expect(await taughtFacts(kept, kept.page)).toMatchObject({ caseId: String(id), customer });
});

test.for(['/', '/Search/Results.html?Query=id%20%3E%200'])(
  '%s is no ticket, and none is invented',
  async (path) => {
    await kept.open(path);
    const facts = await kept.facts();
    expect(facts).not.toHaveProperty('caseId');
    expect(facts).not.toHaveProperty('customer');
  },
);
