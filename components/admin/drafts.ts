import { allPackDrafts, binPackDraft, createPackDraft } from '@/lib/db/pack-drafts.ts';
import { draftOf, emptyDraft, type Draft } from '@/lib/packs/edit/draft.ts';
import { slugOf } from '@/lib/packs/edit/slug-of.ts';
import type { PackContent } from '@/lib/packs/shape/pack.ts';
import type { Problem, Result } from '@/lib/problem.ts';
import type { PackDraft } from '@/lib/records/pack-draft.ts';
import { isUnsaved, keepFrom, keepNothing, save, useKept } from './autosave.ts';
import { open } from './writing.ts';

/**
 * Puts a kept draft up; what the one before still owes the disk is written first. Where it cannot be, that one stays, and the
 * page says why: unless `instead` of it, which the admin chose.
 */
export async function openDraft(row: PackDraft, { instead = false } = {}): Promise<void> {
  if (!instead && (await owed()) !== undefined) return;
  const draft = draftOf(row.content);
  open(draft);
  keepFrom(row, draft);
}

/** Why what was typed cannot be kept; undefined once it is on the disk. */
async function owed(): Promise<Problem | undefined> {
  await save();
  // A key may have come while it was written.
  if (isUnsaved()) await save();
  return isUnsaved() ? (useKept.getState().problem ?? undefined) : undefined;
}

/** Into the bin with it, as it stands; the next draft comes up. */
export async function binDraft(id: string): Promise<void> {
  if ((await owed()) !== undefined) return;
  const done = await binPackDraft(id, Date.now());
  if (!done.ok) return;
  const next = (await allPackDrafts()).find((row) => row.binnedAt === undefined);
  if (next !== undefined) return openDraft(next);
  keepNothing();
  open(null);
}

type Begin = { name: string; language: string; from?: PackContent };

/** A new draft, empty or with the content of another pack, under an id of its own. */
export async function beginDraft({ name, language, from }: Begin): Promise<Result<PackDraft>> {
  const taken = (await allPackDrafts()).map(({ id }) => id);
  const head = { id: slugOf(name, taken), name, language: from?.language ?? language };
  return keepNew(from === undefined ? emptyDraft(head) : { ...draftOf(contentOf(from)), ...head });
}

/** What came from a file, under its own id where that is free. */
export async function bringDraft(content: PackContent): Promise<Result<PackDraft>> {
  const taken = (await allPackDrafts()).map(({ id }) => id);
  const id = taken.includes(content.id) ? slugOf(content.id, taken) : content.id;
  return keepNew({ ...draftOf(contentOf(content)), id });
}

async function keepNew(draft: Draft): Promise<Result<PackDraft>> {
  const why = await owed();
  if (why !== undefined) return why;
  const made = await createPackDraft(draft.id, draft, Date.now());
  if (made.ok) await openDraft(made.value);
  return made;
}

const ofPublishing = new Set(
  'kept format version publishedAt publishedBy reason expiresAt audience pilot'.split(' '),
);

/** Without what publishing adds: the next publication says it anew. */
function contentOf(pack: PackContent): PackContent {
  return Object.fromEntries(Object.entries(pack).filter(([key]) => !ofPublishing.has(key))) as PackContent;
}
