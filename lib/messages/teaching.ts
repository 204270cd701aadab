import { z } from 'zod/mini';
import type { Answers, Lesson, Pick, Places, What } from '../site-helper/lesson.ts';
import { addressList, addressShape, sourceList, sourceShape } from '../site-helper/adapter-shape.ts';

/** What is said while a person teaches Kept a site (part of contract.ts). */
const words = (most: number) => z.string().check(z.maxLength(most));
const what = z.enum(['caseId', 'customer', 'composer']);
const reading = <Shape extends z.ZodMiniType>(source: Shape) =>
  z.array(z.object({ source, value: words(500) })).check(z.maxLength(60));

export const pickShape = z.object({
  value: words(500),
  address: reading(addressShape),
  sources: reading(sourceShape),
}) satisfies z.ZodMiniType<Pick>;

export const lessonShape = z.object({
  site: words(300),
  firstUrl: words(4000),
  step: z.enum(['caseId', 'customer', 'composer', 'second', 'done']),
  picks: z.object({
    caseId: z.optional(pickShape),
    customer: z.optional(pickShape),
    composer: z.optional(pickShape),
  }),
  audience: z.optional(z.enum(['public', 'internal', 'either'])),
}) satisfies z.ZodMiniType<Lesson>;

const places = z.object({
  address: addressList,
  caseId: sourceList,
  customer: sourceList,
  composer: sourceList,
}) satisfies z.ZodMiniType<Places>;

/** Sidebar to helper: point at something, stop, what does the address say, what stands in these places? */
export const orderShape = z.discriminatedUnion('order', [
  z.object({ order: z.literal('pick'), what, values: z.array(words(500)).check(z.maxLength(4)) }),
  z.object({ order: z.literal('stop') }),
  z.object({
    order: z.literal('key'),
    key: z.enum(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter']),
  }),
  z.object({ order: z.literal('address') }),
  z.object({ order: z.literal('read'), places }),
]);

export type HelperOrder = z.infer<typeof orderShape>;
/** `shown`: what the line on the page is around after a key. */
export type HelperAnswer = { pick?: Pick | null; answers?: Answers; shown?: string };

/** The helper's own word: this was pointed at. Without `what` the person stopped; without `pick` there was no such thing. */
export const pickedShape = z.object({ what: z.nullable(what), pick: z.nullable(pickShape) });
export type Picked = { what: What | null; pick: Pick | null };
