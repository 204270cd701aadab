import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { guarded } from '@/components/shell/guarded.ts';
import { goToTab } from '@/components/shell/tabs.ts';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { t } from '@/lib/i18n.ts';
import { isClosingState } from '@/lib/packs/closing-state.ts';
import { ok, type Result } from '@/lib/problem.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { isClosedAnyway } from '@/lib/records/checklist-state.ts';
import { useDesk, type Desk } from './desk.ts';
import { focusItem } from './focus-item.ts';
import { viewOf } from './run-view.ts';
import css from './CloseNudge.module.css';

/** The case whose closing the person has gone back from, while this page is open and the case stays closed. */
const useGoneBack = create<{ caseKey: string | null }>(() => ({ caseKey: null }));

type Props = { runs: readonly Checklist[]; facts: Facts };

/**
 * A case that is solved or closed while required items are open (P5): said once for each closing, on a line at the foot that
 * moves nothing and holds nothing up.
 */
export function CloseNudge({ runs, facts }: Props) {
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const wentBack = useGoneBack(({ caseKey }) => caseKey);
  const caseKey = runs[0]?.caseKey ?? '';
  const isClosing = facts.state !== undefined && isClosingState(facts.state);
  useEffect(() => {
    if (!isClosing || wentBack !== caseKey) useGoneBack.setState({ caseKey: null });
  }, [isClosing, caseKey, wentBack]);
  const open = runs
    .filter(({ history }) => !isClosedAnyway(history))
    .map((run) => ({ run, items: viewOf(run, facts).openRequired.map(({ item }) => item.id) }))
    .filter(({ items }) => items.length > 0);
  const [first] = open;
  if (!isClosing || first === undefined || wentBack === caseKey) return null;
  // One press for all of them.
  const goOn = (event: Event) =>
    void guarded(event, `${caseKey}:closedAnyway`, () => closeAnyway(desk, open, reason.trim())).then(
      (isDone) => isDone === true && setReason(''),
    );
  return (
    <form
      className={css.nudge}
      aria-label={t('checklists.atClose')}
      onSubmit={(event) => {
        event.preventDefault();
        goOn(event.nativeEvent);
      }}
    >
      <p role="status">{t('checklists.openAtClose', open.flatMap(({ items }) => items).length)}</p>
      <input
        className={css.reason}
        value={reason}
        dir="auto"
        maxLength={300}
        aria-label={t('checklists.whyGoOn')}
        placeholder={t('checklists.whyGoOn')}
        onChange={(event) => setReason(event.target.value)}
      />
      <button
        type="button"
        className={css.act}
        onClick={() => {
          useGoneBack.setState({ caseKey });
          goToTab('updates');
          focusItem(first.run.id, first.items[0] ?? '');
        }}
      >
        {t('checklists.goBack')}
      </button>
      <button type="submit" className={css.act}>
        {t('checklists.goOn')}
      </button>
    </form>
  );
}

async function closeAnyway(
  desk: Desk,
  open: readonly { run: Checklist; items: string[] }[],
  reason: string,
): Promise<Result<true>> {
  const at = Date.now();
  for (const { run, items } of open) {
    const why = reason === '' ? {} : { reason };
    const done = await desk.step(run.id, { kind: 'closedAnyway', at, items, ...why });
    if (!done.ok) return done;
  }
  return ok(true);
}
