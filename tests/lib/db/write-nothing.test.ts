import { expect, test } from 'vitest';
import { aContext } from '../../support/fresh-storage.ts';
import { createPackDraft } from '@/lib/db/pack-drafts.ts';

test('after it was said that nothing is written here, every act is refused and nothing is there', async () => {
  const here = await aContext();
  here.writeNothingHere();
  const [{ createPackDraft: create }] = [await import('@/lib/db/pack-drafts.ts')];
  expect(await create('acme', {}, 1)).toMatchObject({ ok: false, reason: 'refused' });
  expect(await here.database.table('pack-draft').count()).toBe(0);
  // Another context goes on writing.
  await aContext();
  expect(await createPackDraft('acme', {}, 1)).toMatchObject({ ok: true });
});
