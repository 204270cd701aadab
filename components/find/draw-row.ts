import type { ReactNode } from 'react';
import type { Commitment } from '@/lib/records/commitment.ts';

/** Draws one promise with its steps: given by the page, because results do not know how a promise is worked on. */
export type DrawRow = (row: Commitment, beside?: ReactNode) => ReactNode;

/** One customer on one desk: `key` is what their promises are looked up by. */
export type Customer = { key: string; name: string };
