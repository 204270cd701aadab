import { useState } from 'react';
import type { Reason, Result } from '@/lib/problem.ts';
import { knownPolicy, retentionUnder } from '@/lib/policy.ts';
import { retentionDays } from '@/lib/settings.ts';
import type { FileRow } from '@/lib/transfer/backup-file.ts';
import { applyRestore, planRestore, type RestorePlan } from '@/lib/transfer/restore-plan.ts';

/** Where a restore stands: nothing is written before the person has seen the plan and says so. */
export type RestoreState =
  | { at: 'idle' }
  | { at: 'reading' }
  | { at: 'planned'; plan: RestorePlan }
  | { at: 'applying'; plan: RestorePlan }
  | { at: 'done'; rows: number }
  | { at: 'refused'; reason: Reason };

/** One restore of one copy, from reading it to the last word about it. */
export function useRestore() {
  const [state, setState] = useState<RestoreState>({ at: 'idle' });

  const look = async (read: () => Promise<Result<FileRow[]>>) => {
    setState({ at: 'reading' });
    const rows = await read();
    const days = retentionUnder(await knownPolicy(), await retentionDays.getValue());
    const retention = { days, now: Date.now() };
    const plan = rows.ok ? await planRestore(rows.value, retention) : rows;
    setState(plan.ok ? { at: 'planned', plan: plan.value } : { at: 'refused', reason: plan.reason });
  };
  const apply = async (plan: RestorePlan) => {
    setState({ at: 'applying', plan });
    const done = await applyRestore(plan);
    setState(done.ok ? { at: 'done', rows: done.value } : { at: 'refused', reason: done.reason });
  };
  return { state, look, apply, leave: () => setState({ at: 'idle' }) };
}
