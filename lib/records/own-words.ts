import { z } from 'zod/mini';

/**
 * What only the person reads: plain while nobody else uses this browser, sealed with their key once they set a passphrase
 * (docs/decisions/0026-own-words-are-sealed.md). Whatever is not in `body` is never sealed: moments, and what lists are sorted by.
 */
export const sealedShape = z.looseObject({
  kept: z.literal('sealed'),
  key: z.string().check(z.minLength(1), z.maxLength(64)),
  nonce: z.string().check(z.maxLength(50)),
  sealed: z.string().check(z.maxLength(200_000)),
});

export function ownWords<Shape extends z.ZodMiniType>(plain: Shape) {
  return z.union([sealedShape, plain]);
}

/** A row as its owner reads it. */
export type Opened<Row, Body> = {
  [Field in keyof Row as string extends Field ? never : Field]: Field extends 'body' ? Body : Row[Field];
};

export const id = z.string().check(z.minLength(1), z.maxLength(64));
export const text = (most: number) => z._default(z.string().check(z.maxLength(most)), '');
