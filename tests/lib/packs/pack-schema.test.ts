import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemaFile, packSchema } from '../../../scripts/pack-schema.ts';
import { aFullPack } from '../../support/a-full-pack.ts';
import { aSignedPack } from '../../support/signed-pack.ts';

const published = readFileSync(schemaFile, 'utf8');

test('the schema that is published is that of the packs this build takes (npm run schema)', () => {
  expect(published).toBe(packSchema());
});

test('it takes a whole pack, a signed one and one with fields of tomorrow, and refuses what is no pack', async () => {
  const schema = z.fromJSONSchema(JSON.parse(published) as z.core.JSONSchema.JSONSchema);
  const fits = (value: unknown) => schema.safeParse(value).success;
  expect(fits(aFullPack())).toBe(true);
  expect(fits({ ...aFullPack(), mood: 1 })).toBe(true);
  expect(fits(JSON.parse(await aSignedPack()))).toBe(true);
  for (const over of [{ version: 0 }, { checklists: {} }, { prompts: [{ id: 'a' }] }, { kept: 'promise' }])
    expect([over, fits({ ...aFullPack(), ...over })]).toEqual([over, false]);
  expect(fits({ ...(JSON.parse(await aSignedPack()) as object), pack: {} })).toBe(false);
});
