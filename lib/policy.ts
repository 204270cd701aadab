import { browser } from 'wxt/browser';
import { z } from 'zod/mini';
import { mostSources, packSourceShape, type PackSource } from './packs/shape/source.ts';

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
  unread: string[];
};

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(100));
const single = {
  team: name,
  queues: z.array(name).check(z.maxLength(50)),
  language: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/)),
  retentionDays: z.int().check(z.minimum(1), z.maximum(365)),
};

/** The policy as it is now; without one, nothing is set. */
export async function readPolicy(): Promise<Policy> {
  try {
    return policyFrom(await browser.storage.managed.get());
  } catch (error) {
    // Firefox has no managed storage at all where no policy names us, and says it so.
    const isNone = error instanceof Error && error.message.includes('manifest not found');
    return { packs: [], unread: isNone ? [] : ['policy'] };
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
 * Answers what stops it.
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
