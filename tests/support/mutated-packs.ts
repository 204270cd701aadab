import fc from 'fast-check';
import { signedWhatever } from './signed-pack.ts';

/** One change to a JSON value, at a place that `way` leads to. */
type Step = { way: number[]; kind: (typeof kinds)[number]; seed: number; value: unknown };

const kinds = ['drop', 'replace', 'rename', 'add', 'repeat', 'wrap', 'lengthen', 'swap'] as const;

/** What has been found to trip readers of JSON: the empty, the huge, the nearly right, and names every object has. */
const odd: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  -0,
  1.5,
  2 ** 31,
  2 ** 53,
  1e21,
  5e-324,
  '',
  ' ',
  '\u0000',
  '\n',
  '\u202e',
  '\u200d',
  '\ud800',
  '(a+)+$',
  '*',
  '*'.repeat(40),
  '?'.repeat(100),
  'a'.repeat(5000),
  'https://',
  'javascript:alert(1)',
  '<img onerror=x>',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'refund',
  ':has(:has(*))',
  '[',
  '{firstName|',
  [],
  {},
  [[]],
  [null],
  { id: 'refund' },
  { id: {} },
  { length: 1e9 },
  { toJSON: 'x' },
];

const step: fc.Arbitrary<Step> = fc.record({
  way: fc.array(fc.nat(1000), { maxLength: 7 }),
  kind: fc.constantFrom(...kinds),
  seed: fc.nat(1_000_000),
  value: fc.oneof(fc.constantFrom(...odd), fc.jsonValue({ maxDepth: 4 })),
});

const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat(40),
  put: fc.oneof(
    fc.string({ maxLength: 10, unit: 'binary' }),
    fc.constantFrom('{', '[', '"', '\\', ',', ':', '1e999', '__proto__'),
  ),
});

/** How a pack is spoilt: its values, then perhaps signed again by the one who may, then its characters. */
export const spoiling = fc.record({
  steps: fc.array(step, { maxLength: 6 }),
  isSigned: fc.boolean(),
  cuts: fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(cut, { maxLength: 4 }) },
  ),
});

export type Spoiling = typeof spoiling extends fc.Arbitrary<infer One> ? One : never;

/** The pack after all that; `original` is the text of the good one, whose signature stays where nobody signs again. */
export async function spoilt(original: string, { steps, isSigned, cuts }: Spoiling): Promise<string> {
  const file = JSON.parse(original) as { pack: object };
  for (const one of steps) mutate(isSigned ? file.pack : file, one);
  let text = isSigned ? await signedWhatever(file.pack) : JSON.stringify(file);
  for (const { at, drop, put } of cuts) {
    const from = Math.floor(at * text.length);
    text = text.slice(0, from) + put + text.slice(from + drop);
  }
  return text;
}

type Branch = Record<string, unknown>;

function mutate(root: object, { way, kind, seed, value: given }: Step): void {
  // A later step may change it, and another run is given the same one.
  const value = structuredClone(given);
  let branch = root as Branch;
  for (const turn of way) {
    const below = Object.values(branch).filter((one) => typeof one === 'object' && one !== null) as Branch[];
    if (below.length === 0) break;
    branch = below[turn % below.length] ?? branch;
  }
  const keys = Object.keys(branch);
  const key = keys[seed % Math.max(1, keys.length)];
  if (key === undefined) {
    set(branch, 'fresh', value);
    return;
  }
  const old = branch[key];
  if (kind === 'drop') drop(branch, key);
  else if (kind === 'replace') set(branch, key, value);
  else if (kind === 'rename') {
    drop(branch, key);
    set(branch, wordsOf(value).slice(0, 100), old);
  } else if (kind === 'add') set(branch, typeof value === 'string' ? value.slice(0, 100) : 'more', value);
  else if (kind === 'repeat') set(branch, key, repeated(old, seed % 2000));
  else if (kind === 'wrap') set(branch, key, JSON.parse(`${'['.repeat(seed % 30)}1${']'.repeat(seed % 30)}`));
  else if (kind === 'lengthen')
    set(
      branch,
      key,
      wordsOf(old)
        .slice(0, 50)
        .repeat(seed % 200),
    );
  else set(branch, key, branch[keys[(seed >> 3) % keys.length] ?? key]);
}

function drop(branch: Branch, key: string): void {
  if (Array.isArray(branch)) branch.splice(Number(key), 1);
  else delete branch[key];
}

/** As often as still makes a file that somebody would read. */
function repeated(value: unknown, count: number): unknown[] {
  const length = JSON.stringify(value ?? null).length;
  return Array.from({ length: Math.min(count, Math.floor(400_000 / length)) }, () => value);
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

/** As JSON.parse would: an own member whatever its name. */
function set(branch: Branch, key: string, value: unknown): void {
  if (Array.isArray(branch) && !Object.keys(branch).includes(key)) branch.push(value);
  else Object.defineProperty(branch, key, { value, enumerable: true, configurable: true, writable: true });
}
