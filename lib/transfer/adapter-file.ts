import { z } from 'zod/mini';
import { allSiteAdapters, keepSiteAdapters } from '../db/site-adapters.ts';
import { ok, problem, type Result } from '../problem.ts';
import siteAdapter, { type SiteAdapter } from '../records/site-adapter.ts';
import { selectorsOf } from '../site-helper/adapter-shape.ts';

const formatName = 'kept-adapters';
const formatVersion = 1;
/** A thousand sites are about half of it (bytes); a larger file is not read. */
export const largestAdapterFile = 2 * 1024 * 1024;

const head = z.looseObject({ format: z.literal(formatName), version: z.number() });
const body = z.looseObject({ adapters: z.array(z.unknown()).check(z.maxLength(1000)) });

/** What was taught about these sites (all of them without a list), as the text of one file that another Kept can read. */
export async function exportAdapters(
  sites?: readonly string[],
): Promise<Result<{ name: string; text: string }>> {
  const all = await allSiteAdapters();
  if (!all.ok) return all;
  const adapters = all.value.filter(({ id }) => sites?.includes(id) ?? true);
  const [only] = adapters;
  const name = adapters.length === 1 && only !== undefined ? new URL(only.id).hostname : 'sites';
  const text = JSON.stringify({ format: formatName, version: formatVersion, adapters }, null, 2);
  return ok({ name: `kept-adapters-${name}.json`, text });
}

/**
 * Puts what the file knows of its sites in the place of what was taught here. All or nothing: a file of something else,
 * a newer one, or one with a selector that `isReadable` refuses changes nothing. Fields we do not know are kept. Answers
 * how many sites there were.
 */
export async function importAdapters(
  text: string,
  isReadable: (selector: string) => boolean,
): Promise<Result<number>> {
  const read = readAdapters(text, isReadable);
  if (!read.ok) return read;
  const kept = await keepSiteAdapters(read.value);
  return kept.ok ? ok(read.value.length) : kept;
}

/** What the file knows of its sites, checked as for `importAdapters`; nothing is kept. */
export function readAdapters(text: string, isReadable: (selector: string) => boolean): Result<SiteAdapter[]> {
  if (text.length > largestAdapterFile) return problem('notAdapters', 'size');
  let raw: unknown;
  try {
    raw = JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    return problem('notAdapters', 'json');
  }
  const begun = head.safeParse(raw);
  if (!begun.success) return problem('notAdapters', 'format');
  if (begun.data.version > formatVersion) return problem('newer', 'adapters');
  const parts = body.safeParse(raw);
  if (!parts.success) return problem('notAdapters', 'adapters');
  const rows: SiteAdapter[] = [];
  for (const [at, part] of parts.data.adapters.entries()) {
    const row = siteAdapter.schema.safeParse(part);
    if (!row.success) {
      return problem(
        'notAdapters',
        `${at}: ${row.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
      );
    }
    if (!selectorsOf(row.data.adapter).every(isReadable)) return problem('notAdapters', `${at}: selector`);
    rows.push(row.data);
  }
  return new Set(rows.map(({ id }) => id)).size === rows.length
    ? ok(rows)
    : problem('notAdapters', 'a site twice');
}
