import { problem, type Problem } from '../problem.ts';

/** The database says that only a newer build may write here. Named as the browser names the same refusal. */
export class TooNew extends Error {
  override name = 'VersionError';
}

/** What a failed read or write of the database means for the person. A bug of ours is thrown on. */
export function storageProblem(error: unknown): Problem {
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return problem('full');
  if (names.includes('Locked')) return problem('locked');
  if (names.includes('VersionError')) return problem('newer');
  if (isDenied(error) || names.some((name) => blockedNames.has(name))) {
    return problem('blocked', names.join(' '));
  }
  if (names.some((name) => damagedNames.has(name))) return problem('damaged', names.join(' '));
  throw error;
}

const blockedNames = new Set(['SecurityError', 'MissingAPIError', 'InvalidStateError', 'NotAllowedError']);
const damagedNames = new Set([
  'UnknownError',
  'DataError',
  'NotFoundError',
  'AbortError',
  'TimeoutError',
  'DatabaseClosedError',
  'OpenFailedError',
  'ReadError',
  'EncodingError',
]);

/** Chromium's words where the person or the site's frame may not store anything; the name alone would say damage. */
function isDenied(error: unknown): boolean {
  return error instanceof Error && error.message.includes('denied permission to access the database');
}

type Wrapped = { name?: unknown; inner?: unknown; failures?: readonly unknown[] };

/** Dexie wraps the browser's error; the cause is in `inner`, and that of many rows written at once in `failures`. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current = error;
  while (current !== null && typeof current === 'object' && names.length < 4) {
    const { name, inner, failures } = current as Wrapped;
    names.push(String(name));
    current = failures?.[0] ?? inner;
  }
  return names;
}
