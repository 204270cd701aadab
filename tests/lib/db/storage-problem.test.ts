import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { storageProblem } from '../../../lib/db/storage-problem.ts';

const native = (name: string, message = '') => new DOMException(message, name);

test.each([
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['SecurityError', 'blocked'],
  ['UnknownError', 'damaged'],
  ['NotFoundError', 'damaged'],
  ['DataError', 'damaged'],
])('%s means "%s", also inside the errors Dexie puts around it', (name, reason) => {
  expect(storageProblem(native(name)).reason).toBe(reason);
  const wrapped = new Dexie.AbortError('Transaction aborted', native(name));
  expect(storageProblem(wrapped).reason).toBe(reason);
  const ofMany = new Dexie.BulkError('2 of 3 operations failed', [native(name), native(name)] as never);
  expect(storageProblem(ofMany).reason).toBe(reason);
});

test('the browser that denies the permission blocks; the name alone would say damage', () => {
  const denied = native('UnknownError', 'The user denied permission to access the database.');
  expect(storageProblem(denied).reason).toBe('blocked');
  expect(storageProblem(new Dexie.OpenFailedError(denied)).reason).toBe('blocked');
});

test.each([new TypeError('a bug'), 'text', undefined, { name: 'Other' }])('%s is thrown on', (error) => {
  let thrown: unknown = 'nothing';
  try {
    storageProblem(error);
  } catch (caught) {
    thrown = caught;
  }
  expect(thrown).toBe(error);
});
