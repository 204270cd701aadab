import { ok, problem, type Result } from '../problem.ts';
import packDraft, { type PackDraft } from '../records/pack-draft.ts';
import { from } from './database.ts';
import { act, change, create, remove, update } from './write.ts';

/** Every draft, also those in the bin, the latest first. */
export async function allPackDrafts(): Promise<PackDraft[]> {
  const rows = await from(packDraft).toArray();
  return rows.toSorted((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
}

export async function packDraftOf(id: string): Promise<PackDraft | undefined> {
  return from(packDraft).get(id);
}

/** A new draft; refused as `invalid` when there is one of that id. */
export async function createPackDraft(
  id: string,
  content: Record<string, unknown>,
  now: number,
): Promise<Result<PackDraft>> {
  return create(packDraft, { id, content, updatedAt: now });
}

/**
 * Keeps what was typed. Refused as `draftElsewhere` when another window wrote since `seenAt` (its `updatedAt` as it was read
 * or written last): nobody's typing is written over unseen. `seenAt` of null writes over it.
 */
export async function keepPackDraft(
  id: string,
  content: Record<string, unknown>,
  { seenAt, now }: { seenAt: number | null; now: number },
): Promise<Result<PackDraft>> {
  const done = await act([
    change<PackDraft>({
      declaration: packDraft,
      id,
      to: (row) => {
        if (seenAt !== null && row?.updatedAt !== seenAt) return problem('draftElsewhere');
        // Never the same moment twice: a second window tells by it that something was written.
        return ok({ ...row, id, content, updatedAt: Math.max(now, (row?.updatedAt ?? 0) + 1) });
      },
    }),
  ]);
  return done.ok ? ok(done.value[0] as PackDraft) : done;
}

export async function binPackDraft(id: string, now: number): Promise<Result<PackDraft>> {
  return update(packDraft, id, (row) => ok({ ...row, binnedAt: now }));
}

/** Takes it out of the bin. */
export async function unbinPackDraft(id: string): Promise<Result<PackDraft>> {
  return update(packDraft, id, (row) => {
    const { binnedAt: _, ...back } = row;
    return ok(back as PackDraft);
  });
}

/** For good. */
export async function deletePackDraft(id: string): Promise<Result<null>> {
  return remove(packDraft, id);
}
