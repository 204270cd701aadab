import { createContext, useContext, useEffect, useState } from 'react';
import { attachChecklist, stepChecklist, watchChecklists, type Pinned } from '@/lib/db/checklists.ts';
import { finishIdea, saveIdea, watchIdeas } from '@/lib/db/ideas.ts';
import { agentHere } from '@/lib/db/packs-for-me.ts';
import type { ClockCase } from '@/lib/db/update-clocks.ts';
import type { Result } from '@/lib/problem.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import type { KnownChecklistEvent } from '@/lib/records/checklist-events.ts';
import type { Idea } from '@/lib/records/idea.ts';

/** Which template of which pack is put on a case; the desk knows the language of the agent. */
export type Choice = Omit<Pinned, 'language'>;

/** Where the checklists of the sidebar are read and written. A preview has a desk of its own that keeps nothing. */
export type Desk = {
  /** Tells every checklist that was put on a case, also removed ones, now and at each change. Answers what ends it. */
  watchRuns: (caseKey: string, heard: (runs: readonly Checklist[]) => void) => () => void;
  watchIdeas: (heard: (ideas: readonly Idea[]) => void) => () => void;
  attach: (of: ClockCase, choice: Choice, now: number) => Promise<Result<Checklist>>;
  step: (id: string, event: KnownChecklistEvent) => Promise<Result<{ row: Checklist }>>;
  saveIdea: (text: string, of: ClockCase | undefined, now: number) => Promise<Result<Idea>>;
  finishIdea: (id: string, doneAt: number | undefined) => Promise<Result<Idea>>;
};

const databaseDesk: Desk = {
  watchRuns: watchChecklists,
  watchIdeas,
  attach: async (of, choice, now) => {
    const { language } = await agentHere(navigator.language);
    return attachChecklist(of, { ...choice, language }, now);
  },
  step: stepChecklist,
  saveIdea,
  finishIdea,
};

export const ChecklistDesk = createContext<Desk>(databaseDesk);

export function useDesk(): Desk {
  return useContext(ChecklistDesk);
}

/** The checklists of a case, live; undefined while they are read, so that those of another case never stand under it. */
export function useRuns(caseKey: string): readonly Checklist[] | undefined {
  const desk = useDesk();
  const [known, setKnown] = useState<{ caseKey: string; runs: readonly Checklist[] }>();
  useEffect(() => desk.watchRuns(caseKey, (runs) => setKnown({ caseKey, runs })), [desk, caseKey]);
  return known?.caseKey === caseKey ? known.runs : undefined;
}

/** What was noticed and is not done, live. */
export function useIdeas(): readonly Idea[] {
  const desk = useDesk();
  const [ideas, setIdeas] = useState<readonly Idea[]>([]);
  useEffect(() => desk.watchIdeas(setIdeas), [desk]);
  return ideas;
}
