import { placeOf } from '../edit/place-of.ts';
import { packContentShape } from '../shape/pack.ts';
import { complaint } from '../shape/words.ts';
import { error, type Finding, type FindingCode } from './finding.ts';

type Issue = { code?: string; message: string; origin?: string; path: readonly PropertyKey[] };

/** What keeps a finished draft from being a pack at all, each with its place. */
export function shapeFindings(finished: Record<string, unknown>): Finding[] {
  const read = packContentShape.safeParse(finished);
  if (read.success) return [];
  return read.error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    return error(placeOf(finished, path), codeOf(issue, missingAt(finished, path)));
  });
}

const byComplaint = new Map<string, FindingCode>([
  [complaint.regex, 'badPattern'],
  ['too many *', 'badPattern'],
  [complaint.hidden, 'hiddenText'],
  [complaint.link, 'badLink'],
  [complaint.twice, 'idTwice'],
  ['too many texts', 'tooMany'],
  ['too many languages', 'tooMany'],
]);

function codeOf({ code, message, origin }: Issue, isMissing: boolean): FindingCode {
  const known = byComplaint.get(message);
  if (known !== undefined) return known;
  if (isMissing || code === 'too_small') return 'missing';
  if (code === 'too_big') return origin === 'string' || origin === undefined ? 'tooLong' : 'tooMany';
  return 'badForm';
}

function missingAt(value: unknown, path: readonly (string | number)[]): boolean {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return true;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here === undefined;
}
