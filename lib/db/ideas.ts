import { liveQuery } from 'dexie';
import { ok, type Result } from '../problem.ts';
import idea, { type Idea } from '../records/idea.ts';
import { report } from '../report.ts';
import { from } from './database.ts';
import { wordsMask } from './mask-words.ts';
import type { ClockCase } from './update-clocks.ts';
import { create, put, update } from './write.ts';

/** What was noticed and is not done, the newest first. */
export async function openIdeas(): Promise<Idea[]> {
  const rows = await from(idea).orderBy('at').toArray();
  return rows.toReversed().filter(({ doneAt }) => doneAt === undefined);
}

/** The same, told now and at every change. Answers the function that ends it. */
export function watchIdeas(heard: (ideas: readonly Idea[]) => void): () => void {
  const watching = liveQuery(openIdeas).subscribe(heard, report('ideas'));
  return () => watching.unsubscribe();
}

/** Keeps a line that is worth telling others; `of` is the case it was noticed on. */
export async function saveIdea(text: string, of: ClockCase | undefined, now: number): Promise<Result<Idea>> {
  const mask = await wordsMask();
  return create(idea, newIdea(mask(text), of, now));
}

/** An idea that is not stored yet. */
export function newIdea(text: string, of: ClockCase | undefined, now: number): Idea {
  return {
    id: crypto.randomUUID(),
    kind: 'others',
    text,
    at: now,
    caseKey: of?.id ?? '',
    caseTitle: of?.caseTitle ?? '',
  };
}

/** It was told, at `doneAt` (epoch ms); undefined takes that back. */
export async function finishIdea(id: string, doneAt: number | undefined): Promise<Result<Idea>> {
  return update(idea, id, (row) => ok({ ...row, doneAt }));
}

/** Keeps a suggestion for the checklists under an id of the caller's, so that it is kept once; the same again says it anew. */
export async function suggest(id: string, text: string, now: number): Promise<Result<Idea>> {
  const mask = await wordsMask();
  return put(idea, { ...newIdea(mask(text), undefined, now), id, kind: 'idea' });
}

export async function ideaOf(id: string): Promise<Idea | undefined> {
  return from(idea).get(id);
}
