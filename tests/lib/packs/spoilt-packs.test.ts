import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reasons } from '../../../lib/problem.ts';
import { packShape } from '../../../lib/packs/shape/pack.ts';
import { signPack } from '../../../lib/packs/sign-pack.ts';
import { takePack } from '../../../lib/packs/take-pack.ts';
import { noon } from '../../support/a-commitment.ts';
import { aFullPack } from '../../support/a-full-pack.ts';
import { spoiling, spoilt } from '../../support/mutated-packs.ts';
import { aSigningKey } from '../../support/signed-pack.ts';

const numRuns = Number(process.env['KEPT_RUNS'] ?? 300);
const agent = { team: 'billing', language: 'en', device: 'abc' };

// With times, and a hundred thousand of them: tests/e2e/spoilt-packs.deep.test.ts.
test('however a pack was spoilt, it is taken and fits, or refused with a reason from the list; nothing throws', async () => {
  const key = await aSigningKey();
  const original = await signPack(aFullPack(), key);
  const came = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(spoiling, async (how) => {
      const text = await spoilt(original, how);
      const taken = await takePack({ text, trustedKeys: [key.publicKey], agent, now: noon });
      came.set(taken.ok ? 'taken' : taken.reason, 1);
      if (taken.ok) expect(packShape.safeParse(taken.value.pack).success).toBe(true);
      else expect(reasons).toContain(taken.reason);
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns, endOnFailure: true },
  );
  // Without these the spoiling would be too kind, or too coarse to get anywhere.
  expect([...came.keys()]).toEqual(
    expect.arrayContaining(['taken', 'packNotAPack', 'packBadSignature', 'packBadShape']),
  );
});
