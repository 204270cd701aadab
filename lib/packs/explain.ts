import type { Reason } from '../problem.ts';
import { complaint } from './shape/words.ts';

/** What zod says of a value that does not fit, as far as it is told to people. */
type Issue = {
  code?: string;
  message: string;
  origin?: string;
  expected?: string;
  path: readonly PropertyKey[];
};

const reasonOf = new Map<string, Reason>([
  [complaint.regex, 'packRegex'],
  [complaint.hidden, 'packHiddenText'],
  [complaint.link, 'packBadLink'],
]);
const ours = new Set<string>([
  ...Object.values(complaint),
  'too many *',
  'too many texts',
  'too many languages',
]);

/** The reason for people and for the log: the place, and what is wrong there. Holds no text of the pack. */
export function explain(issue: Issue, place: readonly PropertyKey[]): { reason: Reason; detail: string } {
  const at = [...place, ...issue.path].map(String).join('.').slice(0, 200);
  return { reason: reasonOf.get(issue.message) ?? 'packBadShape', detail: `${at}: ${wrong(issue)}` };
}

function wrong({ code, message, origin, expected }: Issue): string {
  if (ours.has(message)) return message;
  const isList = origin === 'array' || origin === 'record' || origin === 'object';
  if (code === 'too_big') return isList ? 'too many' : origin === 'string' ? 'too long' : 'too large';
  if (code === 'too_small') return isList || origin === 'string' ? 'empty' : 'too small';
  if (code === 'invalid_type') return `must be ${expected ?? 'of another kind'}`;
  return 'not as it must be';
}
