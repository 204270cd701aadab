import { create } from 'zustand';
import { guarded, type Pressed } from '@/components/shell/guarded.ts';
import { useTrouble } from '@/components/shell/trouble.ts';
import { bringBack, forgetReflection, type Forgotten } from '@/lib/db/forget-reflection.ts';
import { undoMs } from '@/lib/records/commitment-events.ts';

/** Entries that were deleted a moment ago. They are gone from the disk; only this page still knows them, for ten seconds. */
export const useForgotten = create<{ gone: readonly Forgotten[] }>(() => ({ gone: [] }));

export async function forget(event: Pressed, id: string): Promise<void> {
  const forgotten = await guarded(event, `${id}:delete`, () => forgetReflection(id));
  if (forgotten === undefined) return;
  useForgotten.setState(({ gone }) => ({ gone: [...gone, forgotten] }));
  setTimeout(() => drop(id), undoMs);
}

export async function takeBack(forgotten: Forgotten): Promise<void> {
  const back = await bringBack(forgotten);
  useTrouble.getState().say(back.ok ? null : back.reason);
  if (back.ok) drop(forgotten.row.id);
}

function drop(id: string): void {
  useForgotten.setState(({ gone }) => ({ gone: gone.filter(({ row }) => row.id !== id) }));
}

/** The entries with those that were just deleted in their places, so that Undo stands where the entry stood. */
export function withForgotten<Row extends { id: string; at: number }>(
  rows: readonly Row[],
  gone: readonly { row: Row }[],
): { row: Row; isGone: boolean }[] {
  const there = new Set(rows.map(({ id }) => id));
  const left = gone.flatMap(({ row }) => (there.has(row.id) ? [] : [{ row, isGone: true }]));
  return [...rows.map((row) => ({ row, isGone: false })), ...left].toSorted((a, b) => b.row.at - a.row.at);
}
