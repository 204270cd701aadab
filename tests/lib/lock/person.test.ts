import { beforeAll, expect, test } from 'vitest';
import {
  makePerson,
  openByCode,
  openByPassphrase,
  withNewCode,
  withPassphrase,
} from '../../../lib/lock/person.ts';

type Made = Awaited<ReturnType<typeof makePerson>>;
let ana: Made;
let ben: Made;

beforeAll(async () => {
  ana = await makePerson({ id: 'ana', name: 'Ana', place: '' }, 'four quiet herons here', 5);
  ben = await makePerson({ id: 'ben', name: 'Ben', place: 'ben' }, 'four quiet herons here', 5);
});

test('passphrase and recovery code open the same key; what is kept holds neither', async () => {
  expect(await openByPassphrase(ana.person, 'four quiet herons here')).toEqual({ ok: true, value: ana.key });
  expect(await openByCode(ana.person, ana.code.toLowerCase())).toEqual({ ok: true, value: ana.key });
  const kept = JSON.stringify(ana.person);
  expect(kept).not.toContain('herons');
  expect(kept).not.toContain(ana.code.slice(0, 9));
  expect(ana.person.byPassphrase.iterations).toBe(600_000);
});

test('a wrong passphrase, a slip in the code and another person’s code open nothing, and say which it was', async () => {
  expect(await openByPassphrase(ana.person, 'four quiet herons')).toMatchObject({ reason: 'wrongOpener' });
  expect(await openByCode(ana.person, ana.code.slice(1))).toMatchObject({ reason: 'notACode' });
  expect(await openByCode(ana.person, ben.code)).toMatchObject({ reason: 'wrongOpener' });
});

test('what one person’s key is sealed under, put in the place of another’s, does not open', async () => {
  const swapped = { ...ana.person, byPassphrase: ben.person.byPassphrase };
  expect((await openByPassphrase(swapped, 'four quiet herons here')).ok).toBe(false);
});

test('another passphrase opens the same key, and the old one no more; the code stays', async () => {
  const changed = await withPassphrase(ana.person, ana.key, 'three loud geese there');
  expect(await openByPassphrase(changed, 'three loud geese there')).toEqual({ ok: true, value: ana.key });
  expect((await openByPassphrase(changed, 'four quiet herons here')).ok).toBe(false);
  expect(await openByCode(changed, ana.code)).toEqual({ ok: true, value: ana.key });
});

test('another code opens the same key, and the one before no more', async () => {
  const { person, code } = await withNewCode(ana.person, ana.key);
  expect(await openByCode(person, code)).toEqual({ ok: true, value: ana.key });
  expect(await openByCode(person, ana.code)).toMatchObject({ reason: 'wrongOpener' });
});
