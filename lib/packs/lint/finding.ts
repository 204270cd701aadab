/** Errors keep a pack from being published; advice does not. */
export type Severity = 'error' | 'advice';

export const findingCodes = [
  // The pack could not be read: errors.
  'missing',
  'tooLong',
  'tooMany',
  'idTwice',
  'badPattern',
  'badLink',
  'hiddenText',
  'badForm',
  'badSelector',
  'unknownMessage',
  'unknownOutcome',
  'unknownTarget',
  // Nobody could use it as it stands: errors.
  'unknownVariable',
  'unknownFact',
  'neverHolds',
  'noItems',
  'nothingToDiscuss',
  // It would be better otherwise: advice.
  'tooManyItems',
  'noWhy',
  'fewWhys',
  'copiesField',
  'blameWord',
  'noRules',
  'missingTranslations',
  'longItem',
  'allRequired',
  'noTime',
  'neverReached',
  'noDiscussion',
  'oneChoice',
  'noArea',
  'fewAreas',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `place` as translations name it: `checklists.refund.items.tell.text`; '' is the pack. `detail`: what the sentence names. */
export type Finding = { severity: Severity; place: string; code: FindingCode; detail?: string };

export function error(place: string, code: FindingCode, detail?: string): Finding {
  return { severity: 'error', place, code, ...(detail === undefined ? {} : { detail }) };
}

export function advice(place: string, code: FindingCode, detail?: string): Finding {
  return { severity: 'advice', place, code, ...(detail === undefined ? {} : { detail }) };
}
