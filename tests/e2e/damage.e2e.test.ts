import { afterAll, beforeAll, test } from 'vitest';
import { beginDamage, endDamage, tryDamage } from '../support/damage-trials.ts';

beforeAll(beginDamage);
afterAll(endDamage);

/** One of each kind of file and of each kind of loss; tests/e2e/damage.deep.test.ts tries all. */
test.each(['log cut in half', 'all tables deleted', 'table with one bit changed', 'MANIFEST deleted'])(
  '%s: noticed, told, every promise is back, and a new one can be saved',
  (name) => tryDamage(name),
);
