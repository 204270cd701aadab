import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import type { Whose } from '../../../lib/db/whose.ts';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment } from '../../support/a-commitment.ts';
import { aContext, emptyBrowser } from '../../support/fresh-storage.ts';
import { privateFiles } from '../../support/private-files.ts';

const person = async (id: string, place: string): Promise<Whose> => ({
  is: 'person',
  id,
  place,
  key: await importContentKey(id, makeContentKey()),
});

beforeEach(() => {
  fakeBrowser.reset();
  emptyBrowser();
});

/** One context of the extension, with whoever is here as it is told. */
async function aDesk(start: Whose) {
  const context = await aContext();
  const whose = await import('../../../lib/db/whose.ts');
  const { letGo } = await import('../../../lib/db/hold-open.ts');
  let now = start;
  whose.askWhose(async () => now);
  return {
    ...context,
    ...whose,
    become: (next: Whose) => {
      now = next;
      whose.be({ is: 'locked' });
      context.database.close({ disableAutoOpen: false });
      letGo();
    },
  };
}

test('while Kept is locked nothing opens, and it is no damage: nothing moves, nothing is brought back', async () => {
  const desk = await aDesk({ is: 'locked' });
  expect(await desk.openChecked()).toEqual({ ok: false, reason: 'locked' });
  expect(await desk.create(commitment, aCommitment())).toMatchObject({ ok: false, reason: 'locked' });
  expect(await desk.databasePlace.getValue()).toBe(0);
  expect(await indexedDB.databases()).toEqual([]);
});

test('nothing is read before it is known whose it is', async () => {
  const desk = await aDesk({ is: 'nobody' });
  expect(await desk.create(commitment, aCommitment())).toMatchObject({ reason: 'locked' });
  expect((await desk.openChecked()).ok).toBe(true);
  expect((await desk.create(commitment, aCommitment())).ok).toBe(true);
});

test('each person has a database, a second copy and a canary of their own; the first keeps what was there', async () => {
  const desk = await aDesk({ is: 'nobody' });
  await desk.openChecked();
  await desk.create(commitment, aCommitment({ what: 'of Ana' }));
  const [ana, ben] = [await person('ana', ''), await person('ben', 'ben')];

  desk.become(ben);
  expect((await desk.openChecked()).ok).toBe(true);
  expect(await desk.database.table('commitment').toArray()).toEqual([]);
  await desk.create(commitment, aCommitment({ what: 'of Ben' }));
  await desk.create(commitment, aCommitment({ what: 'of Ben, too' }));
  expect((await desk.canary.getValue())?.n).toBe(2);
  const folders = privateFiles().map((name) => name.split('/')[0]);
  expect(new Set(folders)).toEqual(new Set(['kept-copy', 'kept-copy-ben']));

  desk.become(ana);
  expect((await desk.openChecked()).ok).toBe(true);
  expect((await desk.canary.getValue())?.n).toBe(1);
  expect(await desk.database.table('commitment').toArray()).toMatchObject([{ what: 'of Ana' }]);
});

test('an answer that was on its way when somebody locked counts no more', async () => {
  const desk = await aDesk({ is: 'nobody' });
  let answer: (whose: Whose) => void = () => undefined;
  let asked = 0;
  const ana = await person('ana', '');
  desk.askWhose(() => {
    asked += 1;
    return asked === 1 ? new Promise((resolve) => (answer = resolve)) : Promise.resolve({ is: 'locked' });
  });
  const opening = desk.openChecked();
  desk.be({ is: 'locked' });
  answer(ana);
  expect(await opening).toMatchObject({ ok: false, reason: 'locked' });
  expect(asked).toBe(2);
});
