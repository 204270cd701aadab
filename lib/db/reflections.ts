import { Dexie } from 'dexie';
import { ok, problem, type Result } from '../problem.ts';
import ownDraft from '../records/own-draft.ts';
import reflection, {
  type OwnReflection,
  type Reflection,
  type ReflectionBody,
} from '../records/reflection.ts';
import { from } from './database.ts';
import { wordsMask } from './mask-words.ts';
import { closed, opened } from './own-words.ts';
import { act, change, put } from './write.ts';

/** Keeps one entry; what looks like a card number in it is masked first. `at`: epoch ms. */
export async function addReflection(
  body: ReflectionBody,
  at: number,
  shiftId: string,
  id: string = crypto.randomUUID(),
): Promise<Result<Reflection>> {
  const mask = await wordsMask();
  return keep({ id, at, shiftId, kind: body.is, body: masked(body, mask) });
}

/** Makes an entry of what was being written: its draft goes in the same act. */
export async function addFromDraft(
  body: ReflectionBody,
  at: number,
  shiftId: string,
  draft: string,
): Promise<Result<Reflection>> {
  const mask = await wordsMask();
  const id = crypto.randomUUID();
  const sealed = await closed(reflection, { id, at, shiftId, kind: body.is, body: masked(body, mask) });
  if (!sealed.ok) return sealed;
  const done = await act([
    change({ declaration: reflection, id, to: () => ok(sealed.value) }),
    change({ declaration: ownDraft, id: draft, to: () => ok(undefined) }),
  ]);
  return done.ok ? ok(sealed.value) : done;
}

/** Writes an entry that was there, changed. */
export async function changeReflection(
  id: string,
  to: (body: ReflectionBody) => ReflectionBody,
): Promise<Result<Reflection>> {
  const row = await reflectionOf(id);
  if (row === undefined) return problem('notFound');
  const mask = await wordsMask();
  return keep({ ...row, body: masked(to(row.body), mask) });
}

export async function reflectionOf(id: string): Promise<OwnReflection | undefined> {
  const row = await from(reflection).get(id);
  return row === undefined ? undefined : (await opened(reflection, [row])).rows[0];
}

/** The entries of a span (epoch ms, its end not in it), the newest first, and how many of them cannot be opened here. */
export async function reflectionsBetween(
  since: number,
  until: number,
): Promise<{ rows: OwnReflection[]; unread: number }> {
  const rows = await from(reflection).where('at').between(since, until).toArray();
  return opened(reflection, rows.toReversed());
}

/** Every entry there is, the newest first. */
export async function allReflections(): Promise<{ rows: OwnReflection[]; unread: number }> {
  return reflectionsBetween(-Infinity, Infinity);
}

/** The newest entries of one kind. */
export async function lastReflections(kind: Reflection['kind'], most: number): Promise<OwnReflection[]> {
  const rows = await from(reflection)
    .where('[kind+at]')
    .between([kind, Dexie.minKey], [kind, Dexie.maxKey])
    // oxlint-disable-next-line unicorn/no-array-reverse -- a collection of Dexie, not an array
    .reverse()
    .limit(most)
    .toArray();
  return (await opened(reflection, rows)).rows;
}

async function keep(row: OwnReflection): Promise<Result<Reflection>> {
  const sealed = await closed(reflection, row);
  return sealed.ok ? put(reflection, sealed.value) : sealed;
}

function masked(body: ReflectionBody, mask: (words: string) => string): ReflectionBody {
  const fields = Object.entries(body).map(([field, value]) => [
    field,
    typeof value === 'string' && written.has(field) ? mask(value) : value,
  ]);
  return Object.fromEntries(fields) as ReflectionBody;
}

/** The fields that a person writes; ids and addresses stay as they are. */
const written = new Set(['text', 'happened', 'mine', 'differently', 'others']);
