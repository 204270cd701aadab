// npm run schema: writes public/pack.schema.json, so that a pack can be written and checked with any editor.
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod/mini';
import { packShape, signedPackShape } from '../lib/packs/shape/pack.ts';
import { largestPack } from '../lib/packs/read-pack.ts';

export const schemaFile = new URL('../public/pack.schema.json', import.meta.url);

/** What may be written, before defaults are filled in. What a schema cannot say stands in the description. */
export function packSchema(): string {
  const of = (shape: z.ZodMiniType) =>
    z.toJSONSchema(shape, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
  const { $schema, ...pack } = of(packShape);
  const { $schema: _, ...signed } = of(signedPackShape);
  const schema = {
    $schema,
    title: 'Pack of Kept',
    description: [
      'A pack, or the signed file in which it travels. Beyond this schema: the file has at most',
      `${largestPack} bytes; no two parts have one id; what a part names is in the pack; patterns are words with * and ?,`,
      'never regular expressions; links are https; texts are plain, without control or direction characters.',
    ].join(' '),
    anyOf: [{ $ref: '#/$defs/signedPack' }, { $ref: '#/$defs/pack' }],
    $defs: {
      ...named('pack', pack),
      ...named('signedPack', {
        ...signed,
        properties: { ...signed.properties, pack: { $ref: '#/$defs/pack' } },
      }),
    },
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** The definitions that a schema brings with it move beside it, under names of their own. */
function named(name: string, schema: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/__schema', `"#/$defs/${name}`);
  const { $defs = {}, ...own } = JSON.parse(text) as { $defs?: Record<string, unknown> };
  const inner = Object.entries($defs).map(([key, value]) => [key.replace('__schema', name), value]);
  return { [name]: own, ...Object.fromEntries(inner) };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(schemaFile, packSchema());
