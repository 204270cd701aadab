import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';
import { id } from './own-words.ts';
import { shiftEvent } from './shift-events.ts';
import { shiftOf, shiftStates } from './shift-state.ts';

const schema = z.looseObject({
  id,
  history: z.record(z.string(), shiftEvent),

  // What follows from the history.
  state: z._default(z.enum(shiftStates), 'running'),
  startsAt: z._default(z.number(), 0),
  endsAt: z.optional(z.number()),
});

export type Shift = z.infer<typeof schema>;

/** One shift, as the person says it was: nobody else's clock. It may cross midnight. */
export const shift = defineRecord<Shift>({
  type: 'shift',
  scope: 'private',
  version: 1,
  schema,
  indexes: ['startsAt', 'state'],
  derive: (row) => {
    const { state, startsAt, endsAt } = shiftOf(row.history);
    return { ...row, state, startsAt, endsAt };
  },
});

export default shift;
