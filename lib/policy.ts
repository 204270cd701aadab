import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import { mostSources, packSourceShape, type PackSource } from './packs/shape/source.ts';
import { lastPolicy } from './settings.ts';

/**
 * What an organisation sets for its desks by browser policy (public/policy.schema.json, docs/admin/roll-out.md). It wins over
 * what the person chose. `unread` names the entries that could not be read; the others count.
 */
export type Policy = {
  packs: PackSource[];
  team?: string;
  queues?: string[];
  language?: string;
  retentionDays?: number;
  reflectionDays?: number;
  unread: string[];
};

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const single = {
  team: name,
  queues: z.array(name).check(z.maxLength(50)),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/)),
  retentionDays: z.int().check(z.minimum(1), z.maximum(365)),
  reflectionDays: z.int().check(z.minimum(1), z.maximum(3650)),
};

/**
 * A browser that starts loads its policies first, and answers nobody before: after 2 to 9 s in Chromium 156, with a policy for
 * us or without one. Some were reported never to answer (ms).
 */
const patienceMs = 20_000;

/**
 * The policy as it is now; without one, nothing is set. For the background: it may take seconds. Where the browser does not
 * say it, what it said last counts, and `unread` holds `policy`.
 */
export async function readPolicy(patience = patienceMs): Promise<Policy> {
  const known = await lastPolicy.getValue();
  const managed = await askBrowser(patience);
  if (managed === undefined) {
    const policy = policyFrom(known);
    return { ...policy, unread: ['policy', ...policy.unread] };
  }
  if (JSON.stringify(managed) !== JSON.stringify(known)) await lastPolicy.setValue(managed);
  return policyFrom(managed);
}

/** The policy as the background read it last, at once: what pages go by. */
export async function knownPolicy(): Promise<Policy> {
  return policyFrom(await lastPolicy.getValue());
}

/** Calls `listener` when `knownPolicy` answers something else than before. Answers what stops it. */
export function onPolicyKnown(listener: () => void): () => void {
  return lastPolicy.watch(listener);
}

async function askBrowser(patience: number): Promise<Record<string, unknown> | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    return await Promise.race([browser.storage.managed.get(), late]);
  } catch (error) {
    // Firefox has no managed storage at all where no policy names us, and says it so.
    return error instanceof Error && error.message.includes('manifest not found') ? {} : undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Each entry is judged on its own: one that is wrong takes none of the others with it. */
export function policyFrom(managed: Readonly<Record<string, unknown>>): Policy {
  const policy: Policy = { packs: [], unread: [] };
  for (const [key, shape] of Object.entries(single)) {
    if (managed[key] === undefined) continue;
    const read = shape.safeParse(managed[key]);
    if (read.success) Object.assign(policy, { [key]: read.data });
    else policy.unread.push(key);
  }
  const packs = managed['packs'] ?? [];
  if (!Array.isArray(packs)) return { ...policy, unread: [...policy.unread, 'packs'] };
  for (const [index, entry] of packs.entries()) {
    const read = packSourceShape.safeParse(entry);
    if (read.success && index < mostSources) policy.packs.push(read.data);
    else policy.unread.push(`packs[${index}]`);
  }
  return policy;
}

/**
 * Calls `listener` when an administrator changed the policy while the browser runs (Firefox reads it at its start only).
 * For the background, which reads it then. Answers what stops it.
 */
export function onPolicyChanged(listener: () => void): () => void {
  const hear = (_: unknown, area: string) => {
    if (area === 'managed') listener();
  };
  browser.storage.onChanged.addListener(hear);
  return () => browser.storage.onChanged.removeListener(hear);
}

/** For how long closed promises are kept (days): as the person chose, or shorter where the organisation says so. */
export function retentionUnder({ retentionDays }: Policy, chosen: number): number {
  return Math.min(chosen, retentionDays ?? chosen);
}

/** For how long a person keeps what they wrote for themselves (days; 0: for ever): as they chose, or shorter. */
export function reflectionsUnder({ reflectionDays: most }: Policy, chosen: number): number {
  if (most === undefined) return chosen;
  return chosen === 0 ? most : Math.min(chosen, most);
}
