import type { Commitment } from '@/lib/records/commitment.ts';
import type { Standing } from '@/lib/records/commitment-state.ts';

/** What every step of an opened row is given; `now` is epoch ms. */
export type StepProps = { row: Commitment; standing: Standing; now: number; close: () => void };
