import { ok, type Result } from '../problem.ts';
import ownDraft, { type OpenedDraft, type OwnDraftBody } from '../records/own-draft.ts';
import { from } from './database.ts';
import { wordsMask } from './mask-words.ts';
import { closed, opened } from './own-words.ts';
import { put, remove } from './write.ts';

/** Keeps what is being written, as it stands now (`at`: epoch ms); card numbers are masked, as in the entry to come. */
export async function keepOwnDraft(id: string, body: OwnDraftBody, at: number): Promise<Result<null>> {
  const mask = await wordsMask();
  const sealed = await closed(ownDraft, { id, at, body: { ...body, text: mask(body.text) } });
  if (!sealed.ok) return sealed;
  const kept = await put(ownDraft, sealed.value);
  return kept.ok ? ok(null) : kept;
}

/** The drafts that can be opened here, the newest first. */
export async function ownDrafts(): Promise<OpenedDraft[]> {
  const rows = await from(ownDraft).orderBy('at').toArray();
  return (await opened(ownDraft, rows.toReversed())).rows;
}

export async function dropOwnDraft(id: string): Promise<Result<null>> {
  return remove(ownDraft, id);
}
