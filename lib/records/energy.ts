import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';
import { id, ownWords, text, type Opened } from './own-words.ts';

const bodyShape = z.looseObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) });
const schema = z.looseObject({ id, at: moment, shiftId: text(64), body: ownWords(bodyShape) });

export type Energy = z.infer<typeof schema>;
export type EnergyBody = z.infer<typeof bodyShape>;
export type OwnEnergy = Opened<Energy, EnergyBody>;

/** How much energy was left, in one tap. It never leaves this device: in no backup, no copy, no sync (R11). */
export const energy = defineRecord<Energy>({
  type: 'energy',
  scope: 'device',
  version: 1,
  schema,
  indexes: ['at'],
});

export default energy;
