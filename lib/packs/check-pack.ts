import { ok, problem, type Problem, type Result } from '../problem.ts';
import { breathing } from './breathe.ts';
import { checkReferences } from './check-references.ts';
import { checkTranslations } from './check-translations.ts';
import { explain } from './explain.ts';
import { mostOfPart, packParts, packShape, type Pack } from './shape/pack.ts';
import { complaint } from './shape/words.ts';

const format = 1;

/**
 * The pack in a value that was parsed from JSON, or the first thing that is wrong with it: the same answer as
 * `packShape` and what its parts say of each other, but part after part and with pauses, so that a pack of a megabyte stops nobody.
 */
export async function checkPack(value: unknown): Promise<Result<Pack>> {
  if (!isObject(value) || value['kept'] !== 'pack') return problem('packNotAPack');
  if (typeof value['format'] === 'number' && value['format'] > format) return problem('newer', 'pack');
  const breathe = breathing();

  const empty = Object.fromEntries([...packParts, 'translations'].map((part) => [part, undefined]));
  const head = packShape.safeParse({ ...value, ...empty });
  if (!head.success) return refusal(head.error.issues, []);

  const parts: Record<string, unknown[]> = {};
  for (const part of packParts) {
    const list = value[part];
    if (list === undefined) continue;
    if (!Array.isArray(list)) return problem('packBadShape', `${part}: must be array`);
    if (list.length > mostOfPart[part]) return problem('packBadShape', `${part}: too many`);
    const checked: unknown[] = [];
    for (const [index, one] of list.entries()) {
      const read = packShape.shape[part].safeParse([one]);
      if (!read.success) return refusal(read.error.issues, [part, index]);
      checked.push(...read.data);
      await breathe();
    }
    const ids = new Set(checked.map((one) => (one as { id: string }).id));
    if (ids.size !== list.length) return problem('packBadShape', `${part}: ${complaint.twice}`);
    parts[part] = checked;
  }

  const translations = await readTranslations(value['translations'], breathe);
  if (!translations.ok) return translations;
  // Every part of it was checked by its own shape.
  const pack = { ...head.data, ...parts, translations: translations.value } as Pack;
  const references = checkReferences(pack);
  if (!references.ok) return references;
  const translated = await checkTranslations(pack, breathe);
  return translated.ok ? ok(pack) : translated;
}

type Translations = Pack['translations'];

async function readTranslations(value: unknown, breathe: () => Promise<void>): Promise<Result<Translations>> {
  const shape = packShape.shape.translations;
  const languages = isObject(value) ? Object.fromEntries(Object.keys(value).map((key) => [key, {}])) : value;
  const known = shape.safeParse(languages);
  if (!known.success) return refusal(known.error.issues, ['translations']);
  const checked: Translations = known.data;
  for (const [language, texts] of isObject(value) ? Object.entries(value) : []) {
    const read = shape.safeParse({ [language]: texts });
    if (!read.success) return refusal(read.error.issues, ['translations']);
    Object.assign(checked, read.data);
    await breathe();
  }
  return ok(checked);
}

type Issues = Parameters<typeof explain>[0][];

function refusal(issues: Issues, [part, index]: readonly [] | readonly PropertyKey[]): Problem {
  const [first] = issues;
  if (first === undefined) return problem('packBadShape');
  // A single element was checked as a list of one: its own index stands in the place of that one's.
  const path = index === undefined ? first.path : first.path.slice(1);
  const { reason, detail } = explain(
    { ...first, path },
    [part, index].filter((at) => at !== undefined),
  );
  return problem(reason, detail);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
