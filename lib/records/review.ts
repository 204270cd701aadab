import { z } from 'zod/mini';
import { moment } from './commitment-events.ts';
import { defineRecord } from './define-record.ts';
import { id, ownWords, text, type Opened } from './own-words.ts';

export const reviewSteps = ['facts', 'loop', 'reflect', 'thanks', 'done'] as const;
export type ReviewStep = (typeof reviewSteps)[number];

export const reviewStates = ['begun', 'skipped', 'done'] as const;

const bodyShape = z.looseObject({
  step: z._default(z.enum(reviewSteps), 'facts'),
  /** What was answered, by the id of the prompt. */
  answers: z._default(z.record(z.string().check(z.maxLength(200)), z.string().check(z.maxLength(4000))), {}),
  /** The prompts that were answered, as they were asked: tomorrow's pack may ask others. `entry`: the id the answer is kept under. */
  asked: z._default(
    z.record(
      z.string().check(z.maxLength(200)),
      z.looseObject({ part: z.enum(['wentWell', 'hard']), text: text(200), entry: id }),
    ),
    {},
  ),
  /** Promises that were looked at and stay the person's own: their ids. */
  mine: z._default(z.array(id).check(z.maxLength(2000)), []),
  /** The learning card while it is written, and the id it was kept under. */
  learning: z._default(
    z.looseObject({
      id: text(64),
      happened: text(2000),
      mine: text(2000),
      differently: text(2000),
      others: text(2000),
    }),
    { id: '', happened: '', mine: '', differently: '', others: '' },
  ),
  /** One thing to try, and the id it was kept under. */
  try: z._default(z.looseObject({ id: text(64), text: text(500) }), { id: '', text: '' }),
  thanks: z._default(z.looseObject({ id: text(64), to: text(200), text: text(2000) }), {
    id: '',
    to: '',
    text: '',
  }),
});

const schema = z.looseObject({
  /** The id of its shift. */
  id,
  /** When it was last written. */
  at: moment,
  shiftAt: moment,
  state: z.enum(reviewStates),
  body: ownWords(bodyShape),
});

export type Review = z.infer<typeof schema>;
export type ReviewBody = z.infer<typeof bodyShape>;
export type OwnReview = Opened<Review, ReviewBody>;

/** The review of one shift: begun, left, gone on with the next day, done or skipped. */
export const review = defineRecord<Review>({
  type: 'review',
  scope: 'private',
  version: 1,
  schema,
  indexes: ['shiftAt', 'state'],
});

export default review;
