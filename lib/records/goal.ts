import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';
import { id, ownWords, text, type Opened } from './own-words.ts';

/** More at once is a list of wishes (G2). */
export const mostActive = 3;

export const goalStates = ['active', 'reached', 'dropped'] as const;

/** Where the progress of a goal is read: from the person's own record, or told by hand. */
export const goalSources = ['followThrough', 'toldBeforeDue', 'updatesOnTime', 'byHand'] as const;
export type GoalSource = (typeof goalSources)[number];

const words = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** The five parts of a SMART goal; none may be missing (G2). */
const bodyShape = z.looseObject({
  specific: words(500),
  measure: z.looseObject({ source: z.enum(goalSources), target: z.number(), unit: words(40) }),
  achievable: words(500),
  /** The outcome of the expectation card or of a pack that it serves, as words and, where it has one, by its id. */
  relevant: z.looseObject({ text: words(300), outcome: text(200) }),
  /** A local date, "2026-12-24". */
  due: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  progress: z._default(
    z.array(z.looseObject({ at: moment, value: z.number(), note: text(500) })).check(z.maxLength(500)),
    [],
  ),
  endedAt: z.optional(moment),
});

const schema = z.looseObject({ id, at: moment, state: z.enum(goalStates), body: ownWords(bodyShape) });

export type Goal = z.infer<typeof schema>;
export type GoalBody = z.infer<typeof bodyShape>;
/** The five parts of it. */
export type GoalParts = Pick<GoalBody, 'specific' | 'measure' | 'achievable' | 'relevant' | 'due'>;
export type OwnGoal = Opened<Goal, GoalBody>;

/** What the person is working towards. */
export const goal = defineRecord<Goal>({
  type: 'goal',
  scope: 'private',
  version: 1,
  schema,
  indexes: ['state'],
});

export default goal;
