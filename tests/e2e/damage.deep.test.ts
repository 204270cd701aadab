import { afterAll, beforeAll, test } from 'vitest';
import { damages } from '../support/damage.ts';
import { beginDamage, endDamage, tryDamage } from '../support/damage-trials.ts';

beforeAll(beginDamage);
afterAll(endDamage);

test.each(Object.keys(damages))(
  '%s: noticed, told, every promise is back, and a new one can be saved',
  (name) => tryDamage(name),
);
