import { expect, test } from 'vitest';
import { checkPack } from '../../../../lib/packs/check-pack.ts';
import { packShape } from '../../../../lib/packs/shape/pack.ts';
import { scenarioShape } from '../../../../lib/packs/shape/scenario.ts';
import { aFullPack } from '../../../support/a-full-pack.ts';
import { aPack } from '../../../support/a-pack.ts';

const choice = (id: string) => ({ id, text: 'Say when', follows: 'They can plan.' });
const scenario = { id: 'soon', title: 'Soon', situation: 'A customer asks when.' };
const fits = (over: object) => scenarioShape.safeParse({ ...scenario, ...over }).success;

test('a scenario needs a title and a situation; choices, areas and what to talk about may be missing', () => {
  expect(scenarioShape.parse(scenario)).toEqual({ ...scenario, areas: [], choices: [] });
  expect([fits({ title: '' }), fits({ situation: '' }), fits({ situation: 1 })]).toEqual([
    false,
    false,
    false,
  ]);
});

test('there are four choices at most, each with what follows, no two of one id', () => {
  expect(fits({ choices: ['a', 'b', 'c', 'd'].map(choice) })).toBe(true);
  for (const choices of [
    ['a', 'b', 'c', 'd', 'e'].map(choice),
    [choice('a'), choice('a')],
    [{ id: 'a', text: 'Say when' }],
    [{ ...choice('a'), follows: '' }],
  ])
    expect([choices, fits({ choices })]).toEqual([choices, false]);
});

test('an area is a slug, known or not', () => {
  expect(fits({ areas: ['empathy', 'de-escalation'] })).toBe(true);
  expect([fits({ areas: ['Human need'] }), fits({ areas: [''] })]).toEqual([false, false]);
});

test('no text of it may hide or turn characters, and there is no markup but line breaks', () => {
  expect(fits({ situation: 'One\nTwo' })).toBe(true);
  for (const over of [{ situation: 'a\u202eb' }, { discussion: 'a\u0000b' }, { title: 'a\nb' }])
    expect([over, fits(over)]).toEqual([over, false]);
});

test('a pack from before there were scenarios is whole, and has none', async () => {
  const { scenarios: _, ...before } = aFullPack();
  expect(packShape.parse(before).scenarios).toEqual([]);
  expect(await checkPack(before)).toMatchObject({ ok: true });
});

test('an outcome that a scenario serves is in the pack, or the pack is refused', async () => {
  const pack = aPack({ scenarios: [{ ...scenario, areas: [], choices: [], outcome: 'gone' }] });
  expect(await checkPack(pack)).toMatchObject({
    reason: 'packBadReference',
    detail: 'scenarios.soon.outcome',
  });
});
