import { create } from 'zustand';
import { keepPackDraft } from '@/lib/db/pack-drafts.ts';
import type { Draft } from '@/lib/packs/edit/draft.ts';
import type { Problem } from '@/lib/problem.ts';
import type { PackDraft } from '@/lib/records/pack-draft.ts';
import { useWriting } from './writing.ts';

/** What was typed is on the disk this long after the last key (ms), and half a second after the first at the latest. */
const pauseMs = 250;
const latestMs = 500;

/** Whether the open draft is kept as it stands: when it was saved last (epoch ms), or why it could not be. */
type Kept = { savedAt: number | null; problem: Problem | null };
export const useKept = create<Kept>(() => ({ savedAt: null, problem: null }));

let open: { id: string; seenAt: number | null; kept: Draft } | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
let waitingSince: number | undefined;
let writing: Promise<void> = Promise.resolve();

/** From now on changes of this draft are kept. */
export function keepFrom(row: PackDraft, draft: Draft): void {
  open = { id: row.id, seenAt: row.updatedAt, kept: draft };
  useKept.setState({ savedAt: row.updatedAt, problem: null });
}

export function keepNothing(): void {
  open = undefined;
}

/** Starts to listen; answers what stops it. */
export function startAutosave(): () => void {
  const stopStore = useWriting.subscribe(({ history }) => {
    if (history === null || open === undefined || history.present === open.kept) return;
    const now = Date.now();
    waitingSince ??= now;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), Math.max(0, Math.min(pauseMs, waitingSince + latestMs - now)));
  });
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void save();
  };
  // What was typed in the last moment, or could not be kept at all: the browser asks before it goes.
  const onLeave = (event: BeforeUnloadEvent) => {
    if (!isUnsaved()) return;
    void save();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('beforeunload', onLeave);
  return () => {
    stopStore();
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('beforeunload', onLeave);
  };
}

export function isUnsaved(): boolean {
  const { history } = useWriting.getState();
  return open !== undefined && history !== null && history.present !== open.kept;
}

/** Keeps what stands there now; resolves when it is on the disk or the reason why not is on screen. One after the other. */
export function save({ over = false }: { over?: boolean } = {}): Promise<void> {
  clearTimeout(timer);
  waitingSince = undefined;
  writing = writing.then(() => saveNow(over));
  return writing;
}

async function saveNow(over: boolean): Promise<void> {
  const { history } = useWriting.getState();
  const target = open;
  if (target === undefined || history === null || history.present === target.kept) return;
  const draft = history.present;
  const seenAt = over ? null : target.seenAt;
  const done = await keepPackDraft(target.id, draft, { seenAt, now: Date.now() });
  if (!done.ok) {
    useKept.setState({ problem: done });
    return;
  }
  target.seenAt = done.value.updatedAt;
  target.kept = draft;
  useKept.setState({ savedAt: done.value.updatedAt, problem: null });
}
