import { ok, problem, type Result } from '../problem.ts';
import { breathing } from './breathe.ts';
import { checkHarmless } from './check-harmless.ts';
import { checkPack } from './check-pack.ts';
import { isTooDeep } from './nesting.ts';
import { signedPackShape, type Pack, type SignedPack } from './shape/pack.ts';

/** In UTF-8 bytes. A pack that fills a desk's 500 checklists is about half of it. */
export const largestPack = 1024 * 1024;

/**
 * The file as it came, safe to look at and not yet trusted: not too big, not too deep, JSON, without a key or number
 * that does harm, and wrapped as a signed pack is.
 */
export async function readSigned(text: string): Promise<Result<SignedPack>> {
  const breathe = breathing();
  if (text.length > largestPack || new TextEncoder().encode(text).length > largestPack)
    return problem('packTooBig');
  if (isTooDeep(text)) return problem('packTooDeep');
  await breathe();
  const value = parsed(text);
  if (typeof value !== 'object' || value === null || !('kept' in value) || value.kept !== 'signed-pack')
    return problem('packNotAPack');
  if ('format' in value && typeof value.format === 'number' && value.format > 1)
    return problem('newer', 'pack');
  const harmless = await checkHarmless(value, breathe);
  if (!harmless.ok) return harmless;
  const read = signedPackShape.safeParse(value);
  return read.success ? ok(read.data) : problem('packNotAPack', 'signature');
}

/** The pack in a file, checked and whoever signed it: to look at and to import, never to put in force (takePack). */
export async function readPack(text: string): Promise<Result<{ signed: SignedPack; pack: Pack }>> {
  const signed = await readSigned(text);
  if (!signed.ok) return signed;
  const pack = await checkPack(signed.value.pack);
  return pack.ok ? ok({ signed: signed.value, pack: pack.value }) : pack;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // cut off, or something else: no pack of ours
  }
}
