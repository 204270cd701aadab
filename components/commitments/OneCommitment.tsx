import { useState, type ReactNode } from 'react';
import type { Commitment } from '@/lib/records/commitment.ts';
import { CommitmentRow } from './CommitmentRow.tsx';
import { useRecent } from './recent.ts';

type Props = { row: Commitment; now: number; beside?: ReactNode };

/** A row outside of the open list, with its steps and its undo: among results, in a day, in a history. */
export function OneCommitment({ row, now, beside }: Props) {
  const [isOpen, setOpen] = useState(false);
  const recent = useRecent((state) => state.steps[row.id]);
  return (
    <CommitmentRow
      row={recent?.after ?? row}
      now={now}
      recent={recent}
      isOpen={isOpen}
      setOpen={setOpen}
      beside={beside}
    />
  );
}
