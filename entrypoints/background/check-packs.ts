import { openChecked } from '@/lib/db/health.ts';
import { dropPack, packInForceOf, packsInForce, putPack } from '@/lib/db/packs.ts';
import { isForDesk, type Desk } from '@/lib/packs/audience.ts';
import { readPack } from '@/lib/packs/read-pack.ts';
import {
  isFrom,
  isNamed,
  mayReplace,
  mustRiseFrom,
  sourceList,
  staysWithItsSource,
  type Source,
} from '@/lib/packs/source-list.ts';
import { fetchPack } from '@/lib/packs/sources.ts';
import { takePack, type Taken } from '@/lib/packs/take-pack.ts';
import { readPolicy, type Policy } from '@/lib/policy.ts';
import { ok, problem, type Problem, type Result } from '@/lib/problem.ts';
import type { PackInForce } from '@/lib/records/pack-in-force.ts';
import { packChecks, packSources, packsGone, type PackCheck, type PackGone } from '@/lib/settings.ts';
import { deskHere } from './desk.ts';

/** A source must be missing this long (ms) before its pack goes, unless somebody said so: a policy may be read late. */
const missingMs = 60_000;
const mostGone = 5;

type Look = {
  now: number;
  /** The policy was changed, or the person pressed: what is not named now is not meant to be. */
  isSaid: boolean;
  get?: typeof fetchPack;
};

export type Checks = Record<string, PackCheck>;

/**
 * Looks at every source once and puts in force what is new there. What is refused or out of reach changes nothing but what
 * is told of it: the last good pack stays. One look at a time.
 */
export async function checkPacks({ now, isSaid, get = fetchPack }: Look): Promise<Result<Checks>> {
  return navigator.locks.request('kept-packs', async () => {
    const opened = await openChecked();
    if (!opened.ok) return opened;
    const [policy, own] = await Promise.all([readPolicy(), packSources.getValue()]);
    const list = sourceList(policy.packs, own);
    const checks = await lookAtAll(list, { now, get, policy });
    // An entry that cannot be read may be what a pack came from: until it is put right, nothing goes.
    const isWhole = !policy.unread.some((entry) => /^(policy|packs)/.test(entry));
    if (isWhole) await dropUnnamed(list, (source) => checks[source.id]?.pack, { now, isSaid });
    return ok(checks);
  });
}

/** Fetches everything at once, then takes one after the other. Most browsers have no source, and nothing to do here. */
async function lookAtAll(
  list: readonly Source[],
  { now, get, policy }: { now: number; get: typeof fetchPack; policy: Policy },
): Promise<Checks> {
  const known = await packChecks.getValue();
  if (list.length === 0 && Object.keys(known).length === 0) return {};
  const desk = await deskHere(policy);
  const texts = await Promise.all(
    list.map(async ({ url, text = '' }) => (url === undefined ? ok(text) : get(url))),
  );
  const checks: Checks = {};
  for (const [index, source] of list.entries()) {
    const before = source.url === undefined ? undefined : known[source.id];
    const text = texts[index] ?? problem('unreachable');
    const { pack, fault } = text.ok
      ? await takeFrom(source, text.value, { now, desk, list, guess: before?.pack })
      : { pack: before?.pack, fault: text };
    checks[source.id] = {
      at: now,
      okAt: fault === undefined ? now : (before?.okAt ?? 0),
      ...(pack === undefined ? {} : { pack }),
      ...(fault === undefined ? {} : { reason: fault.reason, detail: fault.detail?.slice(0, 300) }),
    };
  }
  await packChecks.setValue(checks);
  return checks;
}

type Here = { now: number; desk: Desk; list: readonly Source[]; guess?: string };
type Found = { pack?: string; fault?: Problem };

