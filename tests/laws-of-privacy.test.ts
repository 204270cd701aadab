import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod/mini';
import { contract } from '../lib/messages/contract.ts';
import { packContentShape, signedPackShape } from '../lib/packs/shape/pack.ts';
import { plain } from '../lib/packs/pattern.ts';
import { blameWords } from '../lib/packs/blame-words.ts';
import { starterPack } from '../lib/packs/starter/starter-pack.ts';
import { records } from '../lib/records/index.ts';
import { itemTallyShape } from '../lib/transfer/item-tally-file.ts';

/** Accountability is something people do, not something done to them: what no word and no field of ours may hold. */

/** What compares people, beside what blames them; starts of words as `plain` leaves them. */
const ranking: Readonly<Record<string, readonly string[]>> = {
  en: ['rank', 'leaderboard', 'score', 'streak', 'top agent', 'best agent', 'worst', 'grade', 'badge'],
  es: ['ranking', 'clasificacion', 'puntuacion', 'puntaje', 'racha', 'mejor agente', 'peor', 'calificacion'],
};

/** Words that hold one of those and mean something else: the linter must name what it looks for, and says so. */
const meantOtherwise: Readonly<Record<string, readonly string[]>> = {
  'lint.blameWord': ['blame', 'culpa'],
};

const wordsOf = (language: string) => [
  ...(language === 'es' ? blameWords.es : blameWords.en),
  ...(ranking[language] ?? []),
];

test.each(readdirSync('locales'))('%s holds no word of blame or ranking', (file) => {
  const language = file.slice(0, 2);
  const texts = textsIn(parse(readFileSync(`locales/${file}`, 'utf8')));
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.flatMap(([key, text]) => judging(key, text, language))).toEqual([]);
});

test('the test knows a word of blame and of ranking when it sees one', () => {
  expect(judging('x', 'Whose fault was it? You forgot.', 'en')).not.toEqual([]);
  expect(judging('x', 'Your rank this week', 'en')).not.toEqual([]);
  expect(judging('x', '¿De quién es la culpa?', 'es')).not.toEqual([]);
  expect(judging('x', 'Su puntuación', 'es')).not.toEqual([]);
  expect(judging('x', 'Franked letters arrive', 'en')).toEqual([]);
});

test('what comes with Kept for agents to read blames and ranks nobody, in either language', () => {
  const { translations, ...english } = starterPack;
  const judged = [
    ...textsIn(english).flatMap(([key, text]) => judging(key, text, 'en')),
    ...textsIn(translations['es'] ?? {}).flatMap(([key, text]) => judging(key, text, 'es')),
  ];
  expect(judged).toEqual([]);
});

/** Parts of a field's name that would watch a person. */
const watching = [
  /^agent(Id|Name|Key)?s?$/,
  /^(user|employee|staff|worker)(Id|Name)?s?$/,
  /idle/i,
  /keystroke|keyPress|keyCount|typed(Ms|Count)/i,
  /handl(e|ing)Time|timePer|perCaseMs|timeOnCase|(spent|active|working|talk|hold)(Ms|Seconds|Minutes|Time)/i,
  /^(score|rank|rating|grade|points|adherence|productivity)s?$/i,
  /mouse|screen(shot|Recording)/i,
];

const schemas: Readonly<Record<string, z.ZodMiniType>> = {
  ...Object.fromEntries(records.map(({ type, schema }) => [`record ${type}`, schema])),
  ...Object.fromEntries(Object.entries(contract).map(([name, { body }]) => [`message ${name}`, body])),
  'pack content': packContentShape,
  'signed pack': signedPackShape,
  'item tally': itemTallyShape,
};

test.each(Object.entries(schemas))('no field of %s watches a person', (_, schema) => {
  expect(fieldsOf(schema).filter((name) => watches(name))).toEqual([]);
});

test('policies that an organisation may set watch nobody either', () => {
  const policy = JSON.parse(readFileSync('public/policy.schema.json', 'utf8')) as unknown;
  const names = propertiesIn(policy);
  expect(names.length).toBeGreaterThan(3);
  expect(names.filter((name) => watches(name))).toEqual([]);
});

test('the test knows a field that watches when it sees one', () => {
  const bad = [
    'agentId',
    'idleMs',
    'idleSince',
    'keystrokes',
    'handleTime',
    'timePerCase',
    'score',
    'userId',
  ];
  expect(bad.filter((name) => !watches(name))).toEqual([]);
  const nested = z.object({
    rows: z.array(z.looseObject({ deep: z.optional(z.object({ agentId: z.string() })) })),
  });
  expect(fieldsOf(nested).filter((name) => watches(name))).toEqual(['agentId']);
  expect(fieldsOf(records[0]?.schema ?? nested).length).toBeGreaterThan(1);
});

/**
 * `rating`: the person's own view of one behaviour, in words, for their own eyes (R5). `idle`: in an adapter, what a page
 * shows while nobody is on a call; Kept is quiet otherwise, and nothing of it is kept.
 */
const meantWell = new Set(['rating', 'idle']);

function watches(name: string): boolean {
  return !meantWell.has(name) && watching.some((pattern) => pattern.test(name));
}

function fieldsOf(schema: z.ZodMiniType): string[] {
  return propertiesIn(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }));
}

function propertiesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(propertiesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(key === 'properties' ? Object.keys(inner as object) : []),
    ...propertiesIn(inner),
  ]);
}

function textsIn(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) => textsIn(value, path === '' ? key : `${path}.${key}`));
}

function judging(key: string, text: string, language: string): string[] {
  const said = ` ${plain(text).replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const known = meantOtherwise[key] ?? [];
  return wordsOf(language)
    .filter((word) => !known.includes(word) && said.includes(` ${word}`))
    .map((word) => `${key}: ${word}`);
}
