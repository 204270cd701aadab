import { useState, type ReactNode } from 'react';
import { createStore } from 'zustand';
import { derived, newChecklist, withEvent } from '@/lib/db/checklists.ts';
import { newIdea } from '@/lib/db/ideas.ts';
import { ok, problem } from '@/lib/problem.ts';
import type { Checklist } from '@/lib/records/checklist.ts';
import type { Idea } from '@/lib/records/idea.ts';
import { ChecklistDesk, type Desk } from './desk.ts';

type Kept = { runs: Record<string, Checklist>; ideas: Record<string, Idea> };

/** A desk that works as the real one does and stores nothing: for a preview, gone with the page. */
export function MemoryChecklists({ children }: { children: ReactNode }) {
  const [desk] = useState(memoryDesk);
  return <ChecklistDesk.Provider value={desk}>{children}</ChecklistDesk.Provider>;
}

function memoryDesk(): Desk {
  const store = createStore<Kept>(() => ({ runs: {}, ideas: {} }));
  const putRun = (row: Checklist) => store.setState(({ runs }) => ({ runs: { ...runs, [row.id]: row } }));
  const putIdea = (row: Idea) => store.setState(({ ideas }) => ({ ideas: { ...ideas, [row.id]: row } }));
  return {
    watchRuns: (caseKey, heard) => {
      const tell = ({ runs }: Kept) => heard(Object.values(runs).filter((row) => row.caseKey === caseKey));
      tell(store.getState());
      return store.subscribe(tell);
    },
    watchIdeas: (heard) => {
      const tell = ({ ideas }: Kept) =>
        heard(Object.values(ideas).filter(({ doneAt }) => doneAt === undefined));
      tell(store.getState());
      return store.subscribe(tell);
    },
    attach: async (of, choice, now) => {
      const row = newChecklist(of, { ...choice, language: '' }, now);
      putRun(row);
      return ok(row);
    },
    step: async (id, event) => {
      const known = store.getState().runs[id];
      if (known === undefined) return problem('notFound');
      const row = derived(withEvent(known, crypto.randomUUID(), event));
      putRun(row);
      return ok({ row });
    },
    saveIdea: async (text, of, now) => {
      const row = newIdea(text, of, now);
      putIdea(row);
      return ok(row);
    },
    finishIdea: async (id, doneAt) => {
      const known = store.getState().ideas[id];
      if (known === undefined) return problem('notFound');
      const row = { ...known, doneAt };
      putIdea(row);
      return ok(row);
    },
  };
}
