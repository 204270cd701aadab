import { clocksThatCount } from '@/lib/db/update-clocks.ts';
import type { SeenCase } from '@/lib/messages/contract.ts';
import { send } from '@/lib/messages/send.ts';
import type { UpdateClock } from '@/lib/records/update-clock.ts';

/** A case whose customer may wait to hear; `heardAt` and `nextAt` epoch ms, where they are known. */
export type Waiting = {
  caseKey: string;
  name: string;
  customer: string;
  title: string;
  state: string;
  url: string;
  heardAt?: number | undefined;
  nextAt?: number | undefined;
};

/** The cases this browser knows of, by when their customer last heard from us: the longest ago first, unknown last (P9). */
export async function whoWaits(): Promise<Waiting[]> {
  const [clocks, seen] = await Promise.all([clocksThatCount(), send('seenCases', {})]);
  return ordered(clocks, seen.ok ? seen.value : []);
}

export function ordered(clocks: readonly UpdateClock[], seen: readonly SeenCase[]): Waiting[] {
  const all = new Map<string, Waiting>();
  for (const one of clocks) {
    const { id, caseId, customer, caseTitle, caseUrl, lastHeardAt, nextUpdateAt } = one;
    const times = { heardAt: lastHeardAt, nextAt: nextUpdateAt };
    all.set(id, { caseKey: id, name: caseId, customer, title: caseTitle, state: '', url: caseUrl, ...times });
  }
  for (const { lastAt, ...one } of seen) {
    const known = all.get(one.caseKey);
    const heardAt = Math.max(known?.heardAt ?? 0, lastAt ?? 0) || undefined;
    all.set(one.caseKey, { ...known, ...one, customer: one.customer || (known?.customer ?? ''), heardAt });
  }
  const order = ({ heardAt }: Waiting) => heardAt ?? Infinity;
  return [...all.values()].toSorted((a, b) => order(a) - order(b));
}
