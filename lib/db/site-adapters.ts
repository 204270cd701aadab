import type { Adapter } from '../adapters/define-adapter.ts';
import { ok, problem, type Result } from '../problem.ts';
import siteAdapter, { type SiteAdapter } from '../records/site-adapter.ts';
import { from } from './database.ts';
import { openChecked } from './health.ts';
import { storageProblem } from './storage-problem.ts';
import { act, change } from './write.ts';

type Taught = { adapter: Adapter; checkedOn: number };

/** What was taught about one site; undefined when nothing was. */
export async function siteAdapterOf(site: string): Promise<Result<SiteAdapter | undefined>> {
  const opened = await openChecked();
  if (!opened.ok) return opened;
  try {
    return ok(await from(siteAdapter).get(site));
  } catch (error) {
    return storageProblem(error);
  }
}

/** Every site with something taught or switched off, in the order of their names. */
export async function allSiteAdapters(): Promise<Result<SiteAdapter[]>> {
  const opened = await openChecked();
  if (!opened.ok) return opened;
  try {
    return ok(await from(siteAdapter).toArray());
  } catch (error) {
    return storageProblem(error);
  }
}

/** Keeps what was taught about the site in the place of what was; its switch stays as it is. */
export function keepSiteAdapter(site: string, taught: Taught, now: number): Promise<Result<null>> {
  // The record's schema says whether it is one.
  const adapter = taught.adapter as SiteAdapter['adapter'];
  return changeSite(site, (row) => ({ ...row, adapter, checkedOn: taught.checkedOn, madeAt: now }), now);
}

/** Forgets what was taught; the switch stays. */
export function forgetSiteAdapter(site: string, now: number): Promise<Result<null>> {
  return changeSite(site, (row) => ({ ...row, adapter: null, checkedOn: 0 }), now);
}

export function switchBuiltIn(site: string, builtInOff: boolean, now: number): Promise<Result<null>> {
  return changeSite(site, (row) => ({ ...row, builtInOff }), now);
}

/** All of them or none, in the place of what was taught about the same sites. */
export async function keepSiteAdapters(rows: readonly SiteAdapter[]): Promise<Result<null>> {
  const opened = await openChecked();
  if (!opened.ok) return opened;
  const done = await act(
    rows.map((row) => change<SiteAdapter>({ declaration: siteAdapter, id: row.id, to: () => ok(row) })),
  );
  return done.ok ? ok(null) : done;
}

/** A row that says nothing any more goes. */
async function changeSite(
  site: string,
  to: (row: SiteAdapter) => SiteAdapter,
  now: number,
): Promise<Result<null>> {
  const opened = await openChecked();
  if (!opened.ok) return opened;
  const fresh = { id: site, adapter: null, madeAt: now, checkedOn: 0, builtInOff: false };
  const done = await act([
    change<SiteAdapter>({
      declaration: siteAdapter,
      id: site,
      to: (current) => {
        if (site === '') return problem('pageUnknown');
        const row = to(current ?? fresh);
        return ok(row.adapter === null && !row.builtInOff ? undefined : row);
      },
    }),
  ]);
  return done.ok ? ok(null) : done;
}
