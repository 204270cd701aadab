import { ok, type Result } from '../problem.ts';
import talkDraft, { type TalkDraftBody } from '../records/talk-draft.ts';
import { from } from './database.ts';
import { wordsMask } from './mask-words.ts';
import { closed, opened } from './own-words.ts';
import { put, remove } from './write.ts';

/** There is one: the next talk. */
const next = 'next';

/** Keeps what is picked for the next talk as it stands now (`at`: epoch ms); card numbers in it are masked. */
export async function keepTalkDraft(body: TalkDraftBody, at: number): Promise<Result<null>> {
  const mask = await wordsMask();
  const masked = { ...body, words: mask(body.words), to: mask(body.to) };
  const sealed = await closed(talkDraft, { id: next, at, body: masked });
  if (!sealed.ok) return sealed;
  const kept = await put(talkDraft, sealed.value);
  return kept.ok ? ok(null) : kept;
}

/** Undefined where nothing is picked, or what is there is somebody else's. */
export async function readTalkDraft(): Promise<TalkDraftBody | undefined> {
  const row = await from(talkDraft).get(next);
  return row === undefined ? undefined : (await opened(talkDraft, [row])).rows[0]?.body;
}

export async function clearTalkDraft(): Promise<Result<null>> {
  return remove(talkDraft, next);
}
