import type { ZodMiniType } from 'zod/mini';

/** device: never leaves. private: sealed with the person's key before it leaves. team: the team's server may read it. */
export type Scope = 'device' | 'private' | 'team';

export type Migration = { name: string; up: (row: Record<string, unknown>) => Record<string, unknown> };

/**
 * Everything the rest of the house needs to know about one kind of thing we keep. Storage, validation, the
 * second copy, export and (one day) sync derive from it; nothing downstream names a type.
 */
export type RecordDeclaration<Row extends { id: string }> = {
  type: string;
  scope: Scope;
  /** Raised with a named migration only; fields are otherwise added with a default or retired, never renamed. */
  version: number;
  schema: ZodMiniType<Row>;
  /** Dexie index expressions beside the primary key `id`. */
  indexes: readonly string[];
  /** Computes what is indexed and shown from what is stored; run at every write. Pure. */
  derive?: (row: Row) => Row;
  migrations?: Readonly<Record<number, Migration>>;
};

export function defineRecord<Row extends { id: string }>(
  declaration: RecordDeclaration<Row>,
): RecordDeclaration<Row> {
  return declaration;
}
