import { ok, problem, type Result } from '../problem.ts';
import selfView, { type OwnSelfView, type SelfView, type SelfViewBody } from '../records/self-view.ts';
import { from } from './database.ts';
import { wordsLeave } from './leaving-words.ts';
import { wordsMask, type MaskWords } from './mask-words.ts';
import { closed, opened } from './own-words.ts';
import { act, change, put } from './write.ts';

type Feeling = Extract<SelfViewBody, { is: 'area' }>['feels'];

/** Everything the person said about their own work, the oldest first; `unread`: what cannot be opened here. */
export async function selfViews(): Promise<{ rows: OwnSelfView[]; unread: number }> {
  const { rows, unread } = await opened(selfView, await from(selfView).toArray());
  return { rows: rows.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)), unread };
}

/** Keeps something new; card numbers in it are masked. `at`: epoch ms. */
export async function addSelfView(body: SelfViewBody, at: number): Promise<Result<SelfView>> {
  return keep({ id: crypto.randomUUID(), at, kind: body.is, body });
}

/** Writes anew what was there; `notFound` where it went meanwhile. */
export async function changeSelfView(id: string, body: SelfViewBody): Promise<Result<SelfView>> {
  const before = await from(selfView).get(id);
  if (before === undefined) return problem('notFound');
  const sealed = await ready({ id, at: before.at, kind: body.is, body });
  if (!sealed.ok) return sealed;
  const to = (current: SelfView | undefined) => (current === undefined ? problem('notFound') : sealed);
  const done = await act([change<SelfView>({ declaration: selfView, id, to })]);
  return done.ok ? ok(sealed.value) : done;
}

/** Brings back what was taken away. */
export async function bringBackSelfView(row: OwnSelfView): Promise<Result<SelfView>> {
  return keep(row);
}

/**
 * What the person says of one area (R6): one mark for each, and none once they take it back (undefined). What they said before
 * leaves every copy. `at`: epoch ms.
 */
export async function setFeeling(
  area: string,
  feels: Feeling | undefined,
  at: number,
): Promise<Result<null>> {
  const { rows } = await selfViews();
  const of = rows.flatMap(({ id, body }) => (body.is === 'area' && body.area === area ? [{ id, body }] : []));
  const [first] = of;
  const ids = of.map(({ id }) => id);
  await leave(ids);
  const gone = feels === undefined ? ids : ids.slice(1);
  const changes = gone.map((id) => change<SelfView>({ declaration: selfView, id, to: () => ok(undefined) }));
  if (feels !== undefined) {
    const id = first?.id ?? crypto.randomUUID();
    const body: SelfViewBody = { is: 'area', area, note: '', ...first?.body, feels };
    const sealed = await ready({ id, at, kind: 'area', body });
    if (!sealed.ok) return sealed;
    changes.push(change<SelfView>({ declaration: selfView, id, to: () => sealed }));
  }
  const done = await act(changes);
  return done.ok ? ok(null) : done;
}

/** Takes it away for good; its words leave every copy. */
export async function dropSelfView(id: string): Promise<Result<null>> {
  await leave([id]);
  const done = await act([change<SelfView>({ declaration: selfView, id, to: () => ok(undefined) })]);
  return done.ok ? ok(null) : done;
}

async function leave(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await wordsLeave(ids.map((id) => `self-view|${id}`));
}

async function keep(row: OwnSelfView): Promise<Result<SelfView>> {
  const sealed = await ready(row);
  return sealed.ok ? put(selfView, sealed.value) : sealed;
}

async function ready(row: OwnSelfView): Promise<Result<SelfView>> {
  return closed(selfView, { ...row, body: masked(row.body, await wordsMask()) });
}

/** What the person wrote themselves; areas and behaviours of a pack have no such numbers, and own ones might. */
function masked(body: SelfViewBody, mask: MaskWords): SelfViewBody {
  if (body.is === 'area') return { ...body, area: mask(body.area), note: mask(body.note) };
  if (body.is === 'coaching') return { ...body, area: mask(body.area), text: mask(body.text) };
  const rated = body.rated.map((one) => ({ ...one, behaviour: mask(one.behaviour), note: mask(one.note) }));
  return { ...body, rated };
}
