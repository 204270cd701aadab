import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import commitment from '../../../lib/records/commitment.ts';
import { aCommitment } from '../../support/a-commitment.ts';
import { aContext, emptyBrowser } from '../../support/fresh-storage.ts';
import { privateFiles } from '../../support/private-files.ts';

beforeEach(() => {
  fakeBrowser.reset();
  emptyBrowser();
});

test('everything of one person goes, also the places that were given up; the others keep theirs', async () => {
  const desk = await aContext();
  const [{ forgetPlace }, { letGo }, { placeOf }, { settingsOf }] = await Promise.all([
    import('../../../lib/db/forget-place.ts'),
    import('../../../lib/db/hold-open.ts'),
    import('../../../lib/db/place.ts'),
    import('../../../lib/personal-setting.ts'),
  ]);
  const be = (place: string) => {
    desk.database.close({ disableAutoOpen: false });
    letGo();
    placeOf(place);
    settingsOf(place);
  };
  await desk.openChecked();
  await desk.create(commitment, aCommitment({ what: 'of Ana' }));
  be('ben');
  await desk.openChecked();
  await desk.create(commitment, aCommitment({ what: 'of Ben' }));
  await desk.startAnew();
  be('');
  const names = async () => (await indexedDB.databases()).map(({ name = '' }) => name).toSorted();
  expect(await names()).toEqual(['kept', 'kept-ben', 'kept-ben-1']);

  await forgetPlace('ben');
  expect(await names()).toEqual(['kept']);
  expect(privateFiles().filter((name) => !name.startsWith('kept-copy/'))).toEqual([]);
  be('');
  await desk.openChecked();
  expect(await desk.database.table('commitment').toArray()).toMatchObject([{ what: 'of Ana' }]);
});