async function takeFrom(source: Source, text: string, { now, desk, list, guess }: Here): Promise<Found> {
  const take = (row: PackInForce | undefined) => {
    const current = row !== undefined && mustRiseFrom(row, source, list) ? row.pack : undefined;
    return takePack({ text, trustedKeys: source.keys, current, agent: desk, now });
  };
  let row = guess === undefined ? undefined : await packInForceOf(guess);
  let taken = await take(row);
  // Another pack than the one expected from here: it is compared with what is in force of that one.
  const other = taken.ok ? taken.value.pack.id : taken.reason === 'packOther' ? taken.detail : guess;
  if (other !== undefined && other !== row?.id) {
    row = await packInForceOf(other);
    taken = await take(row);
  }
  if (taken.ok) {
    const { pack } = taken.value;
    if (row !== undefined && !mayReplace(row, source))
      return { pack: pack.id, fault: problem('packElsewhere') };
    if (!isForDesk(pack, desk)) return withdrawn(row, now);
    return { pack: pack.id, ...(await putInForce(row, source, taken.value, { now, list })) };
  }
  if (taken.reason === 'packNotForHere') return notForHere(source, text, { now, desk, list });
  if (row !== undefined && isFrom(row, source)) await noteRefusal(row, taken, now);
  return { pack: row?.id, fault: taken };
}

async function putInForce(
  row: PackInForce | undefined,
  by: Source,
  { pack, key, isNew }: Taken,
  { now, list }: { now: number; list: readonly Source[] },
): Promise<{ fault?: Problem }> {
  const stays = row !== undefined && !isNew && staysWithItsSource(row, by, list);
  if (stays && row.refused === undefined && row.goneSince === undefined) return {};
  const source = by.url === undefined ? { kind: by.kind } : { kind: by.kind, url: by.url };
  const { refused: _, goneSince: __, ...rest } = row ?? {};
  const done = await putPack({
    ...rest,
    id: pack.id,
    source: stays ? row.source : source,
    key: stays ? row.key : key,
    ...(isNew || row === undefined
      ? { pack, takenAt: now, ...(row === undefined ? {} : { before: row.pack }) }
      : { pack: row.pack, takenAt: row.takenAt }),
    // Of another publisher every number is new.
    seenVersion: row === undefined || pack.version < row.seenVersion ? 0 : row.seenVersion,
  });
  return done.ok ? {} : { fault: done };
}

/** Meant for others. Not in the pilot: what is in force here stays. For other teams or languages: it goes here. */
async function notForHere(source: Source, text: string, { now, desk, list }: Here): Promise<Found> {
  const read = await readPack(text);
  if (!read.ok) return { fault: read };
  const { id, audience, version } = read.value.pack;
  const row = await packInForceOf(id);
  // An old file cannot withdraw a newer one.
  if (row !== undefined && mustRiseFrom(row, source, list) && version < row.pack.version)
    return { pack: id, fault: problem('packOlder', `${version} < ${row.pack.version}`) };
  if (row === undefined || isForDesk({ id, audience }, desk)) return { pack: id };
  return mayReplace(row, source) ? withdrawn(row, now) : { pack: id };
}

async function withdrawn(row: PackInForce | undefined, now: number): Promise<Found> {
  if (row === undefined) return {};
  await drop(row, 'audience', now);
  return { pack: row.id };
}

async function noteRefusal(row: PackInForce, { reason, detail }: Problem, now: number): Promise<void> {
  const refused =
    detail === undefined ? { at: now, reason } : { at: now, reason, detail: detail.slice(0, 300) };
  // The same refusal again is no news, and a pack is a long row to write.
  if (row.refused?.reason === reason && row.refused.detail === refused.detail) return;
  await putPack({ ...row, refused });
}

async function dropUnnamed(
  list: readonly Source[],
  holds: (source: Source) => string | undefined,
  { now, isSaid }: { now: number; isSaid: boolean },
): Promise<void> {
  for (const row of await packsInForce()) {
    if (isNamed(row, list, holds)) continue;
    if (isSaid || (row.goneSince !== undefined && now - row.goneSince >= missingMs))
      await drop(row, 'source', now);
    else if (row.goneSince === undefined) await putPack({ ...row, goneSince: now });
  }
}

async function drop({ id, pack }: PackInForce, why: PackGone['why'], now: number): Promise<void> {
  const done = await dropPack(id);
  if (!done.ok) return; // the next look tries again
  const gone = (await packsGone.getValue()).filter((one) => one.id !== id);
  await packsGone.setValue(
    [{ id, name: pack.name, at: now, why, isSeen: false }, ...gone].slice(0, mostGone),
  );
}
