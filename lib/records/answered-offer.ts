import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';

/** An offer (its id) that this device does not bring up again: "not mine", or whoever made it knows the answer. */
const schema = z.looseObject({ id: z.string().check(z.minLength(1), z.maxLength(64)), at: z.number() });

export type AnsweredOffer = z.infer<typeof schema>;

export const answeredOffer = defineRecord<AnsweredOffer>({
  type: 'answered-offer',
  scope: 'device',
  version: 1,
  schema,
  indexes: [],
});

export default answeredOffer;
