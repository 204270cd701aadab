import { z } from 'zod/mini';
import { defineRecord } from './define-record.ts';

/** One reminder that was shown on this device: of which promise or case, and clock (see lib/reminders/plan.ts), for which moment (epoch ms). */
const schema = z.looseObject({
  id: z.string().check(z.minLength(1), z.maxLength(700)),
  remindAt: z.number(),
  shownAt: z.number(),
});

export type Delivery = z.infer<typeof schema>;

export const delivery = defineRecord<Delivery>({
  type: 'delivery',
  scope: 'device',
  version: 1,
  schema,
  indexes: ['shownAt'],
});

export default delivery;
