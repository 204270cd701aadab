import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { goToTab } from '@/components/shell/tabs.ts';
import type { Facts } from '@/lib/adapters/define-adapter.ts';
import { t } from '@/lib/i18n.ts';
import { isClosingState } from '@/lib/packs/closing-state.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import { isClosedAnyway } from '@/lib/records/checklist-state.ts';
import { focusItem } from './focus-item.ts';
import { viewOf } from './run-view.ts';
import { useSteps } from './use-steps.ts';
import css from './CloseNudge.module.css';

/** The case whose closing the person has gone back from, while this page is open and the case stays closed. */
const useGoneBack = create<{ caseKey: string | null }>(() => ({ caseKey: null }));

type Props = { runs: readonly Checklist[]; facts: Facts };

/**
 * A case that is solved or closed while required items are open (P5): said once for each closing, on a line at the foot that
 * moves nothing and holds nothing up.
 */
export function CloseNudge({ runs, facts }: Props) {
  const { take } = useSteps();
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
  const goOn = async (event: Event) => {
    for (const { run, items } of open) {
      const why = reason.trim() === '' ? {} : { reason: reason.trim() };
      if (!(await take(event, run, (at) => ({ kind: 'closedAnyway', at, items, ...why })))) return;
    }
    setReason('');
  };
  return (
    <form
      className={css.nudge}
      role="status"
      onSubmit={(event) => {
        event.preventDefault();
        void goOn(event.nativeEvent);
      }}
    >
      <p>{t('checklists.openAtClose', open.flatMap(({ items }) => items).length)}</p>
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
