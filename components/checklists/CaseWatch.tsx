import { useEffect } from 'react';
import { useTabs } from '@/components/shell/tabs.ts';
import { CloseNudge } from './CloseNudge.tsx';
import { useCaseChecklists } from './of-case.ts';
import { viewOf } from './run-view.ts';

/** What of the checklists stands outside their tab: the number on it, and the word at close. Loaded after the list. */
export function CaseWatch() {
  const here = useCaseChecklists();
  const open = (here?.runs ?? []).flatMap((run) =>
    here === undefined ? [] : viewOf(run, here.facts).openRequired,
  );
  const count = here && open.length + here.suggested.length;
  useEffect(() => useTabs.setState({ updates: count }), [count]);
  return here === undefined ? null : <CloseNudge key={here.of.id} runs={here.runs} facts={here.facts} />;
}
