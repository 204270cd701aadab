import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';
import { id, ownWords, text, type Opened } from './own-words.ts';

/** As it is typed, whether it fits or not. `outcome`: which of the offered outcomes was picked; `due` as "2026-12-24". */
const bodyShape = z.looseObject({
  specific: text(2000),
  source: text(40),
  target: text(40),
  unit: text(200),
  achievable: text(2000),
  outcome: text(200),
  relevant: text(1000),
  due: text(20),
});

/** `id`: of the goal that is changed, or `new`. */
const schema = z.looseObject({ id, at: moment, body: ownWords(bodyShape) });

export type GoalDraft = z.infer<typeof schema>;
export type GoalForm = z.infer<typeof bodyShape>;
export type OpenedGoalDraft = Opened<GoalDraft, GoalForm>;

/** A goal that is being written: not lost with the page, and sealed as the goal will be. */
export const goalDraft = defineRecord<GoalDraft>({
  type: 'goal-draft',
  scope: 'device',
  version: 1,
  schema,
  indexes: [],
});

export default goalDraft;
