/**
 * What may fail is a value. The list of reasons is closed: the interface has one sentence per reason
 * (`problem_<reason>` in locales), and tests/lib/problem.test.ts compares the two lists.
 */
export const reasons = [
  'invalid', // what was given does not fit the record
  'notFound', // the record is not there (any more)
  'tooLate', // the moment for this step has passed (undo after 10 s, renegotiated after the due time)
  'closed', // the promise is already closed
  'blocked', // the browser does not let us open or write the database here
  'full', // the disk or the quota is full
  'damaged', // what is stored cannot be read
  'noPermission', // the person has not allowed this site
  'pageUnknown', // no page of ours or no case to act on
  'refused', // the speaker may not ask this
  'covered', // the page covers the sidebar, so a click may not be the person's
  'notABackup', // the file is not one of our backup files, or it was changed
  'tooBig', // the file is larger than any backup of Kept
  'notAHandover', // the text holds no whole line of a hand-over, or one that was changed
  'alreadyHere', // the promise that would be taken up is on this person's list, or was
  'notAdapters', // the file holds no taught sites, or one that cannot be used
  'packTooBig', // the pack is larger than packs may be
  'packTooDeep', // it is nested deeper than any pack
  'packNotAPack', // the text is no signed pack
  'packUnsafeKey', // it holds a name that reaches into every object
  'packBadShape', // a part is not what it must be; detail: which place and what
  'packRegex', // a rule holds a regular expression
  'packHiddenText', // a text holds characters that nobody can see
  'packBadLink', // a link that is not https
  'packBadSelector', // a selector that cannot be used
  'packBadReference', // a part names another one that is not there
  'packWrongKey', // signed with a key that is not trusted here
  'packBadSignature', // the signature does not fit: the pack was changed after signing
  'packOther', // it is not the pack that was expected from there
  'packOlder', // an older version than the one in force
  'packSameVersion', // the version in force, with other content
  'packFuture', // published later than now
  'packNotForHere', // meant for other teams, languages or desks; no error
  'packElsewhere', // a pack of this name is in force from a source that counts more
  'unreachable', // nothing could be fetched from there
  'noReplyBox', // no box is open on the page in which an answer could be written
  'whichBox', // there are several, and the caret is in none
  'boxIsInternal', // the message is for the customer, the open box for colleagues
  'boxIsPublic', // the message is for colleagues, the customer reads the open box
  'boxUnknown', // the page does not say who will read the box
  'caseChanged', // the page shows another case than the one that was looked at
  'unfilled', // the text still has a place without its value
  'notKept', // the editor did not keep the text; it is as it was
  'halfKept', // the editor kept something else, and could not be put right
  'notHeard', // the background went away over it: the text may stand there
  'textMoved', // the inserted text is not there unchanged any more
  'notTakenOut', // the editor did not let the inserted text go
  'notAKeyBackup', // the file is no backup of a signing key
  'wrongPassphrase', // the passphrase does not open it, or it was changed
  'draftElsewhere', // another window has written the pack's draft meanwhile
  'locked', // Kept is locked, or what is sealed here belongs to somebody who has not unlocked it
  'wrongOpener', // neither the passphrase nor the code opens this person's words
  'notACode', // a sign of the recovery code is wrong, missing or too many
  'notATally', // the file is no anonymous tally of Kept
  'goalsFull', // as many goals are active as may be
  'newer', // the file or database was written by a newer build
] as const;

export type Reason = (typeof reasons)[number];

export type Problem = { ok: false; reason: Reason; detail?: string };
export type Result<T> = { ok: true; value: T } | Problem;

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** `detail` is for the log: ids, field names and counts, never words the person typed. */
export function problem(reason: Reason, detail?: string): Problem {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
}

/** Insists that a value is there; `why` says why it must be. A bug otherwise, so it throws. */
export function must<T>(value: T | undefined | null, why: string): T {
  if (value === undefined || value === null) throw new Error(`missing: ${why}`);
  return value;
}
