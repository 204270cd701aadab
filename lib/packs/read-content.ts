import { ok, problem, type Result } from '../problem.ts';
import { breathing } from './breathe.ts';
import { checkHarmless } from './check-harmless.ts';
import { explain } from './explain.ts';
import { isTooDeep } from './nesting.ts';
import { largestPack, readPack } from './read-pack.ts';
import { packContentShape, type PackContent } from './shape/pack.ts';

/**
 * What an admin may open as a draft: a signed pack, a pack, or content that was saved without a signature. The reason and
 * the place where something is wrong otherwise; references that lead nowhere are the linter's.
 */
export async function readContent(text: string): Promise<Result<PackContent>> {
  if (text.length > largestPack) return problem('packTooBig');
  if (isTooDeep(text)) return problem('packTooDeep');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('packNotAPack');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return problem('packNotAPack');
  const kept = 'kept' in value ? value.kept : undefined;
  if (kept === 'signed-pack') {
    const read = await readPack(text);
    return read.ok ? ok(read.value.pack) : read;
  }
  if (kept !== undefined && kept !== 'pack' && kept !== 'pack-content') return problem('packNotAPack');
  const harmless = await checkHarmless(value, breathing());
  if (!harmless.ok) return harmless;
  const read = packContentShape.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  if (issue === undefined) return problem('packBadShape');
  const { reason, detail } = explain(issue, []);
  return problem(reason, detail);
}

/** A draft's content as a file to read, to compare and to open again: not signed, so no desk takes it. */
export function contentFile(content: Record<string, unknown>): string {
  return JSON.stringify({ kept: 'pack-content', format: 1, ...content }, null, 2);
}
