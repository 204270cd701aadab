import { expect, test } from 'vitest';
import { importContentKey, makeContentKey } from '../../../lib/crypto/content-key.ts';
import { ownKey, setOwnKey } from '../../../lib/db/own-key.ts';

test('there is no key until somebody unlocks, and none after they lock', async () => {
  expect(ownKey()).toBeUndefined();
  setOwnKey(await importContentKey('ana', makeContentKey()));
  expect(ownKey()?.id).toBe('ana');
  setOwnKey(undefined);
  expect(ownKey()).toBeUndefined();
});
