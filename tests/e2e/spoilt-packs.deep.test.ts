import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packShape } from '../../lib/packs/shape/pack.ts';
import { signPack } from '../../lib/packs/sign-pack.ts';
import { takePack } from '../../lib/packs/take-pack.ts';
import { noon } from '../support/a-commitment.ts';
import { aFullPack } from '../support/a-full-pack.ts';
import { spoiling, spoilt } from '../support/mutated-packs.ts';
import { aSigningKey } from '../support/signed-pack.ts';

const numRuns = Number(process.env['KEPT_SPOILT'] ?? 100_000);
const longestMs = 50;
const agent = { team: 'billing', language: 'en', device: 'abc' };

test('a hundred thousand spoilt packs: none throws, none holds everything else up for 50 ms', async () => {
  const key = await aSigningKey();
  const original = await signPack(aFullPack(), key);
  const take = (text: string) => takePack({ text, trustedKeys: [key.publicKey], agent, now: noon });
  const came = new Map<string, number>();
  const times: number[] = [];
  const measured = async (text: string) => {
    const stop = watchTurns();
    const taken = await take(text);
    return { taken, ms: stop() };
  };
  await fc.assert(
    fc.asyncProperty(spoiling, async (how) => {
      const text = await spoilt(original, how);
      let { taken, ms } = await measured(text);
      // The first time code is being compiled and memory tidied; what hangs, hangs again.
      for (let again = 0; ms > longestMs && again < 3; again += 1)
        ms = Math.min(ms, (await measured(text)).ms);
      times.push(ms);
      const result = taken.ok ? 'taken' : taken.reason;
      came.set(result, (came.get(result) ?? 0) + 1);
      if (taken.ok) expect(packShape.safeParse(taken.value.pack).success).toBe(true);
      expect(ms, text.slice(0, 2000)).toBeLessThan(longestMs);
    }),
    { numRuns, endOnFailure: true },
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(2);
  console.log(`${numRuns} spoilt packs:`, Object.fromEntries([...came].toSorted(([, a], [, b]) => b - a)));
  console.log(`ms each: median ${at(0.5)}, p99 ${at(0.99)}, p99.9 ${at(0.999)}, most ${at(1)}`);
});

/**
 * Answers, when asked to stop, how long the longest time was in which nothing else could happen: in ms of this thread's
 * own work, since the machine may be busy with others.
 */
function watchTurns(): () => number {
  const worked = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [last, longest, isOn] = [worked(), 0, true];
  const turn = () => {
    const now = worked();
    longest = Math.max(longest, now - last);
    last = now;
    if (isOn) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    isOn = false;
    return Math.max(longest, worked() - last);
  };
}
