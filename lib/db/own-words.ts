import { openWords, sealWords, type ContentKey, type SealedWords } from '../crypto/content-key.ts';
import { ok, problem, type Result } from '../problem.ts';
import type { RecordDeclaration } from '../records/define-record.ts';
import type { Opened } from '../records/own-words.ts';
import { ownKey } from './own-key.ts';

type Sealable = { id: string; body: unknown };
/** The plain form of a row's body. */
type PlainOf<Row extends Sealable> = Exclude<Row['body'], SealedWords>;

/**
 * The row as it goes to the disk: its body sealed where the person has a key. Before any transaction: WebCrypto answers
 * later than IndexedDB waits. Refused as `invalid` where the body does not fit, which nobody could see once it is sealed.
 */
export async function closed<Row extends Sealable>(
  declaration: RecordDeclaration<Row>,
  row: Opened<Row, PlainOf<Row>>,
): Promise<Result<Row>> {
  const parsed = declaration.schema.safeParse(row);
  if (!parsed.success)
    return problem('invalid', parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
  const own = ownKey();
  if (own === undefined || isSealed(parsed.data.body)) return ok(parsed.data);
  const body = await sealWords(own, parsed.data.body, labelOf(declaration, row.id));
  return ok({ ...parsed.data, body });
}

/**
 * Rows as their owner reads them. `unread` counts those that cannot be opened here: another person's, or damaged.
 * After all reading of a live query: what is read behind it is not watched.
 */
export async function opened<Row extends Sealable>(
  declaration: RecordDeclaration<Row>,
  rows: readonly Row[],
): Promise<{ rows: Opened<Row, PlainOf<Row>>[]; unread: number }> {
  const own = ownKey();
  const found = await Promise.all(
    rows.map(async (row) => {
      if (!isSealed(row.body)) return [row as Opened<Row, PlainOf<Row>>];
      if (own === undefined) return [];
      const words = await openWords(own, row.body, labelOf(declaration, row.id));
      const parsed = words.ok ? declaration.schema.safeParse({ ...row, body: words.value }) : undefined;
      return parsed?.success === true ? [parsed.data as Opened<Row, PlainOf<Row>>] : [];
    }),
  );
  const read = found.flat();
  return { rows: read, unread: rows.length - read.length };
}

/**
 * A row of any type with its own words sealed. In every type a `body` is what the person writes for themselves
 * (lib/records/own-words.ts); what has none, or is sealed already, stays as it is.
 */
export async function sealedRow<Row extends object>(key: ContentKey, type: string, row: Row): Promise<Row> {
  const { id, body } = row as { id?: unknown; body?: unknown };
  if (body === undefined || typeof id !== 'string' || isSealed(body)) return row;
  return { ...row, body: await sealWords(key, body, labelOf({ type }, id)) };
}

/** A row of any type with its own words open; as it is where they cannot be opened here. */
export async function openedRow<Row extends { id: string }>(type: string, row: Row): Promise<Row> {
  const { body } = row as { body?: unknown };
  const own = ownKey();
  if (!isSealed(body) || own === undefined) return row;
  const words = await openWords(own, body, labelOf({ type }, row.id));
  return words.ok ? { ...row, body: words.value } : row;
}

export function isSealed(body: unknown): body is SealedWords {
  return typeof body === 'object' && body !== null && 'kept' in body && body.kept === 'sealed';
}

/** What a sealed body is bound to. */
function labelOf({ type }: { type: string }, id: string): string {
  return `${type} ${id}`;
}
